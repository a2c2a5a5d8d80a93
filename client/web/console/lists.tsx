/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads } from '../table.tsx';
import { partsOfId } from '../../../machines/governance/case-id.ts';
import { formatInstant } from '../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import { ledgerKindTerms, inLanguage } from '../../../machines/terms/index.ts';
import type { BudgetLedger, Frame, LedgerRow, Region, System } from '../../../store/rows.ts';
import { type Lang, translate } from '../language.ts';
import { Page } from '../page.tsx';
import { paths } from '../paths.ts';
import { Priorities, type Priority } from './priorities.tsx';
import { FrameSums } from './overview/frame-sums.tsx';
import type { AgreementSums } from '../../sdk/budget-year/agreement-sums.ts';
import { AgreementShares } from './year/agreement-shares.tsx';
import { LedgerSums } from './year/ledger-sums.tsx';
import { YearLinks } from './year/year-links.tsx';

interface Common {
  readonly lang: Lang;
  readonly year: number;
  readonly contact?: string | undefined;
}

/** Every entry behind the sums of a year's frame. */
export function Ledger(
  props: Common & {
    frame: Frame;
    rows: readonly LedgerRow[];
    priorities: readonly Priority[];
    systems: readonly System[];
    ledgers: readonly BudgetLedger[];
    agreements: readonly AgreementSums[];
    regions: readonly Region[];
    done: boolean;
  },
) {
  const { lang, year, contact, frame, rows } = props;
  const t = translate(lang);
  const title = `${t('Ramme', 'Frame')} ${frame.year}`;
  const opening = rows.filter(isOpening);
  const later = rows.filter((row) => !isOpening(row));
  return (
    <Page lang={lang} title={title} self={paths.ledger(frame.year)} console year={year} contact={contact}>
      {props.done ? (
        <div class="note good" role="status">
          <p>{t('Bevillingen er registreret og journaliseret.', 'The grant is recorded and in the journal.')}</p>
        </div>
      ) : null}
      <h1>{title}</h1>
      <FrameSums frame={frame} lang={lang} />
      <YearLinks lang={lang} year={frame.year} here="ledger" />
      <LedgerSums
        lang={lang}
        year={frame.year}
        ledgers={props.ledgers}
        systems={props.systems}
        regions={props.regions}
      />
      <AgreementShares lang={lang} sums={props.agreements} systems={props.systems} regions={props.regions} />
      <Priorities list={props.priorities} systems={props.systems} lang={lang} />
      <p>
        <a href={`${paths.act('frame.grant')}?year=${frame.year}`}>
          {t(`Registrér en bevilling for ${frame.year}`, `Record a grant for ${frame.year}`)}
        </a>
      </p>
      <p>
        <a href={paths.ledger(frame.year - 1)}>{frame.year - 1}</a> ·{' '}
        <a href={paths.ledger(frame.year + 1)}>{frame.year + 1}</a>
      </p>
      <h2>{t('Alle poster', 'All entries')}</h2>
      <p>
        <a href={paths.ledgerFile(frame.year, 'poster.xlsx')}>Excel</a> ·{' '}
        <a href={paths.ledgerFile(frame.year, 'poster.csv')}>CSV</a>
      </p>
      {rows.length === 0 ? <p>{t('Der er ingen poster i året.', 'There are no entries in the year.')}</p> : null}
      {later.length === 0 ? null : <Entries {...props} rows={later} label={t('Poster', 'Entries')} />}
      {opening.length === 0 ? null : (
        <details>
          <summary>
            {t(
              `Åbningsposter fra registeret: budgetter og andele (${opening.length})`,
              `Opening entries from the register: budgets and shares (${opening.length})`,
            )}
          </summary>
          <Entries {...props} rows={opening} label={t('Åbningsposter', 'Opening entries')} />
        </details>
      )}
    </Page>
  );
}

type Names = Pick<Parameters<typeof Ledger>[0], 'systems' | 'regions' | 'ledgers'>;

/** What the register brought along when it was imported: the budgets of years decided before, and the regions' shares of them. */
const isOpening = ({ kind, caseId }: LedgerRow): boolean =>
  caseId === undefined && (kind === 'budgeted' || kind === 'share');

function Entries({
  lang,
  rows,
  label,
  ...names
}: Names & Pick<Common, 'lang'> & { rows: readonly LedgerRow[]; label: string }) {
  const t = translate(lang);
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={label}>
      <table>
        <Heads
          of={[
            t('Dato', 'Date'),
            t('Post', 'Entry'),
            { num: t('Beløb', 'Amount') },
            t('Sag', 'Case'),
            t('Afgørelse', 'Decision'),
          ]}
        />
        <tbody>
          {rows.map((row) => (
            <tr>
              <td>{formatInstant(row.at, 'short', lang)}</td>
              <td>
                {inLanguage(ledgerKindTerms[row.kind], lang)}
                {whatOf(row, names)
                  .map((one) => ` · ${one}`)
                  .join('')}
              </td>
              <td class="num">{formatKroner(row.amountOre)}</td>
              <td>{row.caseId ? <a href={paths.case(row.caseId)}>{partsOfId(row.caseId).number}</a> : ''}</td>
              <td>{row.decision}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The system, the line of its budget and the region of an entry, by name. */
function whatOf(
  { fund, system, part, line, region }: LedgerRow,
  { systems, regions, ledgers }: Names,
): readonly string[] {
  const of = system ?? (fund.startsWith('budget:') ? fund.slice('budget:'.length) : undefined);
  const named = systems.find(({ id }) => id === of)?.name ?? (fund === 'frame' ? '' : fund);
  const lineName =
    ledgers.find((one) => one.system === of)?.lines.find((one) => one.part === part && one.line === line)?.name ?? line;
  return [
    named,
    lineName === undefined ? '' : `${lineName}${part === undefined ? '' : ` (${part})`}`,
    regions.find(({ id }) => id === region)?.name ?? region ?? '',
  ].filter((words) => words !== '');
}
