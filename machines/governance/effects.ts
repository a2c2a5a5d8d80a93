import { z } from 'zod';
import type { BudgetPart, LineKind } from '../annual-budget/budget.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import type { Deadline } from './deadlines.ts';
import type { Assignee, By, Role } from './people.ts';
import { policySchema } from './policy-schema.ts';
import type { RegisterChange } from './register-changes.ts';

/**
 * What machines tell the world: the named actions that are written to the store, together with the step that caused them,
 * in one database transaction (design §3, Rules). Data only; `activities/record` carries them out.
 */
export type Effect =
  | { readonly type: 'openTasks'; readonly params: OpenTasks }
  | { readonly type: 'closeTasks'; readonly params: CloseTasks }
  | { readonly type: 'tell'; readonly params: Tell }
  | { readonly type: 'journal'; readonly params: JournalNote }
  | { readonly type: 'keepCase'; readonly params: KeepCase }
  | { readonly type: 'openBallot'; readonly params: OpenBallot }
  | { readonly type: 'castVote'; readonly params: CastVote }
  | { readonly type: 'closeBallot'; readonly params: CloseBallot }
  | { readonly type: 'release'; readonly params: Release }
  | { readonly type: 'keepRoadmap'; readonly params: KeepRoadmap }
  | { readonly type: 'enterBudget'; readonly params: EnterBudget }
  | { readonly type: 'grantFrame'; readonly params: GrantFrame }
  | { readonly type: 'enterSpending'; readonly params: EnterSpending }
  | { readonly type: 'settleAccounts'; readonly params: SettleAccounts }
  | { readonly type: 'reserveCarryOver'; readonly params: ReserveCarryOver }
  | { readonly type: 'settleCarryOver'; readonly params: SettleCarryOver }
  | { readonly type: 'changeRegister'; readonly params: ChangeRegister }
  | { readonly type: 'keepDocument'; readonly params: KeepDocument }
  | { readonly type: 'keepProject'; readonly params: KeepProject }
  | { readonly type: 'moveProject'; readonly params: MoveProject }
  | { readonly type: 'keepModel'; readonly params: KeepModel };

export type EffectType = Effect['type'];

/** One task for each assignee, all of the same duty; each gets a personal link (design §7). */
export interface OpenTasks {
  readonly duty: string;
  readonly assignees: readonly Assignee[];
  readonly deadline: Deadline;
  /** What can be answered, e.g. `['approve', 'return', 'reject']`. */
  readonly choices: readonly string[];
}

/** Closes the tasks that this actor's visit opened; of `person` only, when given. Their links die with an explaining page. */
export interface CloseTasks {
  readonly outcome: string;
  readonly person?: string;
  /** The person's own task alone: who answers for the same member keeps theirs. */
  readonly alone?: true;
  readonly by?: By;
}

