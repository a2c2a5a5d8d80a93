/** What the store knows, as its readers see it. Instants are ISO-8601 UTC strings, dates `YYYY-MM-DD`, money integer øre. */
import type { Lifecycle, ViewOf } from '../machines/views.ts';
import type { BudgetLine, BudgetPart, LineKind } from '../machines/annual-budget/budget.ts';
import type { Superuser } from '../machines/governance/register-changes.ts';
import type { Deadline } from '../machines/governance/deadlines.ts';
import type { By, Channel } from '../machines/governance/people.ts';
import type {
  Elector,
  KeepDocument,
  KeepModel,
  KeepProject,
  LetterKind,
  Proof,
  VoteChoice,
} from '../machines/governance/effects.ts';

export interface Region {
  readonly id: string;
  readonly name: string;
  /** Register order; ties in cost splits follow it. */
  readonly position: number;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly successor?: string;
  /** The region's single point of contact for support. */
  readonly supportContact?: string;
}

export interface System {
  readonly id: string;
  readonly name: string;
  readonly ownerRegion: string;
  readonly fsg?: string;
  readonly userGroup?: string;
  readonly inOperationFrom?: string;
  readonly admittedFrom?: string;
  readonly admittedTo?: string;
  /** Regions that take part on the day asked for. */
  readonly regions: readonly string[];
  /** Present when not all regions use it. */
  readonly specialAgreement?: string;
  /** Whose key splits the operating cost; without one the special agreement's does. */
  readonly operatingAgreement?: string;
  readonly domain?: string;
  /** Each region's superuser. */
  readonly superusers: readonly Superuser[];
}

/** A contract with a supplier; all dates are last days. */
export interface Contract {
  readonly id: string;
  readonly system: string;
  readonly title: string;
  readonly supplier: string;
  readonly expires: string;
  readonly notice?: string;
  readonly tenderMonths?: number;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone?: string;
}

export type BodyKind = 'rsi' | 'sys' | 'fsg' | 'userGroup' | 'secretariat';

/** A seat in a body or a role at a system, with dates. */
export interface Holding {
  readonly person: string;
  readonly role: 'member' | 'chair' | 'fsa' | 'decider' | 'contact' | 'staff';
  /** Body id (`sys`, `fsg-ppj`) or null for roles at a system. */
  readonly body?: string;
  readonly system?: string;
  readonly region?: string;
  readonly validFrom: string;
  readonly validTo?: string;
}

/** What every case has, whatever its lifecycle. */
interface CaseFacts {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly system?: string;
  readonly amountOre?: number;
  readonly level?: string;
  readonly rank?: number;
  readonly state: string;
  readonly status: string;
  readonly outcome?: string;
  readonly modelVersion?: string;
  /** Version of what is decided on, and the SHA-256 of the view's canonical JSON. */
  readonly version: number;
  readonly versionHash: string;
  /** Number of the last step that was recorded. */
  readonly lastSeq: number;
  readonly submittedBy?: string;
  readonly openedAt: string;
  readonly changedAt: string;
  readonly closedAt?: string;
}

/** A case of any lifecycle: `machine` tells which, and with it the shape of `view`, as its `machines/<lifecycle>/view.ts` declares it. */
export type CaseRow = {
  [M in Lifecycle]: CaseFacts & { readonly machine: M; readonly view: ViewOf<M> };
}[Lifecycle];
/** A case of one lifecycle. */
export type CaseOf<M extends Lifecycle> = Extract<CaseRow, { readonly machine: M }>;

/** The region that a case is of; undefined where its lifecycle or kind is of none. */
export const regionOfCase = ({ machine, view }: Pick<StoredCase, 'machine' | 'view'>): string | undefined =>
  machine === 'matter' && 'region' in view && typeof view.region === 'string' ? view.region : undefined;

/** A case as its table has it, before its view is read. */
export interface StoredCase extends CaseFacts {
  readonly machine: string;
  readonly view: object;
}

/** A case whose view cannot be read: what its row has, and why. */
export interface UnreadableCase extends CaseFacts {
  readonly machine: string;
  /** The case and each field that is not as its lifecycle declares it, in Danish and English. */
  readonly unreadable: { readonly da: string; readonly en: string };
}

