/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatInstant } from '../../../../machines/governance/calendar.ts';
import { type CaseRow, type DocumentRow, type Person, viewAs } from '../../../../store/rows.ts';
import { ErrorSummary, type FieldFault, TextField, type Typed } from '../../fields.tsx';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { PaperLinks } from '../../paper-links.tsx';
import { paths } from '../../paths.ts';
import { ReportContentView } from '../../cases/status-report/report-content.tsx';
import { outcomeName, stateName } from '../../../../machines/terms/index.ts';
import { ActAs } from '../acts/act-as.tsx';
import { ActList } from '../acts/act-list.tsx';

interface Shared {
  readonly lang: Lang;
  readonly year: number;
  readonly secretariat: readonly Person[];
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
  readonly contact?: string | undefined;
}

/** Every status report, and the forms that start one: of the year, or of a period. */
export function StatusReportsPage(
  props: Pick<Shared, 'lang' | 'year' | 'contact'> & { readonly rows: readonly CaseRow[] },
) {
  const { lang, rows } = props;
  const t = translate(lang);
  const title = t('Statusrapporter til RSI-kredsen', 'Status reports to the RSI circle');
  return (
    <Page lang={lang} title={title} self={paths.statusReports} console year={props.year} contact={props.contact}>
      <h1>{title}</h1>
      {rows.length === 0 ? <p>{t('Der er ingen endnu.', 'There are none yet.')}</p> : null}
      <ul>
        {rows.map((row) => (
          <li>
            <a href={paths.statusReport(row.number)}>{row.title}</a>{' '}
            <span class="tag">
              {row.outcome === undefined ? stateName(row.state, lang) : outcomeName(row.outcome, lang, row.machine)}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href={paths.act('status-report.start')}>
          {t('Start en statusrapport', 'Start a status report')}
        </a>
      </p>
    </Page>
  );
}

/** One report: while it is edited a field for each section, otherwise the report as it stands. */
export function StatusReportPage(
  props: Shared & {
    readonly row: CaseRow;
    readonly versions: readonly DocumentRow[];
    /** The sections as people edit them; empty when nothing can be edited now. */
    readonly sections: readonly { readonly heading: string }[];
    /** Ids of the acts that it takes now, without the one that this page is the form of. */
    readonly acts: readonly string[] | undefined;
    readonly done: boolean;
  },
) {
  const { lang, row, versions, sections } = props;
  const t = translate(lang);
  const form = { lang, typed: props.typed, faults: props.faults };
  const { documentVersion: version, reason } = viewAs(row, 'status-report');
  return (
    <Page
      lang={lang}
      title={row.title}
      self={paths.statusReport(row.number)}
      console
      year={props.year}
      contact={props.contact}
    >
      <ErrorSummary faults={props.faults} lang={lang} />
      {props.done ? (
        <div class="note good" role="status">
          <p>{t(`Gemt. Det er nu udgave ${version}.`, `Saved. It is now version ${version}.`)}</p>
        </div>
      ) : null}
      <p class="eyebrow">
        {t('Statusrapport', 'Status report')} {row.number} · <span class="tag">{stateName(row.state, lang)}</span>
      </p>
      <h1>{row.title}</h1>
      <p>
        <a href={paths.case(row.id)}>{t('Opgaver og historik', 'Tasks and history')}</a> ·{' '}
        <a href={paths.statusReports}>{t('Alle statusrapporter', 'All status reports')}</a>
      </p>
      {typeof reason === 'string' && row.closedAt === undefined ? (
        <div class="note warn">
          <p>
            {t('Formanden skrev: ', 'The chair wrote: ')}
            {`«${reason}»`}
          </p>
        </div>
      ) : null}
      {sections.length === 0 ? (
        <ReportContentView lang={lang} row={row} />
      ) : (
        <form method="post" action={paths.statusReport(row.number)} novalidate>
          <p>
            {t(
              'Skriv en tom linje mellem afsnit. Linjer med «- » foran er en liste. Linjer med «|» om cellerne er en tabel, og den første er dens overskrift. Hver gang du gemmer, bliver det en ny udgave.',
              'Leave an empty line between paragraphs. Lines that begin with "- " are a list. Lines with "|" around the cells are a table, the first its head. Every save is a new version.',
            )}
          </p>
          <input type="hidden" name="version" value={String(version)} />
          <ActAs {...form} name="person" people={props.secretariat} />
          {sections.map((section, index) => (
            <>
              <input type="hidden" name={`heading.${index}`} value={section.heading} />
              <TextField {...form} long name={`section.${index}`} label={section.heading} maxlength={60_000} />
            </>
          ))}
          <button type="submit">{t('Gem som ny udgave', 'Save as a new version')}</button>
          <p class="soft small">
            {t(
              'Når udkastet er færdigt, sendes det til formanden ved at besvare opgaven i mailen.',
              'When the draft is complete, it is sent to the chair by answering the task in the mail.',
            )}
          </p>
        </form>
      )}
      <h2>{t('Udgaver', 'Versions')}</h2>
      {versions.length === 0 ? <p>{t('Ingen endnu.', 'None yet.')}</p> : null}
      <ul>
        {versions.map((one) => (
          <li>
            {`${t('Udgave', 'Version')} ${one.version}: ${one.standing === 'approved' ? t('godkendt', 'approved') : t('udkast', 'draft')}, ${formatInstant(new Date(one.at).toISOString(), 'long', lang)}`}{' '}
            <PaperLinks
              lang={lang}
              name={`${t('Udgave', 'Version')} ${one.version}`}
              of={(format) => paths.documentFile(one.id, format, one.version)}
            />
          </li>
        ))}
      </ul>
      <ActList lang={lang} subject={row.number} acts={props.acts} />
    </Page>
  );
}
