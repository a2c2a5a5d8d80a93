import { z } from 'zod';
import type { DeepReadonly } from '../../machines/governance/deep-readonly.ts';
import { lastDateOf } from '../../machines/governance/date-words.ts';
import type { Deadline } from '../../machines/governance/deadlines.ts';
import { projectLine } from '../../machines/meeting/agenda.ts';
import { rsiCharges } from '../../machines/rsi-decision/charge.ts';
import { type CaseRow, type CaseOf, projectReportRow, viewOf } from '../../store/rows.ts';
import { projectsInDelivery } from '../../store/meetings/projects-in-delivery.ts';
import type { Store } from '../../store/store.ts';
import { caseIdOf } from '../sdk/find-case.ts';
import { notFound } from '../sdk/failures.ts';
import type { Table } from '../spreadsheet/table.ts';
import {
  lightNames,
  measureNames,
  measures,
  keysOf,
  reportingName,
  reportingNames,
  type Reporting,
} from '../../machines/terms/index.ts';

/** A project under an FSG with its last status. */
const projectEntry = projectLine
  .extend({
    fsg: z.string().nullable(),
    /** The meeting that the last status was given for, and when it came. */
    reportedFor: z.string().nullable(),
    reportedAt: z.string().nullable(),
    reporting: z.enum(keysOf(reportingNames)),
    /** The meeting that the FSA was last asked to report for, and the last day for it. */
    askedFor: z.string().nullable(),
    due: z.string().nullable(),
  })
  .meta({ id: 'ProjectEntry' });
export type ProjectEntry = DeepReadonly<z.infer<typeof projectEntry>>;

/** A project that RSI follows instead of SYS. */
const movedProject = z
  .object({
    project: z.string(),
    number: z.string(),
    title: z.string(),
    systemName: z.string(),
    decision: z.string(),
    at: z.string(),
    /** Who pays, where RSI's decision of the request says it; else whoever paid before. */
    charge: z.enum(rsiCharges).nullable(),
  })
  .meta({ id: 'MovedProject' });
export type MovedProject = DeepReadonly<z.infer<typeof movedProject>>;

export const projectsSchema = z
  .object({ projects: z.array(projectEntry), moved: z.array(movedProject) })
  .meta({ id: 'Projects' });
export type Projects = DeepReadonly<z.infer<typeof projectsSchema>>;

interface Asked {
  readonly row: CaseRow;
  readonly date: string;
  readonly due: Deadline;
  readonly late: boolean;
  readonly projects: readonly string[];
  /** The meeting was not held: no status of it is missing. */
  readonly cancelled: boolean;
}

/** A project report's case, as its row tells of it. */
const askedIn =
  (cancelled: ReadonlySet<string>) =>
  (row: CaseOf<'project-report'>): Asked => {
    const { meeting, date, due, late, projects } = row.view;
    return {
      row,
      date,
      due,
      late,
      projects: projects.map(({ project }) => project),
      cancelled: cancelled.has(meeting),
    };
  };

/** The numbers of the meetings that were cancelled. */
const cancelledMeetings = async (store: Pick<Store, 'casesOf'>): Promise<ReadonlySet<string>> =>
  new Set(
    (await store.casesOf('meeting')).filter(({ outcome }) => outcome === 'cancelled').map(({ number }) => number),
  );

function reportingOf(asked: Asked | undefined, now: string): Reporting {
  if (asked === undefined) return 'unasked';
  if (asked.cancelled && asked.row.outcome !== 'delivered') return 'cancelled';
  if (asked.row.status === 'active') return asked.due.due <= now ? 'overdue' : 'awaited';
  return asked.row.outcome === 'missing' ? 'missing' : asked.late ? 'late' : 'reported';
}

/** Every project that SYS follows, by system, and those that RSI has taken into its own portfolio: listed as moved, not reported to SYS. */
export async function projects(store: Store, now: string): Promise<Projects> {
  const [running, reports, asked, tasks, systems, fsgs, followers, cancelled] = await Promise.all([
    projectsInDelivery(store, now),
    store.projectReports({}),
    store.casesOf('project-report'),
    store.tasks({ duty: 'project-status', open: true }),
    store.systems(now),
    fsgNames(store),
    store.projectFollowers(),
    cancelledMeetings(store),
  ]);
  // A meeting that is moved takes the date of its reports along: the open task has it.
  const moved = new Map(tasks.map(({ caseId, deadline }) => [caseId, deadline]));
  const byDate = asked
    .map(askedIn(cancelled))
    .map((one) => ({ ...one, due: moved.get(one.row.id) ?? one.due }))
    .toSorted((a, b) => a.date.localeCompare(b.date));
  const away = followers.filter(({ follower }) => follower === 'rsi');
  const cases = await store.casesById(away.map(({ project }) => project));
  return {
    projects: running.map((one): ProjectEntry => {
      const last = reports.findLast(({ project }) => project === one.project);
      const ask = byDate.findLast((report) => report.projects.includes(one.project));
      const system = systems.find(({ id }) => id === one.system);
      return {
        ...one,
        status: last?.status ?? null,
        fsg: system?.fsg === undefined ? null : (fsgs.get(system.fsg) ?? system.fsg),
        reportedFor: last?.meeting ?? null,
        reportedAt: last?.at ?? null,
        reporting: reportingOf(ask, now),
        askedFor: ask?.date ?? null,
        due: ask === undefined ? null : lastDateOf(ask.due.due),
      };
    }),
    moved: away.map(({ project, decision, at }) => {
      const row = cases.get(project);
      return {
        project,
        number: row?.number ?? project,
        title: row?.title ?? project,
        systemName: systems.find(({ id }) => id === row?.system)?.name ?? row?.system ?? '',
        decision,
        at,
        charge: viewOf(row, 'change-request')?.charge ?? null,
      };
    }),
  };
}

