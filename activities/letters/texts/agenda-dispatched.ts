import { agendaDocument, annexDocument } from '../../../machines/meeting/agenda.ts';
import { newsTopic } from '../news-topic.ts';

/** The agenda goes out: to members, substitutes, chair and secretariat. */
export const agendaDispatched = newsTopic({
  what: 'dagsorden',
  happened: () =>
    'Dagsordenen er godkendt af formanden og udsendes hermed som PDF med beslutningsoplæggene til de sager, der skal afgøres.',
  more: ({ data }) => data.texts('items').map((paragraph) => ({ paragraph })),
  next: () =>
    'Et medlem kan stadig få et punkt behandlet under «Eventuelt», indtil mødet begynder; der træffes ingen beslutninger under det punkt.',
  document: ({ data, case: row }) => {
    const number = data.text('number') ?? row.number;
    return { id: agendaDocument(number), words: 'Se dagsordenen', annex: annexDocument(number) };
  },
  calendar: 'invite',
});
