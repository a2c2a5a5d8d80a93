import { agendaDocument } from '../../../machines/meeting/agenda.ts';
import { newsTopic } from '../news-topic.ts';

/** The agenda goes out: to members, substitutes, chair and secretariat. */
export const agendaDispatched = newsTopic({
  what: 'dagsorden',
  happened: () => 'Dagsordenen er godkendt af formanden og udsendes hermed som PDF.',
  more: ({ data }) => data.texts('items').map((paragraph) => ({ paragraph })),
  next: () =>
    'Et medlem kan stadig få et punkt behandlet under «Eventuelt», indtil mødet begynder; der træffes ingen beslutninger under det punkt.',
  document: ({ data, case: row }) => ({
    id: agendaDocument(data.text('number') ?? row.number),
    words: 'Se dagsordenen',
  }),
  calendar: 'invite',
});
