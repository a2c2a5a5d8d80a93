import type { By } from '../../machines/governance/people.ts';
import type { JournalEntry, LinkRow, ListedCase } from '../../store/rows.ts';
import type { Receipt, View } from '../../workflows/messages.ts';
import type { CasesToLookAt } from './operation/attention.ts';
import type { NextWave } from './operation/next-wave.ts';
import type { OpenVersion, RehearsedCase } from './operation/views.ts';
import type { Perform } from './acts/completion.ts';
import type { BudgetCommands } from './budget-commands.ts';
import type { MatterCommands } from './matter-commands.ts';
import type { MeetingCommands } from './meeting-commands.ts';
import type { ModelCommands } from './model-commands.ts';
import type { AnswerOptions, Options } from './options.ts';
import type { RegisterCommands } from './register-commands.ts';
import type { StatusReportCommands } from './status-report-commands.ts';
import type { CaseFilter, CaseView, MyTask, Operation, TaskCheck } from './views.ts';
import type { WorkListCommands } from './work-list-commands.ts';

/**
 * Everything a person may ask of the product; API, CLI, pages and stories call these and nothing else.
 * Every command throws {@link import('./failures.ts').Failure}: `BadInput`, `NotFound`, `Forbidden`, `Conflict`, `BadState`, `Unavailable`.
 * `by` says who and through which channel; role, region and on-whose-behalf are filled in from the register and the task.
 */
export interface Commands
  extends
    BudgetCommands,
    StatusReportCommands,
    RegisterCommands,
    ModelCommands,
    MatterCommands,
    MeetingCommands,
    WorkListCommands,
    Perform {
  /** Answers a task with what its duty can be answered (`machines/<lifecycle>/duties.ts`); amounts in øre, or in kroner as text. A `sys-vote` may be answered anew until its ballot closes. */
  answerTask(by: By, taskId: string, answer: unknown, opts?: AnswerOptions): Promise<Receipt>;
  /** The FSA or secretariat writes down what the group decided; the task's owner sees and confirms it. */
  recordDecision(by: By, taskId: string, answer: unknown, opts?: Options): Promise<Receipt>;
  /** The receipt of what was sent under the id before, if it made a step. Nothing happens again. */
  receiptOf(updateId: string): Promise<Receipt | undefined>;

  /** What of the run of cases somebody must look at: incidents, cases that stand still or are suspended, versions in use. For the operator's page. */
  attention(): Promise<CasesToLookAt>;
  /** The run of a case, for the operator's page; undefined when it does not answer. */
  runOf(caseId: string): Promise<View | undefined>;
  /** The cases that a wave would take to the present version next, rehearsed, for the operator's page. Throws `Unavailable` where the present machines are not known. */
  nextWave(): Promise<NextWave>;
  /** How many open cases there are of each machine and version; what cannot be asked is counted under version `?`. */
  versions(by: By): Promise<readonly OpenVersion[]>;
  /** What would become of every open case that another version of its machine would take up. Nothing happens. */
  rehearseMigration(by: By): Promise<readonly RehearsedCase[]>;

  /** Case row, timeline, tasks, ballots, letters and who is awaited. `caseId` may be the bare number of a change request. `reader`: who reads what is confidential; nobody unless said. */
  showCase(caseId: string, reader?: string): Promise<CaseView>;
  listCases(filter?: CaseFilter): Promise<readonly ListedCase[]>;
  /** The person's open tasks, everybody's when no person is given; first deadline first. */
  myTasks(person?: string): Promise<readonly MyTask[]>;
  /** The journal as the reader may read it: votes of open ballots are blanked, and what is confidential for whom it is not. */
  journal(filter?: { caseId?: string; from?: number; to?: number }, reader?: string): Promise<readonly JournalEntry[]>;
  /** State, incidents and timers of the running case, for operators. Secretariat. */
  inspect(by: By, caseId: string): Promise<Operation>;
  /**
   * Whether the task can be answered now by this person: the same checks as at POST (letters-and-links §2), for pages that show instead of decide.
   * `link` adds: made for this person and this version of the case.
   */
  checkTask(person: string, taskId: string, link?: Pick<LinkRow, 'person' | 'caseVersion'>): Promise<TaskCheck>;
}
