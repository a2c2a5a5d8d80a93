/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDate } from '../../../../machines/governance/calendar.ts';
import { documentKindTerms } from '../../../../machines/terms/document-kinds.ts';
import type { DocumentRow } from '../../../../store/rows.ts';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';

/** What the governance model names and has not written yet: shown as such until it is uploaded (R-007, R-010, R-080). */
const expected: readonly (readonly [id: string, da: string, en: string])[] = [
  ['guideline/kommissorium', 'Kommissorium', 'Terms of reference'],
  ['guideline/udmoentning', 'Beskrivelse af udmøntning', 'Description of the implementation'],
  ['guideline/overordnede-retningslinjer', 'RSI-kredsens overordnede retningslinjer', "RSI's overall guidelines"],
  ['strategy/strategier-og-planer', 'RSI-kredsens strategier og planer', "RSI's strategies and plans"],
];

/** The newest version of each document. */
const newestOf = (rows: readonly DocumentRow[]): readonly DocumentRow[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];
const otherThanExpected = (newest: readonly DocumentRow[]): readonly DocumentRow[] =>
  newest.filter(({ id }) => !expected.some(([one]) => one === id));

/** What a new version can be one of, by id and name. */
export const documentChoices = (rows: readonly DocumentRow[], lang: Lang): readonly (readonly [string, string])[] => [
  ...expected.map(([id, da, en]) => [id, translate(lang)(da, en)] as const),
  ...otherThanExpected(newestOf(rows)).map((row) => [row.id, row.title] as const),
];

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly rows: readonly DocumentRow[];
  readonly done: boolean;
  readonly contact?: string | undefined;
}

/** Guidelines, strategies and every other document, newest version first. */
export function DocumentsPage(props: Props) {
  const { lang, rows } = props;
  const t = translate(lang);
  const title = t('Dokumenter', 'Documents');
  const newest = newestOf(rows);
  const others = otherThanExpected(newest);
  return (
    <Page lang={lang} title={title} self={paths.documents} console year={props.year} contact={props.contact}>
      {props.done ? (
        <p class="note" role="status">
          {t('Dokumentet er lagt op.', 'The document has been uploaded.')}
        </p>
      ) : null}
      <h1>{title}</h1>
      <h2>{t('Hører til styringsmodellen', 'Belongs to the governance model')}</h2>
      <ul>
        {expected.map(([id, da, en]) => {
          const row = newest.find((one) => one.id === id);
          return (
            <li>
              {row === undefined ? (
                `${t(da, en)}: ${t('endnu ikke udarbejdet', 'not written yet')}`
              ) : (
                <Named lang={lang} row={row} />
              )}
            </li>
          );
        })}
      </ul>
      {others.length === 0 ? null : (
        <>
          <h2>{t('Andre', 'Others')}</h2>
          <ul>
            {others.map((row) => (
              <li>
                {t(...documentKindTerms[row.kind])}: <Named lang={lang} row={row} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={paths.act('document.upload')}>{t('Læg et dokument op', 'Upload a document')}</a>
      </p>
    </Page>
  );
}

function Named({ lang, row }: { lang: Lang; row: DocumentRow }) {
  const t = translate(lang);
  return (
    <>
      <a href={paths.document(row.id)}>{row.title}</a>{' '}
      <span class="soft">
        {`version ${row.version}${row.from === undefined ? '' : `, ${t('fra', 'from')} ${formatDate(row.from, 'long', lang)}`}${row.decision === undefined ? '' : `, ${row.decision}`}${row.standing === 'draft' ? `, ${t('udkast', 'draft')}` : ''}`}
      </span>
      {row.kind === 'export' ? null : (
        <>
          {' '}
          <a href={paths.documentFile(row.id, 'pdf')} aria-label={`${row.title}, PDF`}>
            PDF
          </a>{' '}
          <a href={paths.documentFile(row.id, 'docx')} aria-label={`${row.title}, Word`}>
            Word
          </a>
        </>
      )}
    </>
  );
}
