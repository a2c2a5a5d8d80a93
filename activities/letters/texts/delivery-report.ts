import { taskTopic } from '../task-topic.ts';

export const deliveryReport = taskTopic({
  lead: 'Meld levering af',
  ask: () => 'Ændringsønsket er godkendt. Du bedes melde leverancen færdig, når den er idriftsat:',
  because: ({ system, case: row }) =>
    `Du får mailen, fordi du er fællesregional systemadministrator (FSA) for ${system?.name ?? row.system ?? 'systemet'}.`,
  action: 'Se sagen og meld leverancen færdig',
  shows: {},
  consequence: () => 'Leverancen står som forsinket på roadmappet og i rapporteringen til SYS.',
  short: 'Meld leverancen færdig',
});
