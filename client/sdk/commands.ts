import type { Policy } from '../../machines/governance/policy.ts';
import type { By } from '../../machines/governance/people.ts';
import type {
  Cases,
  CaseStatus,
  Incident,
  Instant,
  Json,
  Receipt,
  TimerView,
  Waiting,
} from '../../workflows/messages.ts';
import type {
  BallotRow,
  CaseRow,
  Frame,
  JournalEntry,
  LetterRow,
  LinkRow,
  TaskRow,
  VoteRow,
} from '../../store/rows.ts';
import { createPolicies, type Policies } from '../../store/policies.ts';
import type { Store } from '../../store/store.ts';
import { createActs } from './acts.ts';
import type { BudgetCommands } from './budget-commands.ts';
import { createBudgetYear } from './budget-year/create-budget-year.ts';
import { createAnswering } from './answering.ts';
import { createEscalations } from './escalation/create-escalations.ts';
import type { EscalationCommands } from './escalation-commands.ts';
import { createStatusReports } from './status-report/create-status-reports.ts';
import type { StatusReportCommands } from './status-report-commands.ts';
import { createMeetings } from './meeting/create-meetings.ts';
import type { MeetingCommands } from './meeting-commands.ts';
import { createMatters } from './matter/create-matters.ts';
import type { MatterCommands } from './matter-commands.ts';
import { createModel } from './model/create-model.ts';
import type { ModelCommands } from './model-commands.ts';
import { createOperating } from './operating.ts';
import { createReading } from './reading.ts';
import { createReassigning } from './reassigning.ts';
import type { RegisterCommands } from './register-commands.ts';
import { createRegisterCommands } from './register/create-register-commands.ts';
import { createSubmitting } from './submitting.ts';
import type { SubmitInput } from './submit-input.ts';
import { createUserComments } from './user-comments.ts';
import { createSysDecisions } from './sys-decisions.ts';
import { createWorkList } from './work-list.ts';
import type { WorkListCommands } from './work-list-commands.ts';

/** What commands work on. `now` is asked once per command; nothing else in the SDK knows the time. */
export interface CommandDeps {
  readonly cases: Cases;
  readonly store: Store;
  readonly now: () => Instant;
  /** Version 1 of the governance model: what counts until RSI has adopted another. */
  readonly policy: Policy;
  /** The governance model by instant and by version; ask it, not `policy`, for what counts. */
  readonly policies: Policies;
  /** Waits until a case just started can be read; without it `submitChangeRequest` returns as soon as the case runs. */
  readonly waitUntilReadable?: (caseId: string) => Promise<void>;
}

export interface Submitted {
  readonly caseId: string;
  readonly number: string;
  /** False when the same `requestId` had filed the case before. */
  readonly started: boolean;
  /** False for a wish that the FSA must complete first. */
  readonly complete: boolean;
}

export interface Options {
  /** Same id twice = one effect. Made from the content when absent. */
  readonly updateId?: string;
  /** Refuse with `Conflict` unless the proposal is still at this version. */
  readonly expectCaseVersion?: number;
}

export type VoteAnswer = 'for' | 'against' | 'abstain' | 'meeting' | 'recuse';
export interface VoteInput {
  readonly choice: VoteAnswer;
  readonly comment?: string;
  /** SHA-256 of what the page showed. */
  readonly shown?: string;
}

export interface SysDecision {
  /** Change requests know `rejected`, the cases of the budget year `refused` and `inPart`; which of them a case offers it says itself. */
  readonly outcome: 'adopted' | 'rejected' | 'returned' | 'postponed' | 'refused' | 'inPart';
  /** Which minutes, e.g. `SYS-møde 2027-03, pkt. 4`. */
  readonly reference: string;
  /** When SYS met, `YYYY-MM-DD`; needed for the cases of the budget year. */
  readonly meetingDate?: string;
  readonly reason?: string;
  /** What a decision in part grants of a carry-over: `{ granted: [{ line, amountOre }] }`. */
  readonly terms?: unknown;
}

