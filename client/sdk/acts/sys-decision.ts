import { lackingPapers, papersInWords } from '../../../machines/change-request/papers.ts';
import { counted } from '../../../machines/terms/counted.ts';
import { formatDate } from '../../../machines/governance/date-words.ts';
import { localDate } from '../../../machines/governance/local-time.ts';
import type { By } from '../../../machines/governance/people.ts';
import type { FormOf } from '../../../machines/forms/form.ts';
import { openWrittenProcedure, recordSysDecision } from '../../../machines/sys-decision/acts.ts';
import { type SysDecisionOffer, sysDecisionOffer, type SysOutcome } from '../../../machines/sys-decision/decision.ts';
import { recordableOutcomes } from '../../../machines/sys-decision/sys-outcomes.ts';
import { type CaseRow, viewOf } from '../../../store/rows.ts';
import type { ActorView } from '../../../workflows/messages.ts';
import type { CommandDeps } from '../deps.ts';
import { badInput, badState } from '../failures.ts';
import { policyOf } from '../policy-of.ts';
import { type Completion, completes } from './completion.ts';
import { grantedOf } from './granted.ts';
import { dataOf } from '../../../store/journal-data.ts';

type Decided = FormOf<typeof recordSysDecision.fields>;

/**
 * What SYS decides, on every kind of case: a case that is before SYS has an actor `sysDecision` that waits, and the decision goes to that one, as a meeting
 * would send it.
 */
export const sysDecisionActs: readonly Completion[] = [
  completes(openWrittenProcedure, async ({ form: { businessDays }, row, actor, deps }) => {
    const { windowBd, minBd } = offerOf(before(row, actor)).policy.written;
    const days = businessDays ?? windowBd;
    if (days < minBd)
      throw badInput(
        `Fristen skal være mindst ${counted(minBd, 'businessDays', 'da')}.`,
        `The window must be at least ${minBd} business days.`,
        'businessDays',
      );
    await requirePapers(deps, row);
    return { event: { businessDays: days } };
  }),

  completes(recordSysDecision, async ({ form, by, row, actor, deps }) => {
    const waiting = before(row, actor);
    if (form.meetingDate > localDate(deps.now()))
      throw badInput(
        `Mødet den ${form.meetingDate} er ikke holdt endnu. En afgørelse registreres efter mødet.`,
        `The meeting of ${form.meetingDate} has not been held yet. A decision is recorded after the meeting.`,
        'meetingDate',
      );
    await refuseOddMeeting(deps, row, waiting, form);
    refuseOutcome(form, offerOf(waiting).outcomes);
    const recorder: By = { ...by, channel: 'recorded', reference: form.reference };
    return { by: recorder, event: { terms: grantedOf(form, row) } };
  }),
];

/** A change request is not put before SYS without its papers, unless the secretariat has waived them. Throws `BadState` with what is missing. */
async function requirePapers(deps: CommandDeps, row: CaseRow): Promise<void> {
  const wish = viewOf(row, 'change-request');
  const lacks = wish === undefined ? [] : lackingPapers(wish, await policyOf(deps, row));
  if (lacks.length === 0) return;
  throw badState(
    `Oplægget mangler: ${papersInWords(lacks, 'da')}. Skriv det i ændringsønsket, eller fravig kravet med en begrundelse, før SYS kan behandle sagen.`,
    `The papers lack: ${papersInWords(lacks, 'en')}. Write it in the change request, or waive it with a reason, before SYS can treat the case.`,
  );
}

/** The actor that waits for SYS. Throws `BadState`. */
function before(row: CaseRow, actor: ActorView | undefined): ActorView {
  if (actor !== undefined) return actor;
  throw badState(
    `${row.title || row.id} ligger ikke hos SYS nu; der er intet at afgøre.`,
    `${row.title || row.id} is not before SYS now; there is nothing to decide.`,
  );
}

/**
 * A meeting decides what is before SYS on its day, and does not read a budget twice, unless the chair combines the readings because the first one was
 * missed (A-19b). Throws `BadInput`.
 */
