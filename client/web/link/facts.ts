import { formatDeadline, localParts } from '../../../machines/governance/calendar.ts';
import type { BallotRow, CaseRow, JournalEntry, Person, System, TaskRow, VoteRow } from '../../../store/model.ts';
import { hashOf } from '../../../store/canonical.ts';
import type { WebDeps } from '../deps.ts';
import type { OpenTask } from './situation.ts';

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
  readonly proposal: Readonly<Record<string, unknown>>;
  readonly year: number;
  readonly remainingOre?: number;
  readonly afterOre?: number;
  readonly recommendation?: Readonly<Record<string, unknown>>;
  readonly opinion?: string;
  readonly recorded?: Readonly<Record<string, unknown>>;
  readonly rsiDecision?: Readonly<Record<string, unknown>>;
  readonly ballot?: BallotRow;
  readonly ownVote?: VoteRow;
  readonly changes: readonly Change[];
  /** SHA-256 of everything above that was shown, kept with the vote (secretariat.md §3). */
  readonly shown: string;
}

export interface Change {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Duties whose decision draws on the year's frame; the others do not show it. */
const drawsOnFrame = new Set(['sys-vote', 'fsg-decision', 'region-forwarding', 'sys-treatment']);

/** Gathers what the page shows about an open task. Reads only. */
export async function factsOf(deps: Pick<WebDeps, 'store' | 'commands' | 'now'>, open: OpenTask): Promise<Facts> {
  const { task, case: row, person } = open;
  const now = deps.now();
  const year = localParts(now).year;
  const [system, regions, timeline, ballot, frame] = await Promise.all([
    row.system === undefined ? undefined : deps.store.system(row.system, now),
    deps.store.regions(now),
    deps.store.journal({ caseId: row.id }),
    deps.store.ballot(`${task.caseId}#${task.actor}.${task.visit}`),
    drawsOnFrame.has(task.duty) && row.level !== 'rsi' && row.amountOre !== undefined
      ? deps.store.frame(year)
      : undefined,
  ]);
  const votes = ballot ? await deps.store.votes(ballot.id) : [];
  const ownVote = votes.findLast((vote) => vote.current && vote.region === task.region);
  const region = (id: string | undefined) => regions.find((one) => one.id === id)?.name;
  const principal = task.onBehalfOf === undefined ? undefined : await deps.store.person(task.onBehalfOf);
  const before = open.changedFrom === undefined ? undefined : await deps.store.caseVersion(row.id, open.changedFrom);
  const recommendation = answerTo(timeline, 'approve', 'criteria');
  const opinion = textOf(answerTo(timeline, 'forward'), 'opinion');
  const recorded = recordedFor(timeline, task);
  const rsiDecision = answerTo(timeline, undefined, 'reference');
  const remaining = frame && frame.grantedOre > 0 ? frame.remainingOre : undefined;
  const shownFacts = {
    task: task.id,
    number: row.number,
    version: row.version,
    proposal: row.proposal,
    rank: row.rank,
    recommendation,
    opinion,
    remaining,
    deadline: formatDeadline(task.deadline, 'da'),
    question: ballot?.question ?? task.duty,
  };
  return {
    task,
    case: row,
    person,
    year,
    proposal: row.proposal,
    changes: before ? changesBetween(before, row.proposal) : [],
    shown: hashOf(shownFacts),
    ...given({
      personRegion: region(task.region),
      onBehalfOf: principal?.name ?? task.onBehalfOf,
      system,
      systemRegion: region(system?.ownerRegion),
      remainingOre: remaining,
      afterOre: remaining === undefined || row.amountOre === undefined ? undefined : remaining - row.amountOre,
      recommendation,
      opinion,
      recorded,
      rsiDecision,
      ballot,
      ownVote,
    }),
  };
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
/** Leaves out what is not known, so that absent stays absent. */
function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}

/** The fields of a proposal that differ, in the order of the newer one. */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Change[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names
    .filter((field) => hashOf(before[field] ?? null) !== hashOf(after[field] ?? null))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The answer an entry of the journal carries, wherever the step put it. */
function answerIn(entry: JournalEntry): Plain | undefined {
  const { data } = entry;
  const event = isPlain(data['event']) ? data['event'] : data;
  const answer = event['answer'] ?? data['answer'];
  if (isPlain(answer)) return answer;
  return event['choice'] !== undefined || event['criteria'] !== undefined ? event : undefined;
}

function answerTo(timeline: readonly JournalEntry[], choice: string | undefined, having?: string): Plain | undefined {
  for (const entry of timeline.toReversed()) {
    const answer = answerIn(entry);
    if (
      answer &&
      (choice === undefined || answer['choice'] === choice) &&
      (having === undefined || answer[having] !== undefined)
    )
      return answer;
  }
  return undefined;
}

/** What the FSA wrote down of the group's decision for the chair to confirm. */
function recordedFor(timeline: readonly JournalEntry[], task: TaskRow): Plain | undefined {
  for (const entry of timeline.toReversed()) {
    if (entry.at < task.openedAt) return undefined;
    const event = isPlain(entry.data['event']) ? entry.data['event'] : entry.data;
    if ((event['type'] === 'record' || /(^|\.)record(ed)?$/.test(entry.event)) && isPlain(event['answer']))
      return event['answer'];
  }
  return undefined;
}

export const textOf = (data: Plain | undefined, field: string): string | undefined => {
  const value = data?.[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
