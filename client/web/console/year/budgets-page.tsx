/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../../table.tsx';
import type { WheelRow } from '../../../sdk/budget-commands.ts';
import { formatKroner, formatSigned } from '../../../../machines/governance/money.ts';
import type { Region } from '../../../../store/rows.ts';
import type { Table } from '../../../spreadsheet/table.ts';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { changePct } from '../../cases/budget-tables.tsx';
import { dateName, flagName, stateName, statusName } from '../../../../machines/terms/index.ts';
import { YearLinks } from './year-links.tsx';

/** A system's budget with what each region pays; shares are null without a key. */
export interface BudgetLineOfYear {
  readonly row: WheelRow;
  readonly shares: Readonly<Record<string, number>> | null;
}

interface Props {
  readonly lang: Lang;
  readonly year: number;
  readonly lines: readonly BudgetLineOfYear[];
  /** Regions that pay in the year. */
  readonly regions: readonly Region[];
  readonly contact?: string | undefined;
}

const steps = ['hearingClose', 'draftToFsg', 'fsgApproval', 'first', 'final', 'rsiTarget'] as const;
const totalOre = ({ partAOre, partBOre }: WheelRow): number => (partAOre ?? 0) + (partBOre ?? 0);
/** Systems × steps, and the money: parts, change against last year, what each region pays. */
export function BudgetsPage({ lang, year, lines, regions, contact }: Props) {
  const t = translate(lang);
  const title = `Budget ${year}`;
  const sum = (pick: (line: BudgetLineOfYear) => number) => lines.reduce((total, line) => total + pick(line), 0);
  return (
    <Page lang={lang} title={title} self={paths.budgets(year)} console year={year} contact={contact}>
      <h1>{title}</h1>
      <YearLinks lang={lang} year={year} here="budgets" />
      <p>
        <a href={paths.budgetFile(year, 'budget.xlsx')}>Excel</a> ·{' '}
        <a href={paths.budgetFile(year, 'budget.csv')}>CSV</a>
      </p>
      <Scroll label={t('Hvor langt budgetterne er', 'How far the budgets are')}>
        <table class="wheel">
          <caption>{t('Hvor langt budgetterne er', 'How far the budgets are')}</caption>
          <Heads of={['System', ...steps.map((step) => dateName(step, lang)), t('Nu', 'Now')]} />
          <tbody>
            {lines.map(({ row }) => (
              <tr>
                <th scope="row">
                  <a href={paths.case(row.caseId)}>{row.name}</a>
                </th>
                {steps.map((step) => {
                  const found = row.deadlines.find(({ name }) => name === step);
                  return <td>{found ? statusName(found.status, lang) : '–'}</td>;
                })}
                <td>
                  {stateName(row.state, lang)}
                  {row.flags.map((flag) => (
                    <span class="tag late">! {flagName(flag, lang)}</span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <Scroll label={t('Beløb', 'Amounts')}>
        <table>
          <caption>{t('Beløb, og hvad hver region betaler', 'Amounts, and what each region pays')}</caption>
          <Heads
            of={[
              'System',
              { num: t('Del A', 'Part A') },
              { num: t('Del B', 'Part B') },
              { num: t('I alt', 'Total') },
              { num: t('Mod året før', 'Against year before') },
              ...regions.map(({ name }) => ({ num: name })),
            ]}
          />
          <tbody>
            {lines.map(({ row, shares }) => (
              <tr>
                <th scope="row">{row.name}</th>
                <td class="num">{row.partAOre === null ? '–' : formatKroner(row.partAOre)}</td>
                <td class="num">{row.partBOre === null ? '–' : formatKroner(row.partBOre)}</td>
                <td class="num">{row.partAOre === null ? '–' : formatKroner(totalOre(row))}</td>
                <td class="num">
                  {row.partAOre === null || row.previousOre === null
                    ? '–'
                    : formatSigned(totalOre(row) - row.previousOre)}
                  {row.partAOre === null || row.previousOre === null ? null : (
                    <span class="soft small line">{changePct(row.previousOre, totalOre(row), lang)}</span>
                  )}
                </td>
                {regions.map(({ id }) => (
                  <td class="num">
                    {shares?.[id] === undefined || row.partAOre === null ? '–' : formatKroner(shares[id])}
                  </td>
                ))}
              </tr>
            ))}
            <tr class="sum">
              <th scope="row">{t('I alt', 'Total')}</th>
              <td class="num">{formatKroner(sum(({ row }) => row.partAOre ?? 0))}</td>
              <td class="num">{formatKroner(sum(({ row }) => row.partBOre ?? 0))}</td>
              <td class="num">{formatKroner(sum(({ row }) => totalOre(row)))}</td>
              <td class="num">
                {formatSigned(
                  sum(({ row }) =>
                    row.partAOre === null || row.previousOre === null ? 0 : totalOre(row) - row.previousOre,
                  ),
                )}
              </td>
              {regions.map(({ id }) => (
                <td class="num">
                  {formatKroner(sum(({ row, shares }) => (row.partAOre === null ? 0 : (shares?.[id] ?? 0))))}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </Scroll>
    </Page>
  );
}

/** The same as a list for a spreadsheet, in Danish. */
export function budgetsTable(year: number, lines: readonly BudgetLineOfYear[], regions: readonly Region[]): Table {
  return {
    title: `Budget ${year}`,
    columns: [
      { key: 'system', name: 'System', kind: 'text' },
      { key: 'state', name: 'Tilstand', kind: 'text' },
      { key: 'flags', name: 'Bemærk', kind: 'text' },
      { key: 'partA', name: 'Del A', kind: 'kroner' },
      { key: 'partB', name: 'Del B', kind: 'kroner' },
      { key: 'total', name: 'I alt', kind: 'kroner' },
      { key: 'previous', name: 'Året før', kind: 'kroner' },
      { key: 'change', name: 'Ændring', kind: 'kroner' },
      ...regions.map(({ id, name }) => ({ key: `region ${id}`, name, kind: 'kroner' as const })),
    ],
    rows: lines.map(({ row, shares }) => ({
      system: row.name,
      state: stateName(row.state, 'da'),
      flags: row.flags.map((flag) => flagName(flag, 'da')).join(', '),
      partA: row.partAOre,
      partB: row.partBOre,
      total: row.partAOre === null ? null : totalOre(row),
      previous: row.previousOre,
      change: row.partAOre === null || row.previousOre === null ? null : totalOre(row) - row.previousOre,
      ...Object.fromEntries(
        regions.map(({ id }) => [`region ${id}`, row.partAOre === null ? null : (shares?.[id] ?? null)]),
      ),
    })),
  };
}
