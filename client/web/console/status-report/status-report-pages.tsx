/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { formatInstant } from '../../../../machines/governance/calendar.ts';
import { type CaseRow, type DocumentRow, viewAs } from '../../../../store/rows.ts';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { PaperLinks } from '../../paper-links.tsx';
import { paths } from '../../paths.ts';
import { ReportContentView } from '../../cases/status-report/report-content.tsx';
import { outcomeName, stateName } from '../../../../machines/terms/index.ts';
import { ActList } from '../acts/act-list.tsx';

interface Shared {
  readonly lang: Lang;
  readonly year: number;
  readonly contact?: string | undefined;
}

/** Every status report. */
export function StatusReportsPage(props: Shared & { readonly rows: readonly CaseRow[] }) {
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

/** One report as it stands, with its versions and what can be done with it. */
export function StatusReportPage(
  props: Shared & {
    readonly row: CaseRow;
    readonly versions: readonly DocumentRow[];
    /** Ids of the acts that it takes now, when it can be asked. */
    readonly acts: readonly string[] | undefined;
    readonly done: boolean;
  },
) {
  const { lang, row, versions } = props;
  const t = translate(lang);
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
      <ReportContentView lang={lang} row={row} />
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
