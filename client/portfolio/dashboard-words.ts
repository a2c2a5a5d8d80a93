import type { Table } from '../spreadsheet/table.ts';
import { type Lang, translate } from '../web/language.ts';
import { flagName, lightNames, quarterName, standingName, stateName } from '../../machines/terms/index.ts';
import type { BudgetCell, Dashboard, KpiCell } from './dashboard.ts';
import { shareWords } from './distribution.ts';

/** «i kraft», «førstebehandling i SYS», with what must be noticed. */
export function budgetWords({ state, standing, flags }: BudgetCell, lang: Lang): string {
  const known = standing === null ? undefined : standingName(standing, lang);
  const main = state === null ? known : stateName(state, lang);
  return [main ?? translate(lang)('ikke begyndt', 'not begun'), ...flags.map((flag) => flagName(flag, lang))].join(
    ', ',
  );
}

/** «1. kvartal 2028: alle 3 overholdt», «1. kvartal 2028: ikke overholdt: Tilgængelighed». */
export function kpiWords(kpi: KpiCell | null, lang: Lang): string {
  const t = translate(lang);
  if (kpi === null) return t('ingen rapport endnu', 'no report yet');
  const when = quarterName(kpi.quarter, kpi.year, lang);
  return kpi.breaches.length === 0
    ? t(`${when}: alle ${kpi.kpis} overholdt`, `${when}: all ${kpi.kpis} kept`)
    : t(`${when}: ikke overholdt: ${kpi.breaches.join(', ')}`, `${when}: not kept: ${kpi.breaches.join(', ')}`);
}

/** The systems of the dashboard as a list for a spreadsheet, in Danish. */
export const dashboardTable = ({ year, systems }: Dashboard): Table => ({
  title: 'Portefølje',
  columns: [
    { key: 'system', name: 'System', kind: 'text' },
    { key: 'budgetState', name: `Budget ${year}, tilstand`, kind: 'text' },
    { key: 'budget', name: `Budget ${year}`, kind: 'kroner' },
    { key: 'nextState', name: `Budget ${year + 1}, tilstand`, kind: 'text' },
    { key: 'next', name: `Budget ${year + 1}`, kind: 'kroner' },
    { key: 'requests', name: 'Åbne ændringsønsker', kind: 'number' },
    { key: 'requestsOre', name: 'Ændringsønsker, beløb', kind: 'kroner' },
    { key: 'roadmap', name: 'På roadmap', kind: 'number' },
    { key: 'coming', name: 'Heraf kommende', kind: 'number' },
    { key: 'comingOre', name: 'Kommende, beløb', kind: 'kroner' },
    { key: 'projects', name: 'Projekter', kind: 'number' },
    { key: 'worst', name: 'Dårligste lys', kind: 'text' },
    { key: 'kpi', name: 'KPI, seneste kvartal', kind: 'text' },
    { key: 'missing', name: 'Rapporter mangler', kind: 'number' },
    { key: 'open', name: 'Åbne sager', kind: 'number' },
    { key: 'overdue', name: 'Overskredne frister', kind: 'number' },
    { key: 'committed', name: `Disponeret ${year}`, kind: 'kroner' },
    { key: 'spent', name: `Forbrugt ${year}`, kind: 'kroner' },
    { key: 'share', name: 'Andel af tre år', kind: 'text' },
  ],
  rows: systems.map((one) => ({
    system: one.systemName,
    budgetState: budgetWords(one.budget, 'da'),
    budget: one.budget.amountOre,
    nextState: budgetWords(one.nextBudget, 'da'),
    next: one.nextBudget.amountOre,
    requests: one.requests.open,
    requestsOre: one.requests.amountOre,
    roadmap: one.roadmap.all,
    coming: one.roadmap.coming,
    comingOre: one.roadmap.comingOre,
    projects: one.projects.running,
    worst: one.projects.worst === null ? null : lightNames[one.projects.worst][0],
    kpi: kpiWords(one.kpi, 'da'),
    missing: one.reportsMissing,
    open: one.open,
    overdue: one.overdue,
    committed: one.money?.committedOre ?? 0,
    spent: one.money?.spentOre ?? 0,
    share: shareWords(one.money?.share3 ?? null),
  })),
});

/** The year's frame as a list: one sum a row. */
export const frameTable = ({ frame }: Pick<Dashboard, 'frame'>): Table => ({
  title: `Ramme ${frame.year}`,
  columns: [
    { key: 'name', name: 'Post', kind: 'text' },
    { key: 'amountOre', name: 'Beløb', kind: 'kroner' },
  ],
  rows: frameSums(frame, 'da').map(([name, amountOre]) => ({ name, amountOre })),
});

/** What the frame consists of, in the order in which it is read. */
export function frameSums(frame: Dashboard['frame'], lang: Lang): readonly (readonly [string, number])[] {
  const t = translate(lang);
  return [
    [t('Bevilget', 'Granted'), frame.grantedOre],
    [t('Overført hertil', 'Carried in'), frame.carriedInOre],
    [t('Overført herfra', 'Carried out'), -frame.carriedOutOre],
    [t('Reserveret', 'Reserved'), -frame.reservedOre],
    [t('Tilbageført', 'Refunded'), -frame.refundedOre],
    [t('Disponeret', 'Committed'), -frame.committedOre],
    [t('Rest', 'Remaining'), frame.remainingOre],
  ];
}
