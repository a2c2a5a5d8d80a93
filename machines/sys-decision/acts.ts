import { act } from '../acts/act.ts';
import { choice, date, optional, reason, reference, someOfCase, wholeBetween } from '../forms/field.ts';
import { decisions } from '../terms/outcomes.ts';
import { type SysOutcome, sysOutcomes } from './decision.ts';
import { grantedTerms } from './granted-terms.ts';

const [on, actor, who] = ['case', 'sysDecision', ['secretariat']] as const;
const outcomesInWords = (outcomes: readonly SysOutcome[]) =>
  outcomes.map((one) => [one, capital(decisions[one][0]), capital(decisions[one][1])] as const);
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** SYS is asked in writing about a case that is before it; the default window is the policy's. */
export const openWrittenProcedure = act({
  on,
  actor,
  name: 'open-written-procedure',
  event: 'openWrittenProcedure',
  who,
  title: ['Åbn skriftlig behandling i SYS', 'Open a written procedure in SYS'],
  leads: [
    'Hvert medlem af SYS får et personligt link og stemmer inden fristen. Ønsker et medlem det, kommer sagen på et møde i stedet.',
    'Each member of SYS gets a personal link and votes before the deadline. If a member wants it, the case goes to a meeting instead.',
  ],
  done: ['Skriftlig behandling begæret', 'Written procedure requested'],
  button: ['Åbn behandlingen', 'Open the procedure'],
  review: true,
  mails: ['sysMembers'],
  fields: {
    businessDays: optional(wholeBetween(1, 40)('Frist i arbejdsdage', 'Window in business days')),
  },
});

/** What SYS decided at a meeting, on a case of any kind that is before it. */
export const recordSysDecision = act({
  on,
  actor,
  name: 'record-sys-decision',
  event: 'recordDecision',
  who,
  title: ["Registrér SYS' beslutning fra et møde", 'Record a decision of SYS from a meeting'],
  leads: [
    'Sagen følger beslutningen, og parterne får besked.',
    'The case follows the decision, and the parties are told.',
  ],
  done: ["SYS' beslutning", 'Decision of SYS'],
  button: ['Registrér', 'Record'],
  journal: 'sys-decision',
  review: true,
  fields: {
    outcome: choice('Beslutning', 'Decision', outcomesInWords(sysOutcomes)),
    meetingDate: date('Mødedato', 'Date of the meeting'),
    /** What a decision in part grants. */
    terms: optional(grantedTerms),
    reference,
    reason: optional(reason('Begrundelse', 'Reason')),
  },
});

const { meetingDate, reason: why } = recordSysDecision.fields;

/** … on several cases that are before it: all budgets of a reading, all reports of a round. What is granted in part is the case's own, and recorded on it. */
export const recordSysDecisions = act({
  on: 'cases',
  each: recordSysDecision,
  starts: 'entry',
  name: 'record-sys-decision',
  event: 'cases.record-sys-decision',
  who,
  title: ["Registrér SYS' beslutning om flere sager", 'Record a decision of SYS on several cases'],
  leads: [
    'Hver sag følger beslutningen, og dens parter får besked. De sager, der ikke kan tage den, nævnes med grund.',
    'Each case follows the decision, and its parties are told. Those that cannot take it are named with the reason.',
  ],
  done: ["SYS' beslutning registreret", 'Decision of SYS recorded'],
  button: ['Registrér', 'Record'],
  review: true,
  fields: {
    cases: someOfCase('Sager, beslutningen gælder', 'Cases the decision is about'),
    outcome: choice('Beslutning', 'Decision', outcomesInWords(sysOutcomes.filter((one) => one !== 'inPart')), [
      'En delvis godkendelse registreres på sagen selv.',
      'An approval in part is recorded on the case itself.',
    ]),
    meetingDate,
    reference,
    reason: { ...why, hint: ['Skal udfyldes, når der ikke er godkendt.', 'Needed unless approved.'] },
  },
});
