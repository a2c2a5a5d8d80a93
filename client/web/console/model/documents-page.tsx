/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDate } from '../../../../machines/governance/calendar.ts';
import { type DocumentKind, documentKinds } from '../../../../machines/governance/effects.ts';
import type { DocumentRow, Person, System } from '../../../../store/rows.ts';
import { ErrorSummary, type FieldFault, SelectField, TextField, type Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { ActAs } from '../acts/act-as.tsx';

type Words = readonly [da: string, en: string];

const kindNames: Readonly<Record<DocumentKind, Words>> = {
  template: ['Skabelon', 'Template'],
  agenda: ['Dagsorden', 'Agenda'],
  minutes: ['Referat', 'Minutes'],
  statusReport: ['Statusrapport', 'Status report'],
  handbook: ['Driftshåndbog', 'Handbook'],
  sla: ['Servicemål', 'Service levels'],
  agreement: ['Aftale', 'Agreement'],
  guideline: ['Retningslinje', 'Guideline'],
  strategy: ['Strategi eller plan', 'Strategy or plan'],
  material: ['Materiale', 'Material'],
  export: ['Udtræk', 'Export'],
};

/** What the governance model names and has not written yet: shown as such until it is uploaded (R-007, R-010, R-080). */
const expected: readonly (readonly [id: string, da: string, en: string])[] = [
  ['guideline/kommissorium', 'Kommissorium', 'Terms of reference'],
  ['guideline/udmoentning', 'Beskrivelse af udmøntning', 'Description of the implementation'],
  ['guideline/overordnede-retningslinjer', 'RSI-kredsens overordnede retningslinjer', "RSI's overall guidelines"],
  ['strategy/strategier-og-planer', 'RSI-kredsens strategier og planer', "RSI's strategies and plans"],
];

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly rows: readonly DocumentRow[];
  readonly systems: readonly System[];
  readonly secretariat: readonly Person[];
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly done: boolean;
  readonly contact?: string | undefined;
}

/** Guidelines, strategies and every other document, newest version first, and the form to upload one. */
export function DocumentsPage(props: Props) {
  const { lang, rows, typed, faults } = props;
  const t = translate(lang);
  const title = t('Dokumenter', 'Documents');
  const shared = { lang, typed, faults };
  const newest = [...new Map(rows.map((row) => [row.id, row])).values()];
  const others = newest.filter(({ id }) => !expected.some(([one]) => one === id));
  return (
    <Page lang={lang} title={title} self={paths.documents} console year={props.year} contact={props.contact}>
      <ErrorSummary faults={faults} lang={lang} />
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
                {t(...kindNames[row.kind])}: <Named lang={lang} row={row} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{t('Læg et dokument op', 'Upload a document')}</h2>
      <form method="post" action={paths.documents} class="card narrow" novalidate>
        <ActAs {...shared} name="person" people={props.secretariat} />
        <SelectField
          {...shared}
          name="id"
          label={t('Ny version af', 'Another version of')}
          options={[
            ...expected.map(([id, da, en]) => [id, t(da, en)] as const),
            ...others.map((row) => [row.id, row.title] as const),
          ]}
          empty={t('Et nyt dokument', 'A new document')}
        />
        <SelectField
          {...shared}
          name="kind"
          label={t('Slags', 'Kind')}
          options={documentKinds.map((kind) => [kind, t(...kindNames[kind])] as const)}
          empty={t('Vælg slags', 'Choose a kind')}
        />
        <TextField {...shared} name="title" label={t('Titel', 'Title')} maxlength={200} />
        <SelectField
          {...shared}
          name="system"
          label={`System (${t('kan udelades', 'optional')})`}
          options={props.systems.map(({ id, name }) => [id, name] as const)}
          empty={t('Alle', 'All')}
        />
        <TextField
          {...shared}
          name="from"
          short
          label={`${t('Gælder fra', 'In force from')} (${t('kan udelades', 'optional')})`}
          hint={t('dd-mm-åååå', 'dd-mm-yyyy')}
        />
        <TextField
          {...shared}
          name="decision"
          label={`${t('Besluttet i', 'Decided in')} (${t('kan udelades', 'optional')})`}
        />
        <TextField
          {...shared}
          name="text"
          long
          label={t('Tekst', 'Text')}
          hint={t('Almindelig tekst eller markdown.', 'Plain text or markdown.')}
        />
        <button type="submit">{t('Læg op', 'Upload')}</button>
      </form>
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
