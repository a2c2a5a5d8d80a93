import { taskTopic } from '../task-topic.ts';

export const sysTreatment = taskTopic({
  lead: 'Planlæg SYS-behandling af',
  ask: () => 'Sekretariatet bedes sætte ændringsønsket på næste SYS-møde eller åbne en skriftlig behandling:',
  because: () => 'Du får mailen, fordi du er en del af SYS-sekretariatet.',
  action: 'Se sagen og vælg, hvordan SYS skal behandle den',
  shows: { pool: true, recommendation: true },
  consequence: () =>
    'Sagen kommer ikke på dagsordenen, og SYS tager ikke stilling til den, før behandlingen er planlagt.',
  quotes: [['opinion', 'Regionens udtalelse']],
  short: 'Planlæg SYS’ behandling af ændringsønsket',
});
