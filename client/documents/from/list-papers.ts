import { type PortfolioLine, portfolioTable } from '../../portfolio/portfolio.ts';
import { type DistributionLine, distributionTable } from '../../portfolio/distribution.ts';
import { roadmapTable, type SystemRoadmap } from '../../portfolio/roadmap.ts';
import type { Table } from '../../spreadsheet/table.ts';
import { type Paper, type PaperBlock, table, text } from '../paper/paper.ts';
import { amountWords, dateInName, dateWords } from './words.ts';

/** A list as a table of a paper: the columns that are named, as people read their values. */
function inPaper(source: Table, keys: readonly string[], caption: string, widths: readonly number[]): PaperBlock {
  const columns = keys.flatMap((key) => source.columns.find((one) => one.key === key) ?? []);
  return table({
    caption,
    head: columns.map(({ name }) => name),
    amounts: columns.flatMap(({ kind }, index) => (kind === 'kroner' ? [index] : [])),
    widths,
    rows: source.rows.map((row) =>
      columns.map(({ key, kind }) => {
        const value = row[key];
        if (value === null || value === undefined || value === '') return '';
        if (kind === 'kroner' && typeof value === 'number') return amountWords(value);
        if (kind === 'date' && typeof value === 'string') return dateWords(value.slice(0, 10));
        return typeof value === 'boolean' ? (value ? 'ja' : '') : String(value);
      }),
    ),
  });
}

/** The roadmap of the systems given. */
export function roadmapPaper(systems: readonly SystemRoadmap[], today: string): Paper {
  const only = systems.length === 1 ? systems[0] : undefined;
  return {
    title: only === undefined ? 'Roadmap for systemporteføljen' : `Roadmap for ${only.name}`,
    kind: 'Roadmap',
    draft: false,
    landscape: true,
    facts: [['Dato', dateWords(today)]],
    fileName: `Roadmap ${only?.name ?? 'alle systemer'} ${dateInName(today)}`,
    sections: systems.map((one) => ({
      heading: one.name,
      level: 2,
      blocks: [
        ...(one.domain === null ? [] : [text(`Domæne: ${one.domain}`)]),
        one.entries.length === 0
          ? text('Intet på roadmappen.')
          : inPaper(
              roadmapTable([one]),
              ['quarter', 'date', 'kind', 'title', 'status', 'amountOre'],
              `Roadmap, ${one.name}`,
              [0.8, 1.2, 1.4, 3.2, 1.2, 1.2],
            ),
      ],
    })),
  };
}

/** Systems and their open cases with next step, owner, deadline and amount, and how the pool is distributed. */
export function portfolioPaper(
  lines: readonly PortfolioLine[],
  shares: readonly DistributionLine[],
  year: number,
  today: string,
): Paper {
  const groups = [...new Set(lines.map(({ systemName }) => systemName))].map(
    (name) => [name, lines.filter(({ systemName }) => systemName === name)] as const,
  );
  return {
    title: 'Porteføljerapport',
    kind: 'Porteføljerapport',
    draft: false,
    landscape: true,
    facts: [
      ['Dato', dateWords(today)],
      ['Åbne sager', String(lines.length)],
      ['Over fristen', String(lines.filter(({ overdue }) => overdue).length)],
    ],
    fileName: `Porteføljerapport ${dateInName(today)}`,
    sections: [
      ...groups.map(([name, own]) => ({
        heading: name,
        level: 2 as const,
        blocks: [
          inPaper(
            portfolioTable(own),
            ['kind', 'number', 'title', 'state', 'owners', 'due', 'amountOre'],
            `Åbne sager, ${name}`,
            [1.3, 1.2, 2.6, 1.8, 1.8, 1.2, 1.3],
          ),
        ],
      })),
      {
        heading: 'Puljens fordeling mellem systemerne',
        level: 2,
        blocks: [
          inPaper(
            distributionTable(shares, year),
            ['systemName', 'committedOre', 'spentOre', 'committed3Ore', 'spent3Ore', 'share'],
            `Disponeret og forbrugt ${year} og ${year - 2}–${year}`,
            [2, 1.4, 1.4, 1.4, 1.4, 1],
          ),
        ],
      },
    ],
  };
}
