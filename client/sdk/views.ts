import { z } from 'zod';
import { caseStatuses, incident, timerView, wordedWaiting } from './messages.ts';
import type { DeepReadonly } from '../../machines/governance/deep-readonly.ts';
import {
  type CaseRow,
  type TaskRow,
  ballotRow,
  caseRow,
  journalEntry,
  letterRow,
  taskRow,
  voteRow,
} from '../../store/rows.ts';

/** A ballot as everyone may see it: how anyone voted is hidden until it closes. */
const ballotView = ballotRow
  .extend({
    /** Regions that have voted; how they voted is in `votes`, empty until the ballot closes. */
    voted: z.array(z.string()),
    votes: z.array(voteRow),
  })
  .meta({ id: 'BallotView' });
export type BallotView = DeepReadonly<z.infer<typeof ballotView>>;

/** A case with all that hangs on it, as anyone may see it. */
export const caseView = z
  .object({
    case: caseRow,
    /** The case's journal, oldest first; votes of an open ballot are blanked. */
    timeline: z.array(journalEntry),
    tasks: z.array(taskRow),
    openTasks: z.array(taskRow),
    ballots: z.array(ballotView),
    letters: z.array(letterRow),
    /** Who is awaited, for what, until when; empty when the case has ended or cannot be asked now (then `unreachable` says why). */
    waiting: z.array(wordedWaiting),
    unreachable: z.string().exactOptional(),
    /** What can be said to the case at this step; absent when it cannot be asked now. */
    allowed: z.array(z.string()).exactOptional(),
    /** Ids of the acts that can be done to it at this step, whoever may; absent when it cannot be asked now. */
    acts: z.array(z.string()).exactOptional(),
    /** … and to its open tasks, by the task's id; without what only whoever has the task may do. */
    taskActs: z.record(z.string(), z.array(z.string())).exactOptional(),
  })
  .meta({ id: 'CaseView' });
export type CaseView = DeepReadonly<z.infer<typeof caseView>>;

/** How the running case stands, for operators. */
export const operation = z
  .object({
    state: z.unknown(),
    status: z.enum(caseStatuses),
    incidents: z.array(incident),
    timers: z.array(timerView),
  })
  .meta({ id: 'Operation' });
export type Operation = DeepReadonly<z.infer<typeof operation>>;

/** Which cases to list; what is absent does not matter. */
export interface CaseFilter {
  readonly machine?: string;
  readonly system?: string;
  readonly state?: string;
  readonly open?: boolean;
}

/** A person's open task together with the case it is about. */
export const myTask = taskRow.extend({ case: caseRow, da: z.string(), en: z.string() }).meta({ id: 'MyTask' });
export type MyTask = DeepReadonly<z.infer<typeof myTask>>;

/** Why a task cannot be answered; each is its own page (design §7). */
export type TaskObstacle =
  | 'unknown'
  | 'closed'
  | 'caseClosed'
  | 'otherPerson'
  | 'noLongerHolder'
  | 'regionGone'
  | 'caseChanged';

/** What stands in the way of an answer, if anything. */
export interface TaskCheck {
  readonly task?: TaskRow;
  readonly case?: CaseRow;
  /** Absent: it can be answered. */
  readonly obstacle?: TaskObstacle;
  readonly da?: string;
  readonly en?: string;
}
