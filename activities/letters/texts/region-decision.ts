import { taskTopic } from '../task-topic.ts';

export const regionDecision = taskTopic({
  lead: 'Afgør ændringsønske',
  ask: () => 'Den systemansvarlige region bedes afgøre det mindre ændringsønske inden for driftsbudgettet:',
  because: ({ system, case: row }) =>
    `Du får mailen, fordi du afgør mindre ændringsønsker for den systemansvarlige region for ${system?.name ?? row.system ?? 'systemet'}.`,
  action: 'Se sagen og afgør den',
  shows: {},
  consequence: () => 'Sagen venter, til regionen har afgjort den. Manglende svar tæller ikke som ja.',
  notes: [
    'En afvisning skal begrundes. Har driftsbudgettet ikke dækning, vælger du det på siden; så går sagen til SYS. Forretningsstyregruppen og brugergruppen orienteres om afgørelsen.',
  ],
  short: 'Afgør det mindre ændringsønske',
});
