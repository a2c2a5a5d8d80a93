import { choice, date, text } from '../../forms/field.ts';
import { kind } from '../kind.ts';

/** The secretariat goes through the templates every year. */
export const templateReview = kind({
  name: ['Gennemgang af skabelonerne', 'Review of the templates'],
  about: [
    'Sekretariatet gennemgår de seks skabeloner. Skal en ændres, rejses sagen «Ny udgave af en skabelon».',
    'The secretariat goes through the six templates. When one must change, the matter "New version of a template" is raised.',
  ],
  rows: ['R-200'],
  system: 'none',
  raisedBy: ['secretariat'],
  asks: true,
  yearly: { of: 'whole' },
  fields: {
    reviewed: date('Gennemgået den', 'Reviewed on'),
    result: choice('Resultat', 'Result', [
      ['unchanged', 'Skabelonerne er tidssvarende', 'The templates are up to date'],
      ['change', 'Mindst én skal tilpasses', 'At least one must be adapted'],
    ]),
    notes: text('Hvad der er gennemgået, og hvad der skal ændres', 'What was reviewed and what must change'),
  },
  route: [
    {
      do: 'prepare',
      by: 'secretariat',
      ask: ['gennemgå SYS’ seks skabeloner', 'review the six templates of SYS'],
      businessDays: 20,
    },
  ],
  informed: ['sysChair', 'secretariat'],
});
