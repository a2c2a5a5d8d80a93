/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { counted } from '../../../../machines/terms/counted.ts';
import { Heads, Scroll } from '../../table.tsx';
import { formatKroner } from '../../../../machines/governance/money.ts';
import type { BudgetCell, Dashboard, DashboardLine } from '../../../portfolio/dashboard.ts';
import { budgetWords, kpiWords } from '../../../portfolio/dashboard-words.ts';
import { type Lang, translate } from '../../language.ts';
import { paths } from '../../paths.ts';
import { Light } from '../../cases/project-report/lights.tsx';
import { flagName } from '../../../../machines/terms/index.ts';

const money = formatKroner;

/** Systems × budget, requests, roadmap, projects, KPIs and late cases, with sums. */
export function SystemsTable({ board, lang }: { board: Dashboard; lang: Lang }) {
  const t = translate(lang);
  const { systems, year } = board;
  const sum = (pick: (line: DashboardLine) => number): number => systems.reduce((total, one) => total + pick(one), 0);
  const breached = systems.filter(({ kpi }) => (kpi?.breaches.length ?? 0) > 0).length;
  return (
    <Scroll label={t('Systemerne', 'The systems')}>
      <table class="portfolio">
        <Heads
          of={[
            'System',
            `Budget ${year}`,
            `Budget ${year + 1}`,
            t('Åbne ændringsønsker', 'Open change requests'),
            'Roadmap',
            t('Projekter', 'Projects'),
            'KPI',
            t('Åbne sager', 'Open cases'),
          ]}
        />
        <tbody>
          {systems.map((one) => (
            <tr>
              <th scope="row">{one.systemName}</th>
              <BudgetOf cell={one.budget} lang={lang} />
              <BudgetOf cell={one.nextBudget} lang={lang} />
              <td>
                {one.requests.open}
                {one.requests.open === 0 ? null : <span class="soft small line">{money(one.requests.amountOre)}</span>}
              </td>
              <td>
                <a href={paths.roadmapOf(one.system)}>
                  {t(`${one.roadmap.coming} kommende`, `${one.roadmap.coming} coming`)}
                </a>
                <span class="soft small line">
                  {money(one.roadmap.comingOre)}
                  {t(` · ${one.roadmap.all} i alt`, ` · ${one.roadmap.all} in all`)}
                </span>
              </td>
              <td>
                {one.projects.running}
                {one.projects.worst === null ? null : (
                  <span class="line">
                    <Light light={one.projects.worst} lang={lang} />
                  </span>
                )}
                {one.projects.unreported === 0 ? null : (
                  <span class="tag late">
                    {t(`${one.projects.unreported} uden status`, `${one.projects.unreported} without status`)}
                  </span>
                )}
              </td>
              <td>
                {one.kpi === null ? (
                  kpiWords(null, lang)
                ) : (
                  <a href={paths.case(one.kpi.caseId)}>
                    {one.kpi.breaches.length > 0 ? '! ' : '✓ '}
                    {kpiWords(one.kpi, lang)}
                  </a>
                )}
                {one.reportsMissing === 0 ? null : (
                  <span class="tag late">
                    {`${counted(one.reportsMissing, 'reports', lang)} ${t('mangler', 'missing')}`}
                  </span>
                )}
              </td>
              <td>
                <a href={`${paths.portfolio}?aar=${year}&system=${encodeURIComponent(one.system)}#sager`}>
                  {t(`${one.open} åbne`, `${one.open} open`)}
                </a>
                {one.overdue === 0 ? null : (
                  <span class="tag late">{t(`${one.overdue} over fristen`, `${one.overdue} past the deadline`)}</span>
                )}
              </td>
            </tr>
          ))}
          <tr class="sum">
            <th scope="row">{t('I alt', 'Total')}</th>
            <td>{money(sum(({ budget }) => budget.amountOre ?? 0))}</td>
            <td>
              {systems.some(({ nextBudget }) => nextBudget.amountOre !== null)
                ? money(sum(({ nextBudget }) => nextBudget.amountOre ?? 0))
                : '–'}
            </td>
            <td>
              {sum(({ requests }) => requests.open)}
              <span class="soft small line">{money(sum(({ requests }) => requests.amountOre))}</span>
            </td>
            <td>
              {t(`${sum(({ roadmap }) => roadmap.coming)} kommende`, `${sum(({ roadmap }) => roadmap.coming)} coming`)}
              <span class="soft small line">{money(sum(({ roadmap }) => roadmap.comingOre))}</span>
            </td>
            <td>{sum(({ projects }) => projects.running)}</td>
            <td>
              {t(
                `Overskridelser: ${counted(breached, 'systems', 'da')}`,
                `Breaches: ${counted(breached, 'systems', 'en')}`,
              )}
            </td>
            <td>{sum(({ open }) => open)}</td>
          </tr>
        </tbody>
      </table>
    </Scroll>
  );
}

function BudgetOf({ cell, lang }: { cell: BudgetCell; lang: Lang }) {
  const words = budgetWords({ ...cell, flags: [] }, lang);
  return (
    <td>
      {cell.caseId === null ? words : <a href={paths.case(cell.caseId)}>{words}</a>}
      <span class="soft small line">{cell.amountOre === null ? '–' : money(cell.amountOre)}</span>
      {cell.flags.map((flag) => (
        <span class="small line">! {flagName(flag, lang)}</span>
      ))}
    </td>
  );
}
