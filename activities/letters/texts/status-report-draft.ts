import { taskTopic } from '../task-topic.ts';

/** The secretariat completes the draft that was written from the journal. */
export const statusReportDraft = taskTopic({
  what: 'udkast',
  ask: () =>
    'Et udkast til statusrapporten er skrevet ud fra journalen. Sekretariatet bedes læse det, rette det i overblikket og sende det til formanden for SYS:',
  because: () => 'Du får mailen, fordi du er en del af SYS-sekretariatet.',
  action: 'Se udkastet og send det til formanden',
  shows: {},
  consequence: () => 'Statusrapporten når ikke RSI-kredsen til tiden. Intet sendes, før formanden har godkendt.',
  reasonOf: 'Formandens bemærkninger',
  short: 'Gør udkastet til statusrapporten færdigt',
});
