import { taskTopic } from '../task-topic.ts';

export const regionForwarding = taskTopic({
  lead: 'Fremsend ændringsønske',
  ask: () => 'Den systemansvarlige region bedes fremsende ændringsønsket til SYS, eventuelt med en udtalelse:',
  because: ({ system, case: row }) =>
    `Du får mailen, fordi du er medlem af SYS for den systemansvarlige region for ${system?.name ?? row.system ?? 'systemet'}.`,
  action: 'Se sagen og fremsend den til SYS',
  shows: { pool: true, recommendation: true },
  consequence: () => 'Efter fristen fremsendes ændringsønsket automatisk til SYS med bemærkningen «uden udtalelse».',
  quotes: [['assessment', 'Forretningsstyregruppens vurdering']],
  notes: ['Regionen kan sende sagen tilbage én gang, hvis den mangler noget. Det skal begrundes.'],
  short: 'Fremsend ændringsønsket til SYS',
});
