import { z } from 'zod';
import type { DeepReadonly } from '../../machines/governance/deep-readonly.ts';
import { localDate } from '../../machines/governance/local-time.ts';
import type { Contract, ProjectReportRow, RoadmapRow, System } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { notFound } from '../sdk/failures.ts';
import type { Table } from '../spreadsheet/table.ts';
import { type Lang, translate, type Translate } from '../web/language.ts';
import {
  roadmapName,
  keysOf,
  roadmapKindName,
  roadmapKindTerms,
  roadmapMarkTerms,
  type RoadmapMark,
} from '../../machines/terms/index.ts';

/** Something on the roadmap of a system. */
const roadmapEntry = z
  .object({
    kind: z.enum(keysOf(roadmapKindTerms)),
    title: z.string(),
    /** The day it stands for; for a request the day it last changed status. */
    date: z.string(),
    status: z.string(),
    amountOre: z.int().nullable(),
    caseId: z.string().nullable(),
    /** When a request came on the roadmap; everything else stands at its day alone. */
    from: z.string().exactOptional(),
    /** How far it is; the picture has a shape for each. */
    mark: z.enum(keysOf(roadmapMarkTerms)),
  })
  .meta({ id: 'RoadmapEntry' });
export type RoadmapEntry = DeepReadonly<z.infer<typeof roadmapEntry>>;

export const systemRoadmap = z
  .object({
    system: z.string(),
    name: z.string(),
    /** Its domain's name. */
    domain: z.string().nullable(),
    entries: z.array(roadmapEntry),
  })
  .meta({ id: 'SystemRoadmap' });
export type SystemRoadmap = DeepReadonly<z.infer<typeof systemRoadmap>>;

const marks: Readonly<Record<string, RoadmapMark>> = {
  proposed: 'planned',
  deferred: 'planned',
  approved: 'decided',
  'in RSI portfolio': 'decided',
  delivered: 'done',
};

/** `2028-05-16` → `2028 K2`. */
export const quarterOf = (date: string): string => `${date.slice(0, 4)} K${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

const goLive = ({ name, inOperationFrom }: System, today: string, t: Translate): RoadmapEntry[] =>
  inOperationFrom === undefined
    ? []
    : [
        {
          kind: 'golive',
          title: name,
          date: inOperationFrom,
          status: inOperationFrom <= today ? t('i drift', 'in operation') : t('planlagt', 'planned'),
          amountOre: null,
          caseId: null,
          mark: inOperationFrom <= today ? 'done' : 'planned',
        },
      ];

const requestOf = (row: RoadmapRow, lang: Lang): RoadmapEntry => ({
  kind: 'request',
  title: row.title,
  from: localDate(row.addedAt),
  date: localDate(row.changedAt),
  status: roadmapName(row.status, lang),
  amountOre: row.amountOre,
  caseId: row.caseId,
  mark: marks[row.status] ?? 'stopped',
});

const milestonesOf = (row: RoadmapRow, latest: ProjectReportRow | undefined, t: Translate): RoadmapEntry[] =>
  (latest?.status.milestones ?? []).map(({ name, date, done }) => ({
    kind: 'milestone',
    title: `${row.title}: ${name}`,
    date,
    status: done ? t('nået', 'reached') : t('planlagt', 'planned'),
    amountOre: null,
    caseId: row.caseId,
    mark: done ? 'done' : 'planned',
  }));

function datesOf({ title, supplier, notice, expires }: Contract, today: string, t: Translate): RoadmapEntry[] {
  const entry = (kind: 'notice' | 'contract', date: string): RoadmapEntry => ({
    kind,
    title: `${title}, ${supplier}`,
    date,
    status: date < today ? t('passeret', 'passed') : t('kommende', 'coming'),
    amountOre: null,
    caseId: null,
    mark: date < today ? 'done' : 'date',
  });
  return [...(notice === undefined ? [] : [entry('notice', notice)]), entry('contract', expires)];
}

/**
 * The roadmap of every system of the register, or of one: what stands on it once never leaves it, only its status changes.
 * `domain`, by name, narrows it. Throws `NotFound` for a system that nothing is known of.
 */
export async function roadmap(
  store: Store,
  now: string,
  only?: string,
  domain?: string,
  lang: Lang = 'da',
): Promise<readonly SystemRoadmap[]> {
  const today = localDate(now);
  const t = translate(lang);
  const [rows, systems, contracts, reports, register] = await Promise.all([
    store.roadmap(only),
    store.systems(now),
    store.contracts(only),
    store.projectReports(only === undefined ? {} : { system: only }),
    store.register(),
  ]);
  const domains = new Map((register?.domains ?? []).map(({ id, name }) => [id, name]));
  const latest = new Map(reports.map((report) => [report.project, report]));
  const ids = [...new Set([...systems.map(({ id }) => id), ...rows.map(({ system }) => system)])].filter(
    (id) => only === undefined || id === only,
  );
  if (only !== undefined && ids.length === 0)
    throw notFound(`Systemet ${only} findes ikke i registeret.`, `There is no system ${only} in the register.`);
  return ids
    .map((id): SystemRoadmap => {
      const system = systems.find((one) => one.id === id);
      const own = rows.filter((row) => row.system === id);
      const entries = [
        ...(system === undefined ? [] : goLive(system, today, t)),
        ...own.map((row) => requestOf(row, lang)),
        ...own.flatMap((row) => milestonesOf(row, latest.get(row.caseId), t)),
        ...contracts.filter(({ system: of }) => of === id).flatMap((one) => datesOf(one, today, t)),
      ];
      return {
        system: id,
        name: system?.name ?? id,
        domain: system?.domain === undefined ? null : (domains.get(system.domain) ?? system.domain),
        entries: entries.toSorted((a, b) => a.date.localeCompare(b.date) || a.title.localeCompare(b.title)),
      };
    })
    .filter((one) => domain === undefined || domain === '' || one.domain === domain);
}

export const roadmapTable = (systems: readonly SystemRoadmap[], lang: Lang = 'da'): Table => ({
  title: 'Roadmap',
  columns: [
    { key: 'system', name: 'System', kind: 'text' },
    { key: 'domain', name: 'Domæne', kind: 'text' },
    { key: 'kind', name: 'Slags', kind: 'text' },
    { key: 'title', name: 'Titel', kind: 'text' },
    { key: 'quarter', name: 'Kvartal', kind: 'text' },
    { key: 'date', name: 'Dato', kind: 'date' },
    { key: 'status', name: 'Status', kind: 'text' },
    { key: 'amountOre', name: 'Beløb', kind: 'kroner' },
    { key: 'caseId', name: 'Sag', kind: 'text' },
  ],
  rows: systems.flatMap(({ name, domain, entries }) =>
    entries.map((entry) => ({
      system: name,
      domain,
      kind: roadmapKindName(entry.kind, lang),
      title: entry.title,
      quarter: quarterOf(entry.date),
      date: entry.date,
      status: entry.status,
      amountOre: entry.amountOre,
      caseId: entry.caseId,
    })),
  ),
});
