import { localDate } from '../../machines/governance/local-time.ts';
import type { Store } from '../../store/store.ts';
import { badInput, notFound } from '../sdk/failures.ts';
import { tableCsv } from '../spreadsheet/csv.ts';
import { writeTables } from '../spreadsheet/table-sheet.ts';
import type { Table } from '../spreadsheet/table.ts';
import { dashboard } from './dashboard.ts';
import { dashboardTable, frameTable } from './dashboard-words.ts';
import { distributionTable } from './distribution.ts';
import { portfolioTable } from './portfolio.ts';
import { projects, projectsTable } from './projects.ts';
import { roadmap, roadmapTable } from './roadmap.ts';
import { type Grid, roadmapSvg } from './roadmap-picture.ts';

const exportTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  svg: 'image/svg+xml; charset=utf-8',
} as const;

/** `portfolio`: the report before a meeting; as a spreadsheet it holds every list, as CSV the systems. `cases`: every open case. */
export const exportLists = ['portfolio', 'cases', 'distribution', 'projects', 'roadmap'] as const;
export type ExportList = (typeof exportLists)[number];

/** What files are called, in Danish. */
export const exportNames: Readonly<Record<ExportList, string>> = {
  portfolio: 'portefoelje',
  cases: 'sager',
  distribution: 'fordeling',
  projects: 'projekter',
  roadmap: 'roadmap',
};

/** A picture there is of the roadmap alone. */
export const exportFormats = (list: ExportList): readonly (keyof typeof exportTypes)[] =>
  list === 'roadmap' ? ['csv', 'xlsx', 'svg'] : ['csv', 'xlsx'];

export interface ExportOptions {
  readonly year?: number;
  readonly system?: string;
  readonly domain?: string;
  readonly grid?: Grid;
}

export interface ExportedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const among = <T extends string>(known: readonly T[], chosen: string, field: string): T => {
  const found = known.find((one) => one === chosen);
  if (found === undefined)
    throw badInput(
      `«${chosen}» kan ikke hentes. Vælg ${known.join(', ')}.`,
      `"${chosen}" cannot be fetched. Choose ${known.join(', ')}.`,
      field,
    );
  return found;
};

/** Lists and pictures of the portfolio as files. Throws `BadInput` for a list or format that is not there. */
export async function exportFile(
  store: Store,
  now: string,
  what: { readonly list: string; readonly format: string } & ExportOptions,
): Promise<ExportedFile> {
  const list = among(exportLists, what.list, 'list');
  const format = among(exportFormats(list), what.format, 'format');
  const name = [exportNames[list], ...(what.system === undefined ? [] : [what.system]), localDate(now)].join('-');
  const bytes = async (): Promise<Uint8Array> => {
    if (format === 'svg') return new TextEncoder().encode(await picture(store, now, what));
    const tables = await tablesOf(store, now, list, what);
    const [first] = tables;
    if (format === 'xlsx' || first === undefined) return writeTables(tables);
    return new TextEncoder().encode(tableCsv(first));
  };
  return { name: `${name}.${format}`, type: exportTypes[format], bytes: await bytes() };
}

async function tablesOf(
  store: Store,
  now: string,
  list: ExportList,
  { year, system, domain }: ExportOptions,
): Promise<readonly Table[]> {
  if (list === 'roadmap') return [roadmapTable(await roadmap(store, now, system, domain))];
  if (list === 'projects') {
    const all = await projects(store, now);
    return [projectsTable(all)];
  }
  const board = await dashboard(store, now, year);
  if (list === 'cases') return [portfolioTable(board.cases)];
  if (list === 'distribution') return [distributionTable(board.distribution, board.year)];
  return [
    dashboardTable(board),
    frameTable(board),
    portfolioTable(board.cases),
    projectsTable(board.projects),
    roadmapTable(await roadmap(store, now)),
    distributionTable(board.distribution, board.year),
  ];
}

async function picture(
  store: Store,
  now: string,
  { system, domain, grid = 'quarter' }: ExportOptions,
): Promise<string> {
  const systems = await roadmap(store, now, system, domain);
  const only = system === undefined ? undefined : systems[0]?.name;
  const svg = roadmapSvg(systems, {
    title: only === undefined ? 'Roadmap for systemporteføljen' : `Roadmap for ${only}`,
    grid,
    today: localDate(now),
    lang: 'da',
    standalone: true,
  });
  if (svg === undefined)
    throw notFound('Der er intet på roadmappen at tegne.', 'There is nothing on the roadmap to draw.');
  return svg;
}
