import { closedOn } from '../../machines/ballot/closing-day.ts';
import type { AgendaContent, MeetingFacts, NewsLine, ReportLine, WrittenLine } from '../../machines/meeting/agenda.ts';
import { minutesDocument } from '../../machines/meeting/agenda.ts';
import { carriedOverItems } from '../../machines/meeting/carried-over-items.ts';
import type { AgendaMaterial, MaterialRequest } from '../../machines/meeting/material.ts';
import { localDate } from '../../machines/governance/calendar.ts';
import type { Store } from '../../store/store.ts';
import { actionLog } from '../../store/meetings/action-log.ts';
import type { MeetingDeps } from './deps.ts';
import { type KnownMeeting, meetingsOf } from '../../store/meetings/meetings.ts';
import { missingCases } from './missing-cases.ts';
import { readyCases } from './ready-cases.ts';

/** How many years a first agenda looks back for what has happened «siden sidst». */
const beginning = '1970-01-01T00:00:00.000Z';

/** Everything that an agenda is composed from, read from the store on the day. */
export async function agendaMaterial(
  deps: MeetingDeps,
  { meeting, projects }: MaterialRequest,
  caseId: string,
  at: string,
): Promise<AgendaMaterial> {
  const { store } = deps;
  const all = await meetingsOf(store);
  const others = all.filter(({ row, cancelled }) => row.id !== caseId && !cancelled);
  const last = others.findLast((one) => one.held && one.meeting.date <= meeting.date);
  const next = others.find((one) => one.meeting.date > meeting.date);
  const since = last?.meeting.starts ?? beginning;
  const year = Number(meeting.date.slice(0, 4));
  const { grantedOre, committedOre, spentOre, remainingOre } = await store.frame(year);
  const reported = await store.projectReports({ meeting: meeting.date });
  const { ready, incomplete } = await readyCases(deps, at);
  return {
    at,
    ready,
    missing: await missingCases(store, {
      date: meeting.date,
      until: next?.meeting.date,
      ready: ready.map((one) => one.case),
      incomplete,
      at,
    }),
    frame: { year, grantedOre, committedOre, spentOre, remainingOre },
    actions: await actionLog(store, localDate(at)),
    written: await writtenSince(store, since),
    projects: projects.map((project) => ({
      ...project,
      status: reported.find((one) => one.project === project.project)?.status ?? null,
    })),
    reports: await reportsSince(store, since),
    escalations: await newsOf(store, 'escalation', since),
    orientation: await requestsSince(store, since),
    previousMinutes: await minutesOf(store, last),
    nextMeeting: next === undefined ? null : factsOf(next),
    left: carriedOverItems(all.filter(isOver).map(({ row }) => row.view.membersItems)),
  };
}

/** Held, its minutes under way or final; or cancelled. */
const isOver = ({ row: { state, outcome } }: KnownMeeting): boolean =>
  outcome !== undefined || !/^(preparation|sitting)/.test(state);

const factsOf = ({ meeting: { number, date, from, to, place, extraordinary } }: KnownMeeting): MeetingFacts => ({
  number,
  date,
  from,
  to,
  place,
  extraordinary,
});

/** Written procedures that have ended since the last meeting: reported for the minutes. Votes at meetings are in the minutes already. */
async function writtenSince(store: Store, since: string): Promise<WrittenLine[]> {
  const voted = new Set((await store.tasks({ duty: 'sys-vote' })).map(({ caseId }) => caseId));
  const lines: WrittenLine[] = [];
  for (const id of [...voted].filter((one) => !one.startsWith('meeting/')).sort()) {
    const row = await store.case(id);
    for (const { proof, closedAt, deadline } of await store.ballots(id))
      if (row !== undefined && proof !== undefined && closedAt !== undefined && closedAt > since)
        lines.push({ case: id, title: row.title, proof, closedOn: closedOn({ closedAt, deadline, proof }) });
  }
  return lines.sort((a, b) => a.closedOn.localeCompare(b.closedOn));
}

/** Quarterly reports that are due or have come since the last meeting, with what was not kept. */
async function reportsSince(store: Store, since: string): Promise<ReportLine[]> {
  const rows = await store.casesOf('quarterly-report');
  return rows
    .filter(({ closedAt }) => closedAt === undefined || closedAt > since)
    .map((row): ReportLine => {
      const { year, quarter, assessment } = row.view;
      return {
        case: row.id,
        system: row.system ?? '',
        year,
        quarter,
        state: row.outcome === 'approved' ? 'approved' : assessment === null ? 'missing' : 'received',
        breaches: (assessment?.kpis ?? []).filter(({ breached }) => breached).map(({ name }) => name),
      };
    })
    .sort((a, b) => `${a.year}${a.quarter}${a.system}`.localeCompare(`${b.year}${b.quarter}${b.system}`));
}

async function newsOf(store: Store, machine: string, since: string): Promise<NewsLine[]> {
  const rows = await store.cases({ machine });
  return rows
    .filter(({ closedAt }) => closedAt === undefined || closedAt > since)
    .map(({ id, title, state, outcome }) => ({ case: id, title, state: outcome ?? state }));
}

/** What region and RSI have decided since the last meeting: SYS is told, and decides nothing. */
async function requestsSince(store: Store, since: string): Promise<NewsLine[]> {
  const decided = ['approvedByRegion', 'rejectedByRegion', 'approvedByRsi', 'refusedByRsi'];
  const rows = await store.casesOf('change-request');
  return rows
    .filter(({ outcome, changedAt }) => outcome !== undefined && decided.includes(outcome) && changedAt > since)
    .map(({ id, title, outcome, state }) => ({ case: id, title, state: outcome ?? state }));
}

async function minutesOf(store: Store, last: KnownMeeting | undefined): Promise<AgendaContent['previousMinutes']> {
  if (last === undefined || last.row.view.noted !== null) return null;
  const { number } = last.meeting;
  const document = minutesDocument(number);
  const standing = (await store.documents({ id: document })).at(-1)?.standing ?? 'missing';
  return { meeting: number, document, standing };
}