/** Kinds of letter decide subject prefix, urgency and merging (letters-and-links §5, §7). */
export const letterKinds = ['task', 'reminder', 'overdue', 'orientation', 'receipt', 'warning', 'escalation'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Whom a letter is for: who holds a role of the case, who holds a role of another system than the case's own, or a person. */
type Addressee = Role | { readonly role: Role; readonly system: string } | { readonly person: string };

/** A letter to each holder of each role (and to each person named), written now, sent in the next send window. */
export interface Tell {
  readonly letter: LetterKind;
  /** Which text: a key of `activities/letters/texts`, e.g. `fsg-decision`, `change-request-approved`. */
  readonly about: string;
  readonly to: readonly Addressee[];
  /** Rung of the ladder, e.g. `T-14`; part of the letter's identity. */
  readonly rung?: string;
  readonly deadline?: Deadline;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** A decision or event worth its own line in the journal, beyond the step itself. */
export interface JournalNote {
  readonly event: string;
  readonly by?: By;
  readonly reason?: string;
  readonly amountOre?: number;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The case as the store shows it: what is given replaces what was. `View`: what the lifecycle declares in its `view.ts`. */
export interface KeepCase<View extends object = Readonly<Record<string, unknown>>> {
  readonly title?: string;
  readonly system?: string;
  readonly amountOre?: number;
  readonly level?: string;
  readonly rank?: number | null;
  /** Version of what is decided on; a material change raises it. */
  readonly version?: number;
  readonly view?: View;
  readonly modelVersion?: string;
  readonly submittedBy?: string;
  readonly outcome?: string;
}

export const elector = z
  .object({
    region: z.string(),
    person: z.string(),
    name: z.string(),
    chair: z.boolean(),
    substitutes: z.array(z.object({ person: z.string(), name: z.string(), from: z.string(), to: z.string() })),
  })
  .meta({ id: 'Elector' });
export type Elector = DeepReadonly<z.infer<typeof elector>>;

export interface OpenBallot {
  readonly body: string;
  readonly question: string;
  readonly electorate: readonly Elector[];
  readonly chair?: string;
  readonly quorum: number;
  readonly deadline: Deadline;
}

export const voteChoices = ['for', 'against', 'abstain'] as const;
export type VoteChoice = (typeof voteChoices)[number];
/** What a member may answer when a vote is asked for: `meeting` demands a meeting, `recuse` is disqualification. */
export type VoteAnswer = VoteChoice | 'meeting' | 'recuse';

export interface CastVote {
  readonly region: string;
  readonly choice: VoteChoice;
  readonly comment?: string;
  readonly by: By;
  /** SHA-256 of the page text and documents shown when voting (docs/records.md §3). */
  readonly shown?: string;
  readonly caseVersion: number;
}

const ballotOutcomes = ['adopted', 'rejected', 'noQuorum', 'meetingDemanded', 'withdrawn'] as const;
export type BallotOutcome = (typeof ballotOutcomes)[number];

/** "Adopted because 4 of 5 voted, 3 for, 1 against, quorum 3." */
export const proof = z
  .object({
    outcome: z.enum(ballotOutcomes),
    electorate: z.int(),
    quorum: z.int(),
    for: z.int(),
    against: z.int(),
    abstained: z.int(),
    notCast: z.array(z.string()),
    recused: z.array(z.string()),
    tieBrokenBy: z.string().exactOptional(),
    da: z.string(),
    en: z.string(),
  })
  .meta({ id: 'Proof' });
export type Proof = DeepReadonly<z.infer<typeof proof>>;

export interface CloseBallot {
  readonly proof: Proof;
}

/** Gives back what the case had committed from the frame. */
export interface Release {
  readonly reason: string;
}

export interface KeepRoadmap {
  readonly status: string;
}

/** A budget line as the ledger keeps it. */
interface LedgerLine {
  readonly line: string;
  readonly part: 'A' | 'B';
  readonly name: string;
  readonly amountOre: number;
}

/** A line of a budget that is entered: with its kind, so that next year's draft can begin from whole lines. */
export interface BudgetedLine extends LedgerLine {
  readonly kind: LineKind;
  /** What a line of part B rests on. */
  readonly basis?: string;
}

/**
 * A system's budget of a year is entered in the ledger, line by line, and each region's share of each part by the operating agreement's key as it
 * reads on 1 January of that year. What was entered for the year before, the provisional budget, is taken back first.
 */
export interface EnterBudget {
  readonly system: string;
  readonly year: number;
  readonly standing: 'provisional' | 'final';
  readonly lines: readonly BudgetedLine[];
  /** What decided it: RSI's minutes, or the rule of the provisional budget. */
  readonly decision: string;
}

/** RSI grants the frame of a year; each region's share is by the health key of that year. */
export interface GrantFrame {
  readonly year: number;
  readonly amountOre: number;
  readonly decision: string;
}

/** A quarter's expenses that SYS has approved, by line. */
export interface EnterSpending {
  readonly system: string;
  readonly year: number;
  readonly lines: readonly Omit<LedgerLine, 'name'>[];
  readonly decision: string;
}

/** The year's accounts: brings what was spent on each line TO the amount; the difference from the quarters is entered as a correction. */
export interface SettleAccounts extends EnterSpending {}

/** `ramme` for money of the common frame, otherwise a system's id. */
type CarryOverSubject = string;

/** A line of a budget, in part B unless said. */
interface CarriedLine {
  readonly line: string;
  readonly part?: BudgetPart | undefined;
}

/** Asked to be carried over: reserved, in neither year's available amount, until SYS has decided. */
export interface ReserveCarryOver {
  readonly subject: CarryOverSubject;
  readonly year: number;
  readonly lines: readonly (CarriedLine & { readonly amountOre: number })[];
}

/**
 * SYS has decided: what is granted leaves the year and enters the next; the rest goes back to the payers by the key of the year it was paid
 * for, and to the legal successor of a payer that has ended.
 */
export interface SettleCarryOver {
  readonly subject: CarryOverSubject;
  readonly year: number;
  readonly lines: readonly (CarriedLine & { readonly askedOre: number; readonly grantedOre: number })[];
  readonly decision: string;
}

/** A decision changes the register; everything that it names is checked, entered and written in the journal with the step. */
export interface ChangeRegister {
  readonly changes: readonly RegisterChange[];
  /** Whose decision: minutes and item. */
  readonly decision: string;
}

export const documentKinds = [
  'template',
  'agenda',
  'minutes',
  'proposal',
  'statusReport',
  'handbook',
  'sla',
  'agreement',
  'guideline',
  'strategy',
  'material',
  'export',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A version of a document as data; PDF and DOCX are made from it when they are asked for. Never changed: another version is another row. */
export const keepDocument = z.object({
  /** `agenda/2028-05-16`, `template/driftsaftale`, `handbook/ppj`. */
  id: z.string(),
  kind: z.enum(documentKinds),
  title: z.string(),
  system: z.string().exactOptional(),
  version: z.int(),
  standing: z.enum(['draft', 'approved']),
  content: z.record(z.string(), z.unknown()),
  /** The first day on which it counts. */
  from: z.string().exactOptional(),
  decision: z.string().exactOptional(),
});
export type KeepDocument = DeepReadonly<z.infer<typeof keepDocument>>;

export const trafficLights = ['green', 'yellow', 'red'] as const;
export type TrafficLight = (typeof trafficLights)[number];

export const projectStatus = z
  .object({
    time: z.enum(trafficLights),
    economy: z.enum(trafficLights),
    scope: z.enum(trafficLights),
    note: z.string(),
    /** What the project is now expected to cost, in øre. */
    forecastOre: z.int().nullable(),
    milestones: z.array(z.object({ name: z.string(), date: z.string(), done: z.boolean() })),
  })
  .meta({ id: 'ProjectStatus' });
export type ProjectStatus = DeepReadonly<z.infer<typeof projectStatus>>;

/** How a project stands before a meeting of SYS, as its FSA reports it. */
export const keepProject = z.object({
  /** The change request's case. */
  project: z.string(),
  system: z.string(),
  /** The meeting's date. */
  meeting: z.string(),
  status: projectStatus,
});
export type KeepProject = DeepReadonly<z.infer<typeof keepProject>>;

/** Who follows a project from now on: RSI takes it into its own portfolio reporting, or gives it back. */
export interface MoveProject {
  readonly project: string;
  readonly to: 'rsi' | 'sys';
  readonly decision: string;
}

/** Which cases a new version of the governance model counts for. */
export const appliesTo = ['new', 'undecided', 'all'] as const;

/** RSI has approved a version of the governance model. */
export const keepModel = z.object({
  version: z.string(),
  /** The instant at which it comes into force: 00:00 in Denmark of a day. */
  effectiveFrom: z.string(),
  appliesTo: z.enum(appliesTo),
  policy: policySchema,
  decision: z.string(),
});
export type KeepModel = DeepReadonly<z.infer<typeof keepModel>>;
