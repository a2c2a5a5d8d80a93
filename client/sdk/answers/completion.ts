import type { DutyName } from '../../../machines/duties.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import type { CaseRow, TaskRow } from '../../../store/rows.ts';
import type { CommandDeps } from '../deps.ts';
import type { Answer } from '../../../machines/duties/answer.ts';

/** An answer about to be sent: its fields are read, the task is open and the person's. */
export interface AnswerToTask {
  readonly deps: CommandDeps;
  readonly task: TaskRow;
  readonly row: CaseRow;
  readonly policy: Policy;
  readonly answer: Answer;
  /** Written down by another for whoever confirms it. */
  readonly recorded: boolean;
}

/** What a duty needs of its own beside its declaration: refuses what its fields cannot know, and completes what is sent. Throws a `Failure`. */
export type AnswerCompletion = (answered: AnswerToTask) => Promise<Answer>;
export type AnswerCompletions = Readonly<Partial<Record<DutyName, AnswerCompletion>>>;