/** A case as lists have it: one that cannot be read stands among the others, and says so. */
export type ListedCase = CaseRow | UnreadableCase;
export const isReadable = (row: ListedCase): row is CaseRow => !('unreadable' in row);
/** The state that a list shows of it. */
export const listedState = (row: ListedCase): string => (isReadable(row) ? row.state : 'unreadable');

/** Whether there is a case, and of this lifecycle. */
export const isCase = <M extends Lifecycle>(row: ListedCase | undefined, machine: M): row is CaseOf<M> =>
  row !== undefined && isReadable(row) && row.machine === machine;

/** What the case shows, when it is one of this lifecycle. */
export function viewOf<M extends Lifecycle>(row: ListedCase | undefined, machine: M): ViewOf<M> | undefined {
  return isCase(row, machine) ? (row.view as ViewOf<M>) : undefined;
}

/** What the case shows, where a duty or a page is of this lifecycle alone. Throws for a case of another. */
export function viewAs<M extends Lifecycle>(row: CaseRow, machine: M): ViewOf<M> {
  const view = viewOf(row, machine);
  if (view === undefined)
    throw new Error(`Sagen ${row.id} er ikke en sag af slagsen ${machine} / The case ${row.id} is no ${machine}`);
  return view;
}

export interface TaskRow {
  /** `<caseId>#<actor>.<visit>/<person>` */
  readonly id: string;
  readonly caseId: string;
  readonly actor: string;
  readonly visit: number;
  readonly duty: string;
  readonly person: string;
  readonly name: string;
  readonly role: string;
  readonly region?: string;
  readonly onBehalfOf?: string;
  readonly choices: readonly string[];
  readonly deadline: Deadline;
  readonly caseVersion: number;
  readonly openedAt: string;
  readonly closedAt?: string;
  readonly outcome?: string;
}

/** A personal link; the token itself is never stored. */
export interface LinkRow {
  readonly hash: string;
  readonly taskId: string;
  readonly person: string;
  readonly caseVersion: number;
  readonly issuedAt: string;
  readonly generation: number;
}

export interface BallotRow {
  /** `<caseId>#<actor>.<visit>` */
  readonly id: string;
  readonly caseId: string;
  readonly actor: string;
  readonly visit: number;
  readonly body: string;
  readonly question: string;
  readonly electorate: readonly Elector[];
  /** Who decides a tie. */
  readonly chair?: string;
  readonly quorum: number;
  readonly deadline: Deadline;
  readonly openedAt: string;
  readonly closedAt?: string;
  readonly proof?: Proof;
}

export interface VoteRow {
  readonly ballotId: string;
  readonly seq: number;
  readonly region: string;
  readonly choice: VoteChoice;
  readonly comment?: string;
  readonly by: By;
  readonly at: string;
  readonly shown?: string;
  readonly caseVersion: number;
  /** True for the last vote of each region. */
  readonly current: boolean;
}

export interface LetterRow {
  /** Idempotency key: the effect's key and the recipient. */
  readonly id: string;
  readonly caseId: string;
  readonly seq: number;
  readonly person: string;
  readonly kind: LetterKind;
  readonly about: string;
  readonly rung?: string;
  /** The task it asks for; reminders are dropped when that task is closed at sending time. */
  readonly taskId?: string;
  readonly deadline?: Deadline;
  readonly data: Readonly<Record<string, unknown>>;
  readonly writtenAt: string;
  /** Not before: the next send window, or at once. */
  readonly sendAt: string;
  readonly status: 'waiting' | 'sent' | 'dropped' | 'bounced';
  readonly sentAt?: string;
  readonly messageId?: string;
  readonly subject?: string;
  readonly error?: string;
}

/** What a row of the ledger says; amounts are never negative, so what takes back has a kind of its own (docs/records.md §4). */
export const ledgerKinds = [
  'granted',
  'committed',
  'released',
  'spent',
  'corrected',
  'budgeted',
  'unbudgeted',
  'share',
  'unshared',
  'reserved',
  'unreserved',
  'carriedOut',
  'carriedIn',
  'refunded',
] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

