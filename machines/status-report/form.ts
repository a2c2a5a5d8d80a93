import type { CaseForm } from '../forms/case-form.ts';
import { hidden, optional, textUpTo } from '../forms/field.ts';
import { rows } from '../forms/form.ts';
import { valueOf } from '../forms/value-of.ts';
import { readSection, type ReportContent, sectionText } from './content.ts';

const sectionRows = rows(
  'Indhold',
  'Content',
  { heading: hidden('Overskrift', 'Heading'), text: optional(textUpTo(60_000)('Tekst', 'Text')) },
  {
    most: 40,
    layout: { fixed: 'every' },
    hint: [
      'Skriv en tom linje mellem afsnit. Linjer med «- » foran er en liste. Linjer med «|» om cellerne er en tabel, og den første er dens overskrift.',
      'Leave an empty line between paragraphs. Lines that begin with "- " are a list. Lines with "|" around the cells are a table, the first its head.',
    ],
  },
);

/** The draft of a report, a text for each section, as it was when the page was opened. */
export const contentFormOf = (content: ReportContent | null | undefined): CaseForm => ({
  fields: { content: sectionRows },
  without: ['section', 'text'],
  values: {
    content: (content?.sections ?? []).map((section) => ({ heading: section.heading, text: sectionText(section) })),
  },
  heads: { content: ({ heading }) => String(heading) },
  make: (form) => ({
    content: {
      sections: (valueOf(sectionRows, form['content']) ?? []).map(({ heading, text = '' }) =>
        readSection(heading, text),
      ),
    },
  }),
});
