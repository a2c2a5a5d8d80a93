/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { readSection, sectionText } from '../../../../machines/status-report/content.ts';
import { viewOf } from '../../../../store/rows.ts';
import { TextField, type Typed } from '../../fields.tsx';
import { translate } from '../../language.ts';
import type { ActContent, ActScene } from '../acts/act-content.ts';

const reportOf = ({ row }: ActScene) => (row === undefined ? undefined : viewOf(row, 'status-report'));

const seenOf = (scene: ActScene): string => String(reportOf(scene)?.documentVersion ?? '');

/** The draft of a report, a field for each section, as it was when the page was opened. */
export const saveContent: ActContent = {
  prefilled: async (scene) => {
    const sections = reportOf(scene)?.content?.sections ?? [];
    return Object.fromEntries(
      sections.flatMap((section, index) => [
        [`heading.${index}`, section.heading],
        [`section.${index}`, sectionText(section)],
      ]),
    );
  },
  bodies: async (scene) => ({
    content: ({ lang, typed, faults }) => (
      <>
        <p>
          {translate(lang)(
            'Skriv en tom linje mellem afsnit. Linjer med «- » foran er en liste. Linjer med «|» om cellerne er en tabel, og den første er dens overskrift.',
            'Leave an empty line between paragraphs. Lines that begin with "- " are a list. Lines with "|" around the cells are a table, the first its head.',
          )}
        </p>
        {headings(typed).map(([index, heading]) => (
          <>
            <input type="hidden" name={`heading.${index}`} value={heading} />
            <TextField
              lang={lang}
              typed={typed}
              faults={faults}
              long
              name={`section.${index}`}
              label={heading}
              maxlength={60_000}
            />
          </>
        ))}
      </>
    ),
    // Who has been told that it was saved meanwhile, has seen it: the page is then without the version that it began with.
    seen: ({ typed: { version, seen } }) => (
      <input type="hidden" name="seen" value={(version === undefined ? undefined : seen) ?? seenOf(scene)} />
    ),
  }),
  read: (typed) => ({
    content: {
      sections: headings(typed).map(([index, heading]) => readSection(heading, typed[`section.${index}`] ?? '')),
    },
  }),
};

const headings = (typed: Typed): readonly (readonly [index: string, heading: string])[] =>
  Object.entries(typed).flatMap(([name, heading]) =>
    name.startsWith('heading.') ? [[name.slice('heading.'.length), heading] as const] : [],
  );
