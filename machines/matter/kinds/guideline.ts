import { choice, date, line, newId, text } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** RSI issues an overall guideline, terms of reference or a strategy: a dated document. */
export const guideline = kind({
  name: ['Retningslinje eller kommissorium', 'Guideline or terms of reference'],
  about: [
    'RSI-kredsen udstikker overordnede retningslinjer, kommissorium og beskrivelse af udmøntning. De gemmes som daterede dokumenter.',
    'RSI issues overall guidelines, terms of reference and how they are carried out. They are kept as dated documents.',
  ],
  rows: ['R-007', 'R-010'],
  system: 'none',
  raisedBy: ['secretariat', 'rsi'],
  fields: {
    id: newId('Dokumentets korte id', 'Short id of the document', ['Fx kommissorium', 'For example kommissorium']),
    type: choice('Art', 'Type', [
      ['guideline', 'Retningslinje eller kommissorium', 'Guideline or terms of reference'],
      ['strategy', 'Strategi eller plan', 'Strategy or plan'],
    ]),
    name: line('Titel', 'Title'),
    text: text('Tekst', 'Text'),
    from: date('Gælder fra', 'From'),
  },
  route: [{ do: 'decide', by: 'rsi', ask: ['godkende dokumentet', 'approve the document'] }],
  informed: ['sysMembers', 'sysChair', 'secretariat', 'rsi'],
  document: ({ id, type, name, text: body, from }) => ({
    id: `${type}/${id}`,
    kind: type,
    title: name,
    from,
    content: { text: body },
  }),
});
