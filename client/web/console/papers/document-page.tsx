/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatDate } from '../../../../machines/governance/calendar.ts';
import type { Made } from '../../../documents/made-papers.ts';
import type { DocumentRow } from '../../../../store/rows.ts';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { PaperLinks } from '../../paper-links.tsx';
import { PaperView } from '../../paper-view.tsx';
import { paths } from '../../paths.ts';

/** One version of a document, or a paper made now, as it is printed; its files, and the way to the other versions. */
export function DocumentPage(props: {
  readonly lang: Lang;
  readonly year: number;
  readonly id: string;
  /** Undefined when the document holds data and no paper. */
  readonly made: Made | undefined;
  /** Undefined for a paper made now. */
  readonly row: DocumentRow | undefined;
  readonly versions: readonly DocumentRow[];
  readonly contact?: string | undefined;
}) {
  const { lang, id, made, row, versions } = props;
  const t = translate(lang);
  const title = made?.paper.title ?? row?.title ?? id;
  const version = row === undefined || row.version === versions.at(-1)?.version ? undefined : row.version;
  return (
    <Page lang={lang} title={title} self={paths.document(id)} console year={props.year} contact={props.contact}>
      <p class="eyebrow">
        <a href={paths.documents}>{t('Dokumenter', 'Documents')}</a>
        {made === undefined ? '' : ` · ${made.paper.kind}`}
      </p>
      <h1>{title}</h1>
      {row === undefined ? null : (
        <p class="soft">
          {`version ${row.version}${row.from === undefined ? '' : `, ${t('fra', 'from')} ${formatDate(row.from, 'long', lang)}`}${row.decision === undefined ? '' : `, ${row.decision}`}`}
        </p>
      )}
      {made === undefined ? null : (
        <p>
          <PaperLinks lang={lang} name={made.paper.kind} of={(format) => paths.documentFile(id, format, version)} />
        </p>
      )}
      {made?.paper.draft ? <p class="note warn">{t('Udkast. Ikke godkendt.', 'A draft. Not approved.')}</p> : null}
      {made === undefined || made.missing.length === 0 ? null : (
        <p class="note warn">
          <b>{t('Mangler: ', 'Missing: ')}</b>
          {made.missing.join(', ')}.
        </p>
      )}
      {made !== undefined ? (
        <PaperView paper={made.paper} />
      ) : row !== undefined ? (
        <pre>{JSON.stringify(row.content, undefined, 2)}</pre>
      ) : null}
      {versions.length === 0 ? null : (
        <>
          <h2>{t('Versioner', 'Versions')}</h2>
          <ul>
            {versions.toReversed().map((one) => (
              <li>
                <a href={`${paths.document(id)}?version=${one.version}`}>{`version ${one.version}`}</a>{' '}
                {formatDate(one.at, 'long', lang)}
                {one.standing === 'draft' ? ` (${t('udkast', 'draft')})` : ''}
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