/** A ballot as everyone may see it: how anyone voted is hidden until it closes. */
export interface BallotView extends BallotRow {
  /** Regions that have voted; how they voted is in `votes`, empty until the ballot closes. */
  readonly voted: readonly string[];
  readonly votes: readonly VoteRow[];
}

export interface CaseView {
  readonly case: CaseRow;
  /** The case's journal, oldest first; votes of an open ballot are blanked. */
  readonly timeline: readonly JournalEntry[];
  readonly tasks: readonly TaskRow[];
  readonly openTasks: readonly TaskRow[];
  readonly ballots: readonly BallotView[];
  readonly letters: readonly LetterRow[];
  /** Who is awaited, for what, until when; empty when the case has ended or cannot be asked now (then `unreachable` says why). */
  readonly waiting: readonly Waiting[];
  readonly unreachable?: string;
  /** What can be said to the case at this step; absent when it cannot be asked now. */
  readonly allowed?: readonly string[];
}

export interface Operation {
  readonly state: Json;
  readonly status: CaseStatus;
  readonly incidents: readonly Incident[];
  readonly timers: readonly TimerView[];
}

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

/**
 * Everything a person may ask of the product; API, CLI, pages and stories call these and nothing else.
 * Every command throws {@link import('./failures.ts').Failure}: `BadInput`, `NotFound`, `Forbidden`, `Conflict`, `BadState`, `Unavailable`.
 * `by` says who and through which channel; role, region and on-whose-behalf are filled in from the register and the task.
 */
