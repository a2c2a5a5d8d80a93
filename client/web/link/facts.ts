import type { NamedCases } from '../../../machines/annual-budget/basis-words.ts';
import { namedCases } from '../../sdk/budget-year/named-cases.ts';
import { formatDeadline, localParts } from '../../../machines/governance/calendar.ts';
import type { Criteria } from '../../../machines/change-request/criteria.ts';
import { proposalIn } from '../../../machines/change-request/view.ts';
import type { GroupComment } from '../../../machines/fsg/comments.ts';
import {
  type BallotRow,
  type CaseRow,
  isCase,
  type JournalEntry,
  type Person,
  type System,
  type TaskRow,
  type VoteRow,
  viewOf,
} from '../../../store/rows.ts';
import { policyOfCase } from '../policy.ts';
import type { AgendaItem } from '../../../machines/meeting/agenda.ts';
import type { RequestSums } from '../../../machines/meeting/sums.ts';
import { requestSumsOf } from '../../../store/meetings/request-sums.ts';
import { hashOf } from '../../../store/canonical.ts';
import { type FollowedTemplate, followedTemplate } from '../../sdk/followed-template.ts';
import { isConfidential } from '../../../machines/case-file/confidential.ts';
import { asReadBy } from '../../sdk/reading.ts';
import type { WebDeps } from '../deps.ts';
import type { MeetingOfTask, VotedOn } from '../cases/meeting/meeting-case.tsx';
import type { MeetingView } from '../../sdk/meeting-commands.ts';
import type { OpenTask } from './resolve-link.ts';
import { defined } from '../../../machines/governance/defined.ts';
import { dataOf, recordedAnswer } from '../../../store/journal-data.ts';
import type { Answer } from '../../../machines/duties/answer.ts';

/** What a decider is shown: the case as it stands, and the numbers that go with it. */
export interface Facts {
  readonly task: TaskRow;
  readonly case: CaseRow;
  readonly person: Person;
  readonly personRegion?: string;
  /** Name of the person this one answers for. */
  readonly onBehalfOf?: string;
  readonly system?: System;
  readonly systemRegion?: string;
  readonly year: number;
  readonly remainingOre?: number;
  /** Of the system's year and of what the request is linked with. */
  readonly sums?: RequestSums;
  readonly afterOre?: number;
  /** What the FSG wrote when it recommended this version. */
  readonly recommendation?: Recommendation;
  readonly opinion?: string;
  /** What the user group said of the business case. */
  readonly userComments?: readonly GroupComment[];
  /** What the members of the FSG said, and who took part in what it decided. */
  readonly fsgComments?: readonly GroupComment[];
  readonly tookPart?: string;
  /** The region let the five days pass. */
  readonly withoutOpinion: boolean;
  /** What is confidential of the case, for whom may read it. */
  readonly confidential: readonly string[];
  readonly recorded?: Answer;
  readonly rsiDecision?: Answer;
  readonly ballot?: BallotRow;
  readonly ownVote?: VoteRow;
  /** The template that the form or report follows. */
  readonly template?: FollowedTemplate;
  readonly changes: readonly Change[];
  /** Change requests that a budget's part B rests on. */
  readonly cases: NamedCases;
  /** The meeting that the task belongs to. */
  readonly meeting?: MeetingOfTask;
  /** SHA-256 of everything above that was shown, kept with the vote (docs/records.md §3). */
  readonly shown: string;
}

interface Recommendation {
  readonly assessment: string;
  readonly criteria?: Criteria;
}

