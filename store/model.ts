/** What the store knows, as its readers see it. Instants are ISO-8601 UTC strings, dates `YYYY-MM-DD`, money integer øre. */
import type { Deadline } from '../machines/governance/deadlines.ts';
import type { By, Channel } from '../machines/governance/people.ts';
import type { Elector, LetterKind, Proof, VoteChoice } from '../machines/governance/effects.ts';

export interface Region {
  readonly id: string;
  readonly name: string;
  /** Register order; ties in cost splits follow it. */
  readonly position: number;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly successor?: string;
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

export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly machine: string;
  readonly title: string;
  readonly system?: string;
  readonly amountOre?: number;
  readonly level?: string;
  readonly rank?: number;
  readonly state: string;
  readonly status: string;
  readonly outcome?: string;
  readonly modelVersion?: string;
  /** Version of the proposal and the SHA-256 of its canonical JSON. */
  readonly version: number;
  readonly versionHash: string;
  readonly proposal: Readonly<Record<string, unknown>>;
  readonly submittedBy?: string;
  readonly openedAt: string;
  readonly changedAt: string;
  readonly closedAt?: string;
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

export interface LedgerRow {
  readonly id: number;
  readonly year: number;
  readonly fund: string;
  readonly kind: 'granted' | 'committed' | 'released' | 'spent';
  readonly amountOre: number;
  readonly caseId?: string;
  readonly system?: string;
  /** What decided it: a journal entry or a reference to minutes. */
  readonly decision: string;
  readonly at: string;
}

export interface Frame {
  readonly year: number;
  readonly grantedOre: number;
  readonly committedOre: number;
  readonly spentOre: number;
  readonly remainingOre: number;
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
