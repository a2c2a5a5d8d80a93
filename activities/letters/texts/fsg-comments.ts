import { groupCommentQuotes } from '../group-comments.ts';
import { taskTopic } from '../task-topic.ts';

/** Every member of an FSG gets the case, and may comment until the group has decided. */
export const fsgComments = taskTopic({
  lead: 'Kommentér ændringsønske',
  what: 'forretningsstyregruppens behandling',
  ask: () =>
    'Forretningsstyregruppen har sagen til behandling. Du bedes give dine bemærkninger, eller svare, at du ingen har:',
  because: ({ system, case: row }) =>
    `Du får mailen, fordi du er medlem af forretningsstyregruppen for ${system?.name ?? row.system ?? 'systemet'}. Formanden afgiver gruppens svar; hvert medlem kan sige sit.`,
  action: 'Se sagen og giv dine bemærkninger',
  shows: { pool: true },
  more: groupCommentQuotes,
  consequence: () =>
    'Gruppen kan beslutte, også før fristen udløber og uden dine bemærkninger. Du får besked om, hvad den beslutter.',
  notes: ['Du kan svare én gang. Formanden og de andre medlemmer ser det, du skriver.'],
  short: 'Giv bemærkninger som medlem af forretningsstyregruppen',
});
