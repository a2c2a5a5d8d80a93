/**
 * What can be said to a running case, whoever runs it (Temporal or the in-memory host).
 * Imports nothing: shared by clients and workflows.
 */

/** An instant as ISO-8601 UTC, e.g. `2028-05-31T22:00:00.000Z`. */
export type Instant = string;

/** A JSON value: the only kind of data that may live in a case. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** An event for a machine. */
export interface CaseEvent {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Names of the messages, as Temporal knows them. */
export const messages = {
  send: 'send',
  post: 'post',
  view: 'view',
  waiting: 'waiting',
  rehearse: 'rehearse',
  retry: 'retry',
  skip: 'skip',
  reschedule: 'reschedule',
  /** Query: everything the case consists of, as it would be carried over. */
  frozen: 'frozen',
  operate: 'operate',
  /** Signal: set the timer anew. After a release that makes a delay shorter. */
  rearm: 'rearm',
} as const;

/** Body of update `send`. `to` is an actor's path (`''` or absent: the root); `visit` the visit token that a link was made for. */
export interface SendRequest {
  readonly to?: string;
  readonly visit?: number;
  readonly event: CaseEvent;
  /** Refuse unless the addressed actor is in this state now: a state value or a dotted path such as `sys.voting`. */
  readonly expect?: string;
  /** Refuse unless the case has taken the step of this number: whoever keeps what was recorded knows of one that the case has lost with its server. */
  readonly after?: number;
}

/** What the sender of an update gets back. */
export interface Receipt<Value = Json> {
  /** Number of the step that the event caused; the same number stands in the journal. */
  readonly seq: number;
  readonly status: CaseStatus;
  readonly value: Value;
  readonly tags: readonly string[];
  /** False when the event was taken but nothing came of it (an incident was opened). */
  readonly accepted: boolean;
  readonly incident?: string;
}

export type CaseStatus = 'active' | 'done' | 'error' | 'stopped';

export interface TimerView {
  readonly id: string;
  readonly actor: string;
  readonly dueAt: Instant;
}

/** A child actor that the engine drives, a promise actor whose activity runs, or a child workflow. */
export interface ActorView {
  /** Path from the root, joined by `/`, e.g. `fsgReview`. */
  readonly path: string;
  readonly src: string;
  readonly kind: 'machine' | 'promise' | 'workflow';
  readonly visit: number;
  readonly status: CaseStatus;
  readonly value?: Json;
  readonly context?: Json;
  /** Event types that this actor accepts now. */
  readonly allowed?: readonly string[];
}

/** Something failed and a person must say what now: `retry` or `skip`. */
export interface Incident {
  readonly id: string;
  readonly kind: 'action' | 'transition' | 'actor' | 'thaw' | 'option' | 'size';
  /** Name of the action, actor, machine or option, or type of the event. */
  readonly name: string;
  readonly actor: string;
  readonly message: string;
  readonly at: Instant;
}

/** Answer of query `view`. Typed by a machine in `machine-types.ts`. */
export interface View<Context = Json, Value = Json, Output = Json, Type extends string = string> {
  readonly machine: string;
  readonly version: string;
  readonly seq: number;
  readonly status: CaseStatus;
  readonly value: Value;
  readonly tags: readonly string[];
  readonly context: Context;
  /** Event types the root accepts now. */
  readonly allowed: readonly Type[];
  readonly actors: readonly ActorView[];
  readonly timers: readonly TimerView[];
  readonly incidents: readonly Incident[];
  readonly output?: Output;
  /** Since when the clock of its timers stands still. */
  readonly suspended?: Instant;
  /** Of a case that was carried over and cannot be thawed: everything it consists of, as it was frozen. */
  readonly frozen?: Json;
}

/** Answer of query `waiting`: who is awaited, for what, until when. What `options.waiting` gives may say more. */
export interface Waiting {
  readonly who: string;
  readonly what: string;
  readonly until?: Instant;
  /** The same in one sentence. */
  readonly text?: string;
}

/** How a case is started: its machine's workflow, its id (`change-request/2027-0042`), its input. */
export interface StartRequest {
  readonly workflow: string;
  readonly caseId: string;
  readonly input: Json;
  /** First values of the search attributes, by name (`System`, `BudgetYear`). */
  readonly attributes?: Readonly<Record<string, string | number>>;
}

/**
 * How a client reaches running cases. Implemented over Temporal and by the in-memory host; code that takes a `Cases` cannot tell which.
 * What a case refuses is thrown as `Refused` (`refused.ts`).
 */
export interface Cases {
  /** Starts a case; starting one that exists already changes nothing and says so. */
  start(request: StartRequest): Promise<{ readonly started: boolean }>;
  /** Sends an event and waits until it has been taken. Throws `Refused`. Same `updateId` twice = one effect. */
  send(caseId: string, request: SendRequest, updateId?: string): Promise<Receipt>;
  /** Fire and forget. */
  post(caseId: string, event: CaseEvent): Promise<void>;
  /** Fire and forget to a case that is started if it does not run. */
  startAndPost(request: StartRequest, event: CaseEvent): Promise<void>;
  /** Throws `Refused` with `NotFound` when no such case has ever run (or it is past retention). */
  view(caseId: string): Promise<View>;
  waiting(caseId: string): Promise<readonly Waiting[]>;
  /** The step that {@link send} would lead to now, with what would be written; nothing happens. Throws as `send` does. */
  rehearse(caseId: string, request: SendRequest): Promise<RecordBatch>;
  /** As what follows: the same `updateId` twice = one effect. */
  retry(caseId: string, incident: string, updateId?: string): Promise<void>;
  skip(caseId: string, incident: string, updateId?: string): Promise<void>;
  reschedule(caseId: string, timer: string, dueAt: Instant, reason: string, updateId?: string): Promise<void>;
  /** Everything the case consists of, as it would be carried over. */
  frozen(caseId: string): Promise<Resume>;
  /** What an operator does to a case from outside its machine. Throws `Refused`. */
  operate(caseId: string, operation: Operation, updateId?: string): Promise<void>;
}

export type Operation =
  /** The clock of its timers stands still, but for those of `fixedDelays`; messages are taken as before. */
  | { readonly type: 'suspend'; readonly reason: string }
  /** It runs again: every deadline that stood still is as far away as it was. */
  | { readonly type: 'resume'; readonly reason: string }
  /** Goes to a state of its machine, whatever the machine says: what it leaves is left, what it enters is entered. `state` is a dotted path. */
  | { readonly type: 'move'; readonly state: string; readonly reason: string }
  /** Ends where it is, with status `error` and the reason as its output; what it had asked is void. */
  | { readonly type: 'cancel'; readonly reason: string }
  /** Goes on as new when it is next at rest, with the newest version of its machine that a worker has. */
  | { readonly type: 'migrate'; readonly reason: string };

/** A case's state as carried over continue-as-new: plain JSON. */
export interface Resume {
  readonly format: 1;
  readonly machine: string;
  readonly version: string;
  readonly case: Json;
}

/** What would become of a case if it were taken up by another version of its machine. Nothing of it has happened. */
export interface ThawRehearsal {
  readonly machine: string;
  /** The version that froze it, and the one that would take it up. */
  readonly from: string;
  readonly to: string;
  /** Why it cannot be taken up. */
  readonly problem?: string;
  readonly before: string;
  /** States are dotted paths, parallel regions joined by ` | `. */
  readonly after?: string;
  /** Deadlines that would begin to run, and ids of those that would be no more. One that gets another name is in both. */
  readonly armed: readonly TimerView[];
  readonly dropped: readonly string[];
}

/** One transition of one actor of a case. */
export interface RecordedStep {
  /** Path of the actor, `''` for the root. */
  readonly actor: string;
  readonly machine: string;
  readonly visit: number;
  /** The event as the machine got it, `by` included. */
  readonly event: CaseEvent;
  /** State values before and after, as dotted paths (`sys.voting`; parallel regions joined by ` | `); `before` is null at the start. */
  readonly before: string | null;
  readonly after: string;
}

/** A named action of a machine that is written together with the step that caused it. */
export interface RecordedEffect {
  readonly actor: string;
  readonly machine: string;
  readonly visit: number;
  readonly type: string;
  readonly params: Json;
}

/** An actor that was stopped before it was done: the state that invoked it was left. What it asked of people is void. */
export interface EndedActor {
  readonly actor: string;
  readonly visit: number;
}

/** One macrostep of a case: written once, in one transaction, keyed `(caseId, seq)`. */
export interface RecordBatch {
  readonly caseId: string;
  /** The root's machine and its version. */
  readonly machine: string;
  readonly version: string;
  readonly seq: number;
  readonly at: Instant;
  /** Id of the update that caused it, if one did: who records it can tell the same update again from another. */
  readonly updateId?: string;
  readonly steps: readonly RecordedStep[];
  readonly effects: readonly RecordedEffect[];
  /** Machines that the step stopped, if any. */
  readonly ended?: readonly EndedActor[];
  /** The root after the step. */
  readonly state: string;
  readonly status: CaseStatus;
  readonly output?: Json;
}

/** Answer of query `rehearse`: what `send` would have recorded, or the refusal as a Temporal failure has it. A question that fails would lose its reason. */
export type Rehearsal =
  | { readonly batch: RecordBatch }
  | { readonly refused: { readonly type: string; readonly details: readonly unknown[] } };

/** What every activity that the engine calls gets as its second argument. */
export interface EffectContext {
  /** Idempotency key: the same effect has the same key in every attempt. */
  readonly key: string;
  readonly caseId: string;
  readonly machine: string;
  readonly seq: number;
  readonly at: Instant;
  /** Path and visit of the actor that asked. */
  readonly actor: string;
  readonly visit: number;
}
