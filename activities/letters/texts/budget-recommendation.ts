import { planDateWords } from '../budget-words.ts';
import { taskTopic } from '../task-topic.ts';

/** The FSG approves the budget and recommends it to SYS, or returns it. */
export const budgetRecommendation = taskTopic({
  what: 'indstilling',
  ask: ({ data }) =>
    data.text('vacantRole') === undefined
      ? 'Forretningsstyregruppen bedes godkende driftsbudgettet og indstille det til SYS, eller hjemvise det til FSA:'
      : 'Forretningsstyregruppen mangler en formand, og ingen andre kan indstille driftsbudgettet til SYS. Sørg for, at formandsposten bliver besat; den nye formand får opgaven med næste påmindelse, når registeret er opdateret:',
  because: ({ system, case: row }) =>
    `Du får mailen, fordi du er formand for forretningsstyregruppen for ${system?.name ?? row.system ?? 'systemet'}. Formanden afgiver gruppens svar.`,
  action: 'Se budgettet og afgiv forretningsstyregruppens indstilling',
  shows: {},
  consequence: (facts) =>
    `SYS behandler kun et budget, som forretningsstyregruppen har indstillet. Uden indstilling kan SYS ikke førstebehandle det inden ${planDateWords(facts, 'first')}. Manglende svar tæller ikke som ja.`,
  reasonOf: 'Begrundelse for, at budgettet er hjemvist',
  notes: ['Hjemvisning skal begrundes.'],
  short: 'Godkend og indstil driftsbudgettet til SYS',
});