export interface LedgerRow {
  readonly id: number;
  readonly year: number;
  /** `frame`, `agreement:<id>` or `budget:<system>`. */
  readonly fund: string;
  readonly kind: LedgerKind;
  readonly amountOre: number;
  readonly caseId?: string;
  readonly system?: string;
  /** Part and line of a budget. */
  readonly part?: BudgetPart;
  readonly line?: string;
  /** Whose share or refund it is. */
  readonly region?: string;
  /** What decided it: a journal entry or a reference to minutes. */
  readonly decision: string;
  readonly at: string;
}

/** The common pool of a year. `reserved`: asked to be carried over and not decided, in neither year's remaining amount. */
export interface Frame {
  readonly year: number;
  readonly grantedOre: number;
  readonly committedOre: number;
  readonly spentOre: number;
  readonly carriedInOre: number;
  readonly carriedOutOre: number;
  readonly reservedOre: number;
  readonly refundedOre: number;
  /** Granted + carried in − carried out − reserved − refunded − committed. */
  readonly remainingOre: number;
}

/** `opening`: from the register, for years that were decided before the product was taken into use. */
export type BudgetStanding = 'opening' | 'provisional' | 'final';

/** A system's budget of a year as it counts now: the latest that was entered. */
export interface BudgetRow {
  readonly system: string;
  readonly year: number;
  readonly standing: BudgetStanding;
  readonly lines: readonly BudgetLine[];
  readonly caseId?: string;
  readonly decision: string;
  readonly at: string;
}

/** What the ledger says of one line of a system's budget, in øre. */
export interface BudgetLedgerLine {
  readonly line: string;
  readonly part: BudgetPart;
  readonly name: string;
  /** Absent for money on a line that no budget names. */
  readonly kind?: LineKind;
  readonly budgetedOre: number;
  readonly spentOre: number;
  readonly reservedOre: number;
  readonly carriedInOre: number;
  readonly carriedOutOre: number;
  readonly refundedOre: number;
  /** Budgeted + carried in − carried out − reserved − refunded − spent; negative when more was spent than there was. */
  readonly remainingOre: number;
}

/** A system's year in the ledger. */
export interface BudgetLedger {
  readonly system: string;
  readonly year: number;
  readonly standing?: BudgetStanding;
  readonly decision?: string;
  /** In the order of the budget; lines that it does not name come last. */
  readonly lines: readonly BudgetLedgerLine[];
  /** What each region pays of each part. */
  readonly shares: readonly { readonly part: BudgetPart; readonly region: string; readonly amountOre: number }[];
  /** What went back to each region. */
  readonly refunds: readonly { readonly region: string; readonly amountOre: number }[];
}

/** One line of the hash-chained journal (docs/records.md §3). Never updated, never deleted. */
export interface JournalEntry {
  readonly no: number;
  readonly at: string;
  readonly localTime: string;
  readonly caseId?: string;
  readonly versionHash?: string;
  readonly modelVersion?: string;
  readonly seq?: number;
  readonly event: string;
  readonly person: string;
  readonly role?: string;
  readonly region?: string;
  readonly onBehalfOf?: string;
  readonly channel: Channel;
  readonly reference?: string;
  readonly before?: string;
  readonly after?: string;
  readonly amountOre?: number;
  readonly reason?: string;
  readonly messageId?: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly previousHash: string;
  readonly hash: string;
}

export interface RoadmapRow {
  readonly caseId: string;
  readonly system: string;
  readonly title: string;
  readonly amountOre: number;
  readonly status: string;
  readonly addedAt: string;
  readonly changedAt: string;
}

/** A version of a document. */
export interface DocumentRow extends KeepDocument {
  readonly caseId?: string;
  readonly at: string;
}

/** How a project stood before a meeting of SYS. */
export interface ProjectReportRow extends KeepProject {
  readonly caseId: string;
  readonly at: string;
}

export interface ProjectFollowerRow {
  readonly project: string;
  readonly follower: 'rsi' | 'sys';
  readonly decision: string;
  readonly at: string;
}

/** A version of the governance model that RSI has approved; version 1 stands in `machines/governance/policy-v1.ts`. */
export interface ModelVersionRow extends KeepModel {
  readonly caseId?: string;
  readonly at: string;
}
