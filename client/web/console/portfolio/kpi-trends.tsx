/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { trendTable } from '../../../../machines/quarterly-report/trend.ts';
import type { Dashboard } from '../../../portfolio/dashboard.ts';
import { type Lang, translate } from '../../language.ts';
import { TitledTable } from '../../table.tsx';

/** How the KPIs of each system went over the quarters, with their limits. */
export function KpiTrends({ board, lang }: { board: Dashboard; lang: Lang }) {
  const t = translate(lang);
  const measured = board.systems.filter(({ trends }) => trends.length > 0);
  return (
    <section aria-labelledby="kpi">
      <h2 id="kpi">{t('KPI’ernes udvikling', 'How the KPIs have gone')}</h2>
      <p class="soft">
        {measured.length === 0
          ? t('Ingen kvartalsrapporter er modtaget endnu.', 'No quarterly reports have been received yet.')
          : t('«!»: ikke overholdt i kvartalet.', '"!": not kept in the quarter.')}
      </p>
      {measured.map(({ systemName, trends }) => {
        const { head, rows } = trendTable(trends, lang);
        return <TitledTable title={`KPI: ${systemName}`} heads={head} rows={rows} />;
      })}
    </section>
  );
}