export interface Commands
  extends
    BudgetCommands,
    EscalationCommands,
    StatusReportCommands,
    RegisterCommands,
    ModelCommands,
    MatterCommands,
    MeetingCommands,
    WorkListCommands {
  /** Files a change request, or a wish that the FSA completes. Same `requestId` = same case. */
  submitChangeRequest(by: By, input: SubmitInput, requestId?: string): Promise<Submitted>;

  /** Answers a task with what its duty can be answered (`client/sdk/answers.ts`); amounts in øre, or in kroner as text. */
  answerTask(by: By, taskId: string, answer: unknown, opts?: Options): Promise<Receipt>;
  /** The FSA or secretariat writes down what the group decided; the task's owner sees and confirms it. */
  recordDecision(by: By, taskId: string, answer: unknown, opts?: Options): Promise<Receipt>;
  /** "Jeg har brug for mere tid": a note to the secretariat, the deadline stays (letters-and-links §7). */
  askMoreTime(by: By, taskId: string, comment: string, opts?: Options): Promise<Receipt>;
  /** Votes on the ballot of a `sys-vote` task, demands a meeting, or recuses oneself. */
  vote(by: By, taskId: string, vote: VoteInput, opts?: Options): Promise<Receipt>;

  /** Passes an open task on to another who holds its role; the old links die. Secretariat. */
  reassign(by: By, taskId: string, person: string, opts?: Options): Promise<Receipt>;

  /** Takes the request back. */
  withdraw(by: By, caseId: string, reason: string, opts?: Options): Promise<Receipt>;
  /** New wording, scope or estimate. Material (amount, scope, deliverable, recommendation) is worked out here. */
  revise(
    by: By,
    caseId: string,
    change: { proposal: SubmitInput; reason: string },
    opts?: Options,
  ): Promise<Receipt & { readonly material: boolean }>;
  /** Moves the request on the FSG's ranked list. */
  rerank(by: By, caseId: string, rank: number, opts?: Options): Promise<Receipt>;
  /**
   * Asks every member of the user group to comment on the business case, before the FSG decides; the request goes on when all have answered or the date is over,
   * 10 business days unless said. FSA or its staff, secretariat.
   */
  inviteUserGroup(
    by: By,
    caseId: string,
    given?: { readonly businessDays?: number; readonly note?: string },
    opts?: Options,
  ): Promise<Receipt>;
  /** Ends the user group's comments early; those that have come go along. FSA or its staff, secretariat. */
  closeUserComments(by: By, caseId: string, reason: string, opts?: Options): Promise<Receipt>;
  /** Sends a change request that waits for SYS back to the FSA, who completes it; it then goes by the FSG and the region again. Secretariat. */
  returnForCompletion(by: By, caseId: string, reason: string, opts?: Options): Promise<Receipt>;
  /** Opens a written procedure in SYS on a case that is before it; default window from policy. Secretariat. */
  openWrittenProcedure(by: By, caseId: string, businessDays?: number, opts?: Options): Promise<Receipt>;
  /** Records what SYS decided at a meeting, on any case that is before it. Secretariat. */
  recordSysDecision(by: By, caseId: string, decision: SysDecision, opts?: Options): Promise<Receipt>;
  /** Takes a deferred request up again. Secretariat or FSG chair. */
  reconsider(by: By, caseId: string, opts?: Options): Promise<Receipt>;
  /** Cancels after approval, by a decision of the approving body. Secretariat. */
  annul(by: By, caseId: string, decision: { reference: string; reason: string }, opts?: Options): Promise<Receipt>;

  /** Records the frame RSI granted for a year, in øre. The same decision and amount again changes nothing. Secretariat. */
  grantFrame(by: By, year: number, amountOre: number, decision: string): Promise<Frame>;

  /** Operators (the secretariat) say what becomes of an incident or a timer; each is written in the journal with its reason. */
  retry(by: By, caseId: string, incident: string): Promise<void>;
  skip(by: By, caseId: string, incident: string, reason: string): Promise<void>;
  reschedule(by: By, caseId: string, timer: string, dueAt: Instant, reason: string): Promise<void>;

  /** Case row, timeline, tasks, ballots, letters and who is awaited. `caseId` may be the bare number of a change request. */
  showCase(caseId: string): Promise<CaseView>;
  listCases(filter?: CaseFilter): Promise<readonly CaseRow[]>;
  /** The person's open tasks, everybody's when no person is given; first deadline first. */
  myTasks(person?: string): Promise<readonly MyTask[]>;
  /** The journal as everyone may read it: votes of open ballots are blanked. */
  journal(filter?: { caseId?: string; from?: number; to?: number }): Promise<readonly JournalEntry[]>;
  /** State, incidents and timers of the running case, for operators. Secretariat. */
  inspect(by: By, caseId: string): Promise<Operation>;
  /**
   * Whether the task can be answered now by this person: the same checks as at POST (letters-and-links §2), for pages that show instead of decide.
   * `link` adds: made for this person and this version of the case.
   */
  checkTask(person: string, taskId: string, link?: Pick<LinkRow, 'person' | 'caseVersion'>): Promise<TaskCheck>;
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
export interface TaskCheck {
  readonly task?: TaskRow;
  readonly case?: CaseRow;
  /** Absent: it can be answered. */
  readonly obstacle?: TaskObstacle;
  readonly da?: string;
  readonly en?: string;
}

/** Makes the commands. Starts nothing and keeps nothing. The versions of the model are the store's unless given. */
export function createCommands(given: Omit<CommandDeps, 'policies'> & { readonly policies?: Policies }): Commands {
  const { store, policy } = given;
  const deps: CommandDeps = { ...given, policies: given.policies ?? createPolicies({ store, first: policy }) };
  const acts = createActs(deps);
  return {
    ...createSubmitting(deps),
    ...createAnswering(deps),
    ...createReassigning(deps),
    ...acts,
    ...createUserComments(deps),
    ...createSysDecisions(deps, acts),
    ...createBudgetYear(deps),
    ...createEscalations(deps),
    ...createStatusReports(deps),
    ...createRegisterCommands(deps),
    ...createModel(deps),
    ...createMatters(deps),
    ...createMeetings(deps),
    ...createOperating(deps),
    ...createReading(deps),
    ...createWorkList(deps),
  };
}
