import { type PortfolioLine, portfolioTable } from '../../portfolio/portfolio.ts';
import { type DistributionLine, distributionTable } from '../../portfolio/distribution.ts';
import { roadmapTable, type SystemRoadmap } from '../../portfolio/roadmap.ts';
import { localDate } from '../../../machines/governance/local-time.ts';
import { stateName } from '../../../machines/terms/index.ts';
import type { BeforeFsg } from '../../../store/meetings/before-fsg.ts';
import { type CaseRow, listedState } from '../../../store/rows.ts';
import type { Table } from '../../spreadsheet/table.ts';
import { type Paper, type PaperBlock, type PaperSection, table, text } from '../paper/paper.ts';
import { amountWords, caseWords, dateInName, dateWords } from './words.ts';

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

/** What an FSG has before it: cases, the ranks it has given, small requests since its last decision. */
export function fsgPaper({ name, systems, since, waiting, ranked, small }: BeforeFsg, today: string): Paper {
  const line = (row: CaseRow, more: string) => {
    const system = systems.find(({ id }) => id === row.system)?.name ?? '';
    return [caseWords(row.id), row.title, system, more, amountWords(row.amountOre)];
  };
  const section = (heading: string, more: string, rows: readonly (readonly string[])[]): PaperSection => ({
    heading,
    level: 2,
    blocks:
      rows.length === 0
        ? [text('Ingen.')]
        : [table({ caption: heading, head: ['Sag', 'Titel', 'System', more, 'Beløb'], rows, amounts: [4] })],
  });
  return {
    title: `Liste til ${name}`,
    kind: 'FSG-liste',
    draft: false,
    landscape: true,
    facts: [
      ['Dato', dateWords(today)],
      ['Systemer', systems.map((one) => one.name).join(', ')],
      ['Seneste beslutning', since === undefined ? 'ingen endnu' : dateWords(since)],
    ],
    fileName: `FSG-liste ${name} ${dateInName(today)}`,
    sections: [
      section(
        'Til behandling',
        'Frist',
        waiting.map(({ row, deadline }) => line(row, dateWords(localDate(deadline.due)))),
      ),
      section(
        'Prioriteter, der er givet',
        'Prioritet og tilstand',
        ranked.map((row) => line(row, `${row.rank}: ${stateName(listedState(row), 'da')}`)),
      ),
      section(
        'Mindre ændringsønsker, som regionen har godkendt siden sidst',
        'Godkendt',
        small.map((row) => line(row, dateWords(localDate(row.closedAt ?? today)))),
      ),
    ],
  };
}
