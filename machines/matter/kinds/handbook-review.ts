import { choice, date, line, text } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** The FSA goes through the operations handbook every year; the document says when it was brought up to date. */
export const handbookReview = kind({
  name: ['Gennemgang af driftshåndbogen', 'Review of the operations handbook'],
  about: [
    'FSA gennemgår driftshåndbogen, herunder aftalerne om support og single point of contact med de øvrige regioner.',
    'The FSA goes through the operations handbook, with the agreements on support and single point of contact.',
  ],
  rows: ['R-145', 'R-166'],
  system: 'required',
  raisedBy: ['secretariat', 'fsa', 'fsaStaff', 'ownerRegionMember'],
  asks: true,
  yearly: { of: 'system' },
  fields: {
    reviewed: date('Gennemgået den', 'Reviewed on'),
    result: choice('Resultat', 'Result', [
      ['unchanged', 'Ingen ændringer', 'No changes'],
      ['changed', 'Opdateret', 'Updated'],
    ]),
    where: line('Hvor håndbogen ligger', 'Where the handbook is kept'),
    changes: text('Hvad der er gennemgået og ændret', 'What was reviewed and changed'),
  },
  route: [
    { do: 'prepare', by: 'fsa', ask: ['gennemgå driftshåndbogen', 'review the operations handbook'], businessDays: 20 },
  ],
  informed: ['ownerRegionMember', 'fsgChair', 'secretariat'],
  document: (form, { system = '', title }) => ({
    id: `handbook/${system}`,
    kind: 'handbook',
    title,
    from: form.reviewed,
    content: { ...form },
  }),
});