export interface Change {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Duties whose decision draws on the year's frame; the others do not show it. */
const drawsOnFrame = new Set(['sys-vote', 'fsg-decision', 'region-forwarding', 'sys-decision']);

/** Gathers what the page shows about an open task. Reads only. */
export async function factsOf(
  deps: Pick<WebDeps, 'store' | 'commands' | 'policies' | 'now'>,
  open: OpenTask,
): Promise<Facts> {
  const { task, case: row, person } = open;
  const now = deps.now();
  const year = localParts(now).year;
  const [system, regions, timeline, ballot, frame, sums] = await Promise.all([
    row.system === undefined ? undefined : deps.store.system(row.system, now),
    deps.store.regions(now),
    deps.store.journal({ caseId: row.id }),
    deps.store.ballot(`${task.caseId}#${task.actor}.${task.visit}`),
    row.machine === 'change-request' &&
    drawsOnFrame.has(task.duty) &&
    row.level !== 'rsi' &&
    row.amountOre !== undefined
      ? deps.store.frame(year)
      : undefined,
    drawsOnFrame.has(task.duty) ? requestSumsOf(deps.store, row, now, await policyOfCase(deps, row)) : undefined,
  ]);
  const votes = ballot ? await deps.store.votes(ballot.id) : [];
  const ownVote = votes.findLast((vote) => vote.current && vote.region === task.region);
  const region = (id: string | undefined) => regions.find((one) => one.id === id)?.name;
  const principal = task.onBehalfOf === undefined ? undefined : await deps.store.person(task.onBehalfOf);
  const before = open.changedFrom === undefined ? undefined : await deps.store.caseVersion(row.id, open.changedFrom);
  const said = decidedBy(row);
  const { opinion } = said;
  const confidential = (await asReadBy(deps, task.person, timeline.filter(isConfidential))).flatMap(
    ({ reason }) => reason ?? [],
  );
  const withoutOpinion = opinion === undefined && lineOf(timeline, 'forwarded-without-opinion') !== undefined;
  const recorded = recordedFor(timeline, task);
  const rsiDecision = recordedAnswer.safeParse(lineOf(timeline, 'rsi-decision-recorded')?.data).data;
  const remaining = frame && frame.grantedOre > 0 ? frame.remainingOre : undefined;
  const meeting = row.machine === 'meeting' ? await deps.commands.meeting(row.id) : undefined;
  const item = meeting && votedItem(meeting, task);
  const votedOn = item && (await votedOnOf(deps, item, year));
  const cases = await namedCases(deps.store, viewOf(row, 'annual-budget')?.budget ?? null);
  const shownFacts = {
    task: task.id,
    number: row.number,
    version: row.version,
    proposal: row.view,
    rank: row.rank,
    recommendation: undefined,
    ...said,
    remaining,
    ...(sums === undefined ? {} : { sums }),
    ...(confidential.length === 0 ? {} : { confidential }),
    ...(cases.size === 0 ? {} : { cases: [...cases.values()] }),
    deadline: formatDeadline(task.deadline, 'da'),
    question: ballot?.question ?? task.duty,
    ...(meeting === undefined ? {} : { voting: item?.id ?? null, agenda: meeting.agenda, minutes: meeting.minutes }),
    ...(votedOn === undefined
      ? {}
      : { votedOn: votedOn.row.versionHash ?? votedOn.row.version, left: votedOn.remainingOre }),
  };
  return {
    task,
    case: row,
    person,
    year,
    withoutOpinion,
    confidential,
    cases,
    changes: before ? changesBetween(before, row) : [],
    shown: hashOf(shownFacts),
    ...defined({
      personRegion: region(task.region),
      onBehalfOf: principal?.name ?? task.onBehalfOf,
      system,
      systemRegion: region(system?.ownerRegion),
      remainingOre: remaining,
      sums,
      afterOre: remaining === undefined || row.amountOre === undefined ? undefined : remaining - row.amountOre,
      ...said,
      recorded,
      rsiDecision,
      ballot,
      ownVote,
      template: await followedTemplate(deps.store, row),
      meeting:
        meeting === undefined
          ? undefined
          : {
              view: meeting,
              regions: Object.fromEntries(regions.map(({ id, name }) => [id, name])),
              ...defined({ item, votedOn }),
            },
    }),
  };
}

/** The item whose ballot the task belongs to: its vote, or the chair's on a tie. */
const votedItem = ({ voting, agenda }: MeetingView, { caseId, actor }: TaskRow) => {
  const vote = voting.find(({ ballot }) => `${caseId}#${actor}.`.startsWith(ballot.replace(/\d+$/, '')));
  return agenda?.items.find(({ id }) => id === vote?.item);
};

/** The request that a meeting votes on, with what is left of the pool where that pays it: as much as a written procedure shows. */
async function votedOnOf(
  { store }: Pick<WebDeps, 'store'>,
  item: AgendaItem,
  year: number,
): Promise<VotedOn | undefined> {
  const row = item.case === null ? undefined : await store.case(item.case);
  if (!isCase(row, 'change-request')) return undefined;
  const frame = item.payer?.by === 'pool' ? await store.frame(year) : undefined;
  return { row, ...(frame === undefined || frame.grantedOre === 0 ? {} : { remainingOre: frame.remainingOre }) };
}

/** What is decided on: of a change request the wish, not what was said of it since. */
const decidedOn = (row: CaseRow): Plain => (isCase(row, 'change-request') ? proposalIn(row.view) : row.view);

/** The fields that differ between two versions of a case, in the order of the newer one. */
export function changesBetween(earlier: CaseRow, later: CaseRow): Change[] {
  const [before, after] = [decidedOn(earlier), decidedOn(later)];
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names
    .filter((field) => hashOf(before[field] ?? null) !== hashOf(after[field] ?? null))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

type Plain = Readonly<Record<string, unknown>>;
/** What the bodies before have said of a change request. */
function decidedBy(
  row: CaseRow,
): Pick<Facts, 'recommendation' | 'opinion' | 'userComments' | 'fsgComments' | 'tookPart'> {
  if (!isCase(row, 'change-request')) return {};
  const { assessment, criteria, opinion, userComments = [], fsgComments, tookPart } = row.view;
  return defined({
    recommendation: assessment === undefined ? undefined : { assessment, ...defined({ criteria }) },
    opinion,
    userComments: userComments.length === 0 ? undefined : userComments,
    fsgComments,
    tookPart,
  });
}

/** The last line of the journal of that name, since a moment. */
const lineOf = (timeline: readonly JournalEntry[], event: string, since = ''): JournalEntry | undefined =>
  timeline.findLast((entry) => entry.event === event && entry.at >= since);

/** What the FSA wrote down of the group's decision for the chair to confirm. */
function recordedFor(timeline: readonly JournalEntry[], task: TaskRow): Answer | undefined {
  const line = lineOf(timeline, 'decision-recorded', task.openedAt);
  const data = line && dataOf(line);
  return data?.duty === task.duty ? data?.answer : undefined;
}
