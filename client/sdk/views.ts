import type { BallotRow, CaseRow, JournalEntry, LetterRow, TaskRow, VoteRow } from '../../store/rows.ts';
import type { CaseStatus, Incident, Json, TimerView, WordedWaiting } from '../../workflows/messages.ts';

/** A ballot as everyone may see it: how anyone voted is hidden until it closes. */
export interface BallotView extends BallotRow {
  /** Regions that have voted; how they voted is in `votes`, empty until the ballot closes. */
  readonly voted: readonly string[];
  readonly votes: readonly VoteRow[];
}

/** A case with all that hangs on it, as anyone may see it. */
export interface CaseView {
  readonly case: CaseRow;
  /** The case's journal, oldest first; votes of an open ballot are blanked. */
  readonly timeline: readonly JournalEntry[];
  readonly tasks: readonly TaskRow[];
  readonly openTasks: readonly TaskRow[];
  readonly ballots: readonly BallotView[];
  readonly letters: readonly LetterRow[];
  /** Who is awaited, for what, until when; empty when the case has ended or cannot be asked now (then `unreachable` says why). */
  readonly waiting: readonly WordedWaiting[];
  readonly unreachable?: string;
  /** What can be said to the case at this step; absent when it cannot be asked now. */
  readonly allowed?: readonly string[];
  /** Ids of the acts that can be done to it at this step, whoever may; absent when it cannot be asked now. */
  readonly acts?: readonly string[];
  /** … and to its open tasks, by the task's id; without what only whoever has the task may do. */
  readonly taskActs?: Readonly<Record<string, readonly string[]>>;
}

/** How the running case stands, for operators. */
export interface Operation {
  readonly state: Json;
  readonly status: CaseStatus;
  readonly incidents: readonly Incident[];
  readonly timers: readonly TimerView[];
}

/** Which cases to list; what is absent does not matter. */
export interface CaseFilter {
  readonly machine?: string;
  readonly system?: string;
  readonly state?: string;
  readonly open?: boolean;
}

/** A person's open task together with the case it is about. */
export interface MyTask extends TaskRow {
  readonly case: CaseRow;
  readonly da: string;
  readonly en: string;
}

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
