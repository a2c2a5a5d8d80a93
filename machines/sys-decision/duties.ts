import { duty } from '../duties/duty.ts';

/** What a decision of SYS asks of the secretariat. */
export const sysDecisionDuties = {
  'sys-decision': duty({
    owner: 'secretariat',
    // SYS' own dates are not put off because a case comes late before it (A-29).
    businessDays: 1,
    meeting: true,
    title: [
      'Optag sagen på dagsordenen eller åbn en skriftlig behandling, og registrér afgørelsen',
      'Put the case on the agenda or open a written procedure, and record the decision',
    ],
    question: ['Behandling i SYS', 'Treatment in SYS'],
    choices: {},
  }),
};
