import { taskTopic } from '../task-topic.ts';

export const completeRequest = taskTopic({
  lead: 'Færdiggør ændringsønske',
  ask: () => 'Ændringsønsket mangler noget, før det kan behandles. Du bedes gøre det færdigt eller lukke det:',
  because: ({ system, case: row }) =>
    `Du får mailen, fordi du er fællesregional systemadministrator (FSA) for ${system?.name ?? row.system ?? 'systemet'}.`,
  action: 'Se sagen og gør ændringsønsket færdigt',
  shows: {},
  consequence: () => 'Ændringsønsket bliver ikke behandlet, før det er gjort færdigt.',
  short: 'Gør ændringsønsket færdigt',
});
