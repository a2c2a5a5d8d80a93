import { taskTopic } from '../task-topic.ts';

/** The meeting has begun: attendance and decisions are recorded from the console. */
export const meetingRecord = taskTopic({
  what: 'registrér mødet',
  ask: () => 'Mødet er begyndt. Sekretariatet bedes registrere fremmøde og beslutninger og afslutte mødet:',
  because: () => 'Du får mailen, fordi du er en del af SYS-sekretariatet.',
  action: 'Se mødet',
  shows: {},
  consequence: () => 'Beslutningerne når ikke frem til sagerne, og referatet kan ikke skrives.',
  short: 'Registrér SYS’ møde',
});
