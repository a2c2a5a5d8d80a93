import { taskTopic } from '../task-topic.ts';

/** The user group is heard on next year's budget. */
export const hearingComments = taskTopic({
  what: 'høring',
  ask: ({ year }) =>
    `Brugergruppen høres om driftsbudgettet for ${year}. Du bedes give dine bemærkninger og ønsker, eller svare, at du ingen har:`,
  because: ({ system, case: row }) =>
    `Du får mailen, fordi du er medlem af brugergruppen for ${system?.name ?? row.system ?? 'systemet'}. Hvert medlem svarer for sig; svarene følger budgettet som bilag.`,
  action: 'Se høringen og giv dine bemærkninger',
  shows: {},
  consequence: () =>
    'Høringen lukker, når fristen udløber, også uden svar. FSA udarbejder derefter budgettet uden dine bemærkninger.',
  notes: ['Du kan svare én gang. Høringen lukker tidligere, når alle har svaret.'],
  short: 'Giv bemærkninger til driftsbudgettet',
});
