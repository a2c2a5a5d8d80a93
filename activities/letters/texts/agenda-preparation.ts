import { taskTopic } from '../task-topic.ts';

/** The agenda has been composed; the secretariat puts it in order. */
export const agendaPreparation = taskTopic({
  what: 'dagsorden',
  ask: () =>
    'Dagsordenen er sat sammen af de sager, der er klar. Sekretariatet bedes gøre den færdig og sende den til formanden:',
  because: () => 'Du får mailen, fordi du er en del af SYS-sekretariatet.',
  action: 'Se dagsordenen og send den til formanden',
  shows: {},
  consequence: () => 'Formanden når ikke at godkende dagsordenen, og den kommer for sent ud til medlemmerne.',
  reasonOf: 'Formandens bemærkning',
  short: 'Gør dagsordenen færdig',
});