async function refuseOddMeeting(deps: CommandDeps, row: CaseRow, waiting: ActorView, decision: Decided): Promise<void> {
  const { meetingDate: date } = decision;
  const day = (one: string, language: 'da' | 'en') => formatDate(one, 'long', language);
  if (isSecondReading(waiting) && decision.outcome !== 'postponed' && date === (await firstMeeting(deps, row))) {
    const missed = viewOf(row, 'annual-budget')?.flags.includes('firstMissed') === true;
    const reasoned = (decision.reason ?? '').trim() !== '';
    if (missed && reasoned && (await policyOf(deps, row)).readings.combine === 'exceptional') return;
    throw badInput(
      `Budgettet blev førstebehandlet på mødet den ${day(date, 'da')} og kan ikke andenbehandles på det samme møde. ${missed ? 'Formanden kan lægge behandlingerne sammen, fordi førstebehandlingen var forsinket: skriv da begrundelsen.' : 'Registrér afgørelsen fra et senere møde.'}`,
      `The budget was read the first time at the meeting of ${day(date, 'en')} and cannot be read the second time at the same one. ${missed ? 'The chair may combine the readings because the first one was late: then give the reason.' : 'Record the decision of a later meeting.'}`,
      'meetingDate',
    );
  }
  const put =
    row.machine === 'change-request' && row.state === 'open.deferred' ? await lastMeeting(deps, row) : undefined;
  if (put !== undefined && date <= put) {
    throw badInput(
      `Sagen blev udskudt på mødet den ${day(put, 'da')} og venter til et senere møde. Ret mødedatoen.`,
      `The case was postponed at the meeting of ${day(put, 'en')} and waits for a later one. Correct the date.`,
      'meetingDate',
    );
  }
  const came = await cameToSys(deps, row);
  if (came !== undefined && date < came) {
    throw badInput(
      `Sagen kom først til SYS den ${day(came, 'da')}; et møde den ${day(date, 'da')} kan ikke have afgjort den. Ret mødedatoen.`,
      `The case came to SYS on ${day(came, 'en')} only; a meeting on ${day(date, 'en')} cannot have decided it. Correct the date.`,
      'meetingDate',
    );
  }
}

/** The day on which the case was put before SYS the last time. A new holder or a moved date does not make it a new case. */
async function cameToSys({ store }: CommandDeps, { id }: CaseRow): Promise<string | undefined> {
  const tasks = await store.tasks({ caseId: id, duty: 'sys-decision' });
  const last = tasks.findLast(({ closedAt }) => closedAt === undefined) ?? tasks.at(-1);
  if (last === undefined) return undefined;
  const same = tasks.filter(({ actor, visit }) => actor === last.actor && visit === last.visit);
  return same.map(({ openedAt }) => localDate(openedAt)).sort()[0];
}

/** The meeting that put the case off. */
async function lastMeeting({ store }: CommandDeps, { id }: CaseRow): Promise<string | undefined> {
  const decided = (await store.journal({ caseId: id })).findLast(({ event }) => event === 'sys-decision');
  return decided && dataOf(decided).meetingDate;
}

/** The meeting at which SYS read the budget the first time; undefined when it did in writing. */
async function firstMeeting({ store }: CommandDeps, { id }: CaseRow): Promise<string | undefined> {
  const decided = (await store.journal({ caseId: id })).filter(
    (entry) => entry.event === 'sys-decision' && dataOf(entry).question === 'budget-first-reading',
  );
  const last = decided.at(-1);
  return last && dataOf(last).meetingDate;
}

/** The window and the outcomes are the case's own: what is urgent may be asked about in fewer days. */
const offerOf = ({ context }: ActorView): SysDecisionOffer => sysDecisionOffer.parse(context);

const isSecondReading = (actor: ActorView): boolean => offerOf(actor).question === 'budget-second-reading';

function refuseOutcome({ outcome, reason }: Decided, offered: readonly SysOutcome[]): void {
  const choices: readonly string[] = recordableOutcomes(offered);
  if (!choices.includes(outcome)) {
    throw badInput(
      `Sagen kan ikke afgøres med «${outcome}». Vælg et af: ${choices.join(', ')}.`,
      `The case cannot be decided with "${outcome}". Choose one of: ${choices.join(', ')}.`,
      'outcome',
    );
  }
  if (outcome !== 'adopted' && (reason ?? '').trim() === '') {
    throw badInput(
      'Skriv begrundelsen, når sagen ikke er godkendt, som den er.',
      'Give the reason when the case is not approved as it is.',
      'reason',
    );
  }
}
