/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { Heads, Scroll } from '../../table.tsx';
import { formatDate } from '../../../../machines/governance/calendar.ts';
import { formatKroner } from '../../../../machines/governance/money.ts';
import { frameSums } from '../../../portfolio/dashboard-words.ts';
import type { Dashboard } from '../../../portfolio/dashboard.ts';
import { type DistributionLine, shareWords } from '../../../portfolio/distribution.ts';
import type { PortfolioLine } from '../../../portfolio/portfolio.ts';
import { type Lang, translate } from '../../language.ts';
import { Page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import type { CaseFilter } from './case-filter.ts';
import { KpiTrends } from './kpi-trends.tsx';
import { OpenCases } from './open-cases.tsx';
import { PortfolioLinks } from './portfolio-links.tsx';
import { SystemsTable } from './systems-table.tsx';

interface Props {
  readonly lang: Lang;
  readonly board: Dashboard;
  /** This year, for the menu. */
  readonly year: number;
  readonly filter: CaseFilter;
  readonly cases: readonly PortfolioLine[];
  readonly contact?: string | undefined;
}

/** The portfolio report before a meeting of SYS: money, state and quality of all systems, and every open case. */
export function PortfolioPage(props: Props) {
  const { lang, board } = props;
  const t = translate(lang);
  const title = `${t('Porteføljerapport', 'Portfolio report')} ${board.year}`;
  const file = (name: string): string => `${paths.portfolioFile(name)}?aar=${board.year}`;
  return (
    <Page lang={lang} title={title} self={paths.portfolio} console year={props.year} contact={props.contact}>
      <h1>{title}</h1>
      <PortfolioLinks lang={lang} here="portfolio" />
      <p>
        {board.meeting === null
          ? t('Der er ikke planlagt noget møde i SYS.', 'No meeting of SYS is planned.')
          : t(
              `Som porteføljen står ${formatDate(board.today, 'long', 'da')}, før SYS’ møde ${formatDate(board.meeting.date, 'long', 'da')}.`,
              `As the portfolio stands on ${formatDate(board.today, 'long', 'en')}, before SYS's meeting on ${formatDate(board.meeting.date, 'long', 'en')}.`,
            )}{' '}
        <a href={file('portefoelje.xlsx')}>{t('Hele rapporten i Excel', 'The whole report in Excel')}</a> ·{' '}
        <a href={file('portefoelje.csv')}>{t('Systemerne som CSV', 'The systems as CSV')}</a>
      </p>
      <FrameList board={board} lang={lang} />
      <p>
        <a href={`${paths.portfolio}?aar=${board.year - 1}`}>{board.year - 1}</a> ·{' '}
        <a href={`${paths.portfolio}?aar=${board.year + 1}`}>{board.year + 1}</a>
      </p>
      <h2>{t('Systemerne', 'The systems')}</h2>
      <SystemsTable board={board} lang={lang} />
      <KpiTrends board={board} lang={lang} />
      <h2>{t('Udviklingsmidlernes fordeling', 'How the development money is distributed')}</h2>
      <Distribution lines={board.distribution} year={board.year} lang={lang} file={file} />
      <OpenCases {...props} file={file} />
    </Page>
  );
}

function FrameList({ board, lang }: { board: Dashboard; lang: Lang }) {
  const t = translate(lang);
  const always = [t('Bevilget', 'Granted'), t('Disponeret', 'Committed'), t('Rest', 'Remaining')];
  return (
    <section aria-label={t('Ramme', 'Frame')}>
      <p class="eyebrow">
        {t('Økonomisk ramme', 'Financial frame')} {board.year} ·{' '}
        <a href={paths.ledger(board.year)}>{t('se posterne', 'see the entries')}</a>
      </p>
      <ul class="sums">
        {frameSums(board.frame, lang)
          .filter(([name, amount]) => amount !== 0 || always.includes(name))
          .map(([name, amount]) => (
            <li>
              <span class="soft">{name}</span>
              <b>{formatKroner(name === t('Rest', 'Remaining') ? amount : Math.abs(amount))}</b>
            </li>
          ))}
      </ul>
    </section>
  );
}

/** What each system got of the common pool, for prioritising across systems. */
function Distribution(props: {
  lines: readonly DistributionLine[];
  year: number;
  lang: Lang;
  file: (name: string) => string;
}) {
  const { lines, year, lang } = props;
  const t = translate(lang);
  const money = formatKroner;
  const sum = (pick: (line: DistributionLine) => number) => money(lines.reduce((total, one) => total + pick(one), 0));
  const title = t('Udviklingsmidlernes fordeling', 'How the development money is distributed');
  return (
    <>
      <p>
        {t(
          `Hvad hvert system har fået af den fælles ramme i ${year} og i de tre år ${year - 2}–${year}.`,
          `What each system has got of the common frame in ${year} and in the three years ${year - 2}–${year}.`,
        )}{' '}
        <a href={props.file('fordeling.xlsx')}>Excel</a> · <a href={props.file('fordeling.csv')}>CSV</a>
      </p>
      <Scroll label={title}>
        <table>
          <Heads
            of={[
              'System',
              { num: `${t('Disponeret', 'Committed')} ${year}` },
              { num: `${t('Forbrugt', 'Spent')} ${year}` },
              { num: t('Disponeret, tre år', 'Committed, three years') },
              { num: t('Forbrugt, tre år', 'Spent, three years') },
              { num: t('Andel', 'Share') },
            ]}
          />
          <tbody>
            {lines.map((one) => (
              <tr>
                <th scope="row">{one.systemName}</th>
                <td class="num">{money(one.committedOre)}</td>
                <td class="num">{money(one.spentOre)}</td>
                <td class="num">{money(one.committed3Ore)}</td>
                <td class="num">{money(one.spent3Ore)}</td>
                <td class="num">{shareWords(one.share3) || '–'}</td>
              </tr>
            ))}
            <tr class="sum">
              <th scope="row">{t('I alt', 'Total')}</th>
              <td class="num">{sum((one) => one.committedOre)}</td>
              <td class="num">{sum((one) => one.spentOre)}</td>
              <td class="num">{sum((one) => one.committed3Ore)}</td>
              <td class="num">{sum((one) => one.spent3Ore)}</td>
              <td class="num" />
            </tr>
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
