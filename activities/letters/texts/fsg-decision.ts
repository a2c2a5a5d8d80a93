import { groupCommentQuotes } from '../group-comments.ts';
import { taskTopic } from '../task-topic.ts';

export const fsgDecision = taskTopic({
  lead: 'Vurdér ændringsønske',
  ask: () => 'Forretningsstyregruppen bedes vurdere, prioritere og indstille:',
  because: ({ system, case: row }) =>
    `Du får mailen, fordi du er formand for forretningsstyregruppen for ${system?.name ?? row.system ?? 'systemet'}. Formanden afgiver gruppens svar.`,
  action: 'Se sagen og afgiv forretningsstyregruppens indstilling',
  shows: { pool: true },
  more: groupCommentQuotes,
  consequence: () =>
    'Sagen kommer ikke videre, før forretningsstyregruppen har svaret. Manglende svar tæller ikke som ja.',
  notes: ['Hjemvisning og afvisning skal begrundes.'],
  short: 'Vurdér, prioritér og indstil ændringsønsket',
});
