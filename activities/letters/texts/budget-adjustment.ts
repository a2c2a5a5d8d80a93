import { planDateWords } from '../budget-words.ts';
import { taskTopic } from '../task-topic.ts';

/** Between the readings: clarifications and the consequences of the economy agreement. */
export const budgetAdjustment = taskTopic({
  what: 'tilpasning',
  ask: () =>
    'SYS har førstebehandlet driftsbudgettet. Du bedes tilpasse det til andenbehandlingen, også efter økonomiaftalen, eller sende det uændret:',
  because: ({ system, case: row }) =>
    `Du får mailen, fordi du er fællesregional systemadministrator (FSA) for ${system?.name ?? row.system ?? 'systemet'}.`,
  action: 'Åbn budgettet og send det til andenbehandling',
  shows: {},
  consequence: (facts) =>
    `Budgettet kommer ikke med på SYS’ septembermøde, og SYS kan ikke andenbehandle det inden ${planDateWords(facts, 'final')}. Uden godkendt budget den 1. januar gælder kun sidste års del A.`,
  reasonOf: 'Begrundelse for, at budgettet er hjemvist',
  notes: [
    'Er en del ændret meget siden førstebehandlingen, skal ændringen begrundes. Siden viser, hvad der er ændret.',
  ],
  short: 'Tilpas driftsbudgettet til andenbehandlingen',
});
