/** What the store knows, as its readers see it. Instants are ISO-8601 UTC strings, dates `YYYY-MM-DD`, money integer øre. */
import type { Superuser } from '../machines/governance/register-changes.ts';
import { z } from 'zod';
import { deadline } from '../machines/governance/deadlines.ts';
import type { DeepReadonly } from '../machines/governance/deep-readonly.ts';
import {
  elector,
  keepDocument,
  keepModel,
  keepProject,
  letterKinds,
  proof,
  voteChoices,
} from '../machines/governance/effects.ts';
import { by, channels } from '../machines/governance/people.ts';

export * from './case-rows.ts';
export * from './money-rows.ts';

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
  /** What it is called where there is little room. */
  readonly shortName?: string;
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

export const person = z
  .object({ id: z.string(), name: z.string(), email: z.string(), phone: z.string().exactOptional() })
  .meta({ id: 'Person' });
export type Person = DeepReadonly<z.infer<typeof person>>;

export type BodyKind = 'rsi' | 'danskeRegioner' | 'sys' | 'fsg' | 'userGroup' | 'secretariat';

/** A seat in a body or a role at a system, with dates. */
export const holding = z
  .object({
    person: z.string(),
    role: z.enum(['member', 'chair', 'fsa', 'decider', 'contact', 'staff']),
    /** Body id (`sys`, `fsg-ppj`) or null for roles at a system. */
    body: z.string().exactOptional(),
    system: z.string().exactOptional(),
    region: z.string().exactOptional(),
    validFrom: z.string(),
    /** What decided it. */
    decision: z.string().exactOptional(),
    validTo: z.string().exactOptional(),
  })
  .meta({ id: 'Holding' });
export type Holding = DeepReadonly<z.infer<typeof holding>>;

export const taskRow = z
  .object({
    /** `<caseId>#<actor>.<visit>/<person>` */
    id: z.string(),
    caseId: z.string(),
    actor: z.string(),
    visit: z.int(),
    duty: z.string(),
    person: z.string(),
    name: z.string(),
    role: z.string(),
    region: z.string().exactOptional(),
    onBehalfOf: z.string().exactOptional(),
    choices: z.array(z.string()),
    deadline: deadline,
    caseVersion: z.int(),
    openedAt: z.string(),
    closedAt: z.string().exactOptional(),
    outcome: z.string().exactOptional(),
  })
  .meta({ id: 'Task' });
export type TaskRow = DeepReadonly<z.infer<typeof taskRow>>;

/** A personal link; the token itself is never stored. */
export interface LinkRow {
  readonly hash: string;
  readonly taskId: string;
  readonly person: string;
  readonly caseVersion: number;
  readonly issuedAt: string;
  readonly generation: number;
}

export const ballotRow = z
  .object({
    /** `<caseId>#<actor>.<visit>` */
    id: z.string(),
    caseId: z.string(),
    actor: z.string(),
    visit: z.int(),
    body: z.string(),
    question: z.string(),
    electorate: z.array(elector),
    /** Who decides a tie. */
    chair: z.string().exactOptional(),
    quorum: z.int(),
    deadline: deadline,
    openedAt: z.string(),
    closedAt: z.string().exactOptional(),
    proof: proof.exactOptional(),
  })
  .meta({ id: 'Ballot' });
export type BallotRow = DeepReadonly<z.infer<typeof ballotRow>>;

export const voteRow = z
  .object({
    ballotId: z.string(),
    seq: z.int(),
    region: z.string(),
    choice: z.enum(voteChoices),
    comment: z.string().exactOptional(),
    by: by,
    at: z.string(),
    shown: z.string().exactOptional(),
    caseVersion: z.int(),
    /** True for the last vote of each region. */
    current: z.boolean(),
  })
  .meta({ id: 'Vote' });
export type VoteRow = DeepReadonly<z.infer<typeof voteRow>>;

export const letterRow = z
  .object({
    /** Idempotency key: the effect's key and the recipient. */
    id: z.string(),
    caseId: z.string(),
    seq: z.int(),
    person: z.string(),
    kind: z.enum(letterKinds),
    about: z.string(),
    rung: z.string().exactOptional(),
    /** The task it asks for; reminders are dropped when that task is closed at sending time. */
    taskId: z.string().exactOptional(),
    deadline: deadline.exactOptional(),
    data: z.record(z.string(), z.unknown()),
    writtenAt: z.string(),
    /** Not before: the next send window, or at once. */
    sendAt: z.string(),
    status: z.enum(['waiting', 'sent', 'dropped', 'bounced']),
    sentAt: z.string().exactOptional(),
    messageId: z.string().exactOptional(),
    subject: z.string().exactOptional(),
    error: z.string().exactOptional(),
  })
  .meta({ id: 'Letter' });
export type LetterRow = DeepReadonly<z.infer<typeof letterRow>>;

/** Whether the chain of the journal is whole: the first entry that does not fit, if any. */
export const verification = z
  .object({
    entries: z.int(),
    head: z.string(),
    fault: z.object({ no: z.int(), why: z.string() }).exactOptional(),
  })
  .meta({ id: 'Verification' });
export type Verification = DeepReadonly<z.infer<typeof verification>>;

/** One line of the hash-chained journal (docs/records.md §3). Never updated, never deleted. */
export const journalEntry = z
  .object({
    no: z.int(),
    at: z.string(),
    localTime: z.string(),
    caseId: z.string().exactOptional(),
    versionHash: z.string().exactOptional(),
    modelVersion: z.string().exactOptional(),
    seq: z.int().exactOptional(),
    event: z.string(),
    person: z.string(),
    role: z.string().exactOptional(),
    region: z.string().exactOptional(),
    onBehalfOf: z.string().exactOptional(),
    channel: z.enum(channels),
    reference: z.string().exactOptional(),
    before: z.string().exactOptional(),
    after: z.string().exactOptional(),
    amountOre: z.int().exactOptional(),
    reason: z.string().exactOptional(),
    messageId: z.string().exactOptional(),
    data: z.record(z.string(), z.unknown()),
    previousHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'JournalEntry' });
export type JournalEntry = DeepReadonly<z.infer<typeof journalEntry>>;

export const roadmapRow = z
  .object({
    caseId: z.string(),
    system: z.string(),
    title: z.string(),
    amountOre: z.int(),
    status: z.string(),
    addedAt: z.string(),
    changedAt: z.string(),
  })
  .meta({ id: 'RoadmapRow' });
export type RoadmapRow = DeepReadonly<z.infer<typeof roadmapRow>>;

/** A version of a document. */
export const documentRow = keepDocument
  .extend({ caseId: z.string().exactOptional(), at: z.string() })
  .meta({ id: 'Document' });
export type DocumentRow = DeepReadonly<z.infer<typeof documentRow>>;

/** How a project stood before a meeting of SYS. */
export const projectReportRow = keepProject
  .extend({ caseId: z.string(), at: z.string() })
  .meta({ id: 'ProjectReportRow' });
export type ProjectReportRow = DeepReadonly<z.infer<typeof projectReportRow>>;

export interface ProjectFollowerRow {
  readonly project: string;
  readonly follower: 'rsi' | 'sys';
  readonly decision: string;
  readonly at: string;
}

/** A version of the governance model that RSI has approved; version 1 stands in `machines/governance/policy-v1.ts`. */
const modelVersionRow = keepModel
  .extend({ caseId: z.string().exactOptional(), at: z.string() })
  .meta({ id: 'ModelVersionRow' });
export type ModelVersionRow = DeepReadonly<z.infer<typeof modelVersionRow>>;