const fsgNames = async (store: Store): Promise<ReadonlyMap<string, string>> =>
  new Map(((await store.register())?.fsgs ?? []).map(({ id, name }) => [id, name]));

/** One project with every status it was given, the newest first. */
export const projectHistorySchema = z
  .object({
    project: z.string(),
    number: z.string(),
    title: z.string(),
    system: z.string().nullable(),
    systemName: z.string(),
    approvedOre: z.int().nullable(),
    state: z.string(),
    outcome: z.string().nullable(),
    open: z.boolean(),
    /** Who follows it, by which decision; null while it has always been SYS. */
    follower: z.object({ who: z.enum(['rsi', 'sys']), decision: z.string(), at: z.string() }).nullable(),
    reports: z.array(projectReportRow.extend({ late: z.boolean() })),
    /** Meetings that were held without its status. */
    missing: z.array(z.string()),
  })
  .meta({ id: 'ProjectHistory' });
export type ProjectHistory = DeepReadonly<z.infer<typeof projectHistorySchema>>;

/** The project of that change request, by id or number. Throws `NotFound` when it is none: never started, never reported, never moved. */
export async function projectHistory(store: Store, idOrNumber: string, now: string): Promise<ProjectHistory> {
  const id = caseIdOf(idOrNumber);
  const [row, reports, followers, asked, systems, cancelled] = await Promise.all([
    store.case(id),
    store.projectReports({ project: id }),
    store.projectFollowers(),
    store.casesOf('project-report'),
    store.systems(now),
    cancelledMeetings(store),
  ]);
  const follower = followers.find(({ project }) => project === id);
  if (row === undefined || (!/^delivery\b/.test(row.state) && reports.length === 0 && follower === undefined))
    throw notFound(
      `«${idOrNumber}» er ikke et projekt: kun et ændringsønske, der er sat i gang, er det.`,
      `"${idOrNumber}" is no project: only a change request that has been started is one.`,
    );
  const own = asked.map(askedIn(cancelled)).filter((one) => one.projects.includes(id));
  const isLate = new Map(own.map((one) => [one.row.id, one.late]));
  return {
    project: id,
    number: row.number,
    title: row.title,
    system: row.system ?? null,
    systemName: systems.find((one) => one.id === row.system)?.name ?? row.system ?? '',
    approvedOre: row.amountOre ?? null,
    state: row.state,
    outcome: row.outcome ?? null,
    open: row.closedAt === undefined,
    follower: follower === undefined ? null : { who: follower.follower, decision: follower.decision, at: follower.at },
    reports: reports
      .map((report) => ({ ...report, late: isLate.get(report.caseId) === true }))
      .toSorted((a, b) => b.meeting.localeCompare(a.meeting)),
    missing: own.filter((one) => one.row.outcome === 'missing' && !one.cancelled).map(({ date }) => date),
  };
}

/** The next milestone that has not been reached. */
export const nextMilestone = ({ status }: Pick<ProjectEntry, 'status'>) =>
  status?.milestones.filter(({ done }) => !done).toSorted((a, b) => a.date.localeCompare(b.date))[0];

/** The same as a list for a spreadsheet, in Danish. */
export const projectsTable = ({ projects: running, moved }: Projects): Table => ({
  title: 'Projekter',
  columns: [
    { key: 'number', name: 'Projekt', kind: 'text' },
    { key: 'title', name: 'Titel', kind: 'text' },
    { key: 'system', name: 'System', kind: 'text' },
    { key: 'fsg', name: 'Forretningsstyregruppe', kind: 'text' },
    ...measures.map((one) => ({ key: one, name: measureNames[one][0], kind: 'text' as const })),
    { key: 'approvedOre', name: 'Godkendt', kind: 'kroner' },
    { key: 'forecastOre', name: 'Forventet', kind: 'kroner' },
    { key: 'milestone', name: 'Næste milepæl', kind: 'text' },
    { key: 'milestoneDate', name: 'Milepælens dato', kind: 'date' },
    { key: 'reportedFor', name: 'Status til mødet', kind: 'date' },
    { key: 'reportedAt', name: 'Opdateret', kind: 'date' },
    { key: 'reporting', name: 'Indberetning', kind: 'text' },
    { key: 'note', name: 'Status', kind: 'text' },
  ],
  rows: [
    ...running.map((one) => {
      const { status } = one;
      const next = nextMilestone(one);
      return {
        number: one.number,
        title: one.title,
        system: one.systemName,
        fsg: one.fsg,
        ...Object.fromEntries(measures.map((measure) => [measure, status && lightNames[status[measure]][0]])),
        approvedOre: one.approvedOre,
        forecastOre: status?.forecastOre,
        milestone: next?.name,
        milestoneDate: next?.date,
        reportedFor: one.reportedFor,
        reportedAt: one.reportedAt,
        reporting: reportingName(one.reporting, 'da'),
        note: status?.note,
      };
    }),
    ...moved.map((one) => ({
      number: one.number,
      title: one.title,
      system: one.systemName,
      reporting: 'flyttet til RSI-kredsen',
      note: `Rapporteres i RSI-kredsens portefølje: ${one.decision}`,
    })),
  ],
});
