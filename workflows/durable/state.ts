import type { EndedActor, Incident, Instant, Json, Receipt } from './messages.ts';
import type { ActorRef, MachineSnapshot, XEvent } from './xstate.ts';

/** An actor of a case: the root (`path` is ''), a machine the engine drives, a promise whose activity runs, or a child workflow. */
export interface ActorState {
  readonly path: string;
  readonly src: string;
  readonly kind: 'machine' | 'promise' | 'workflow';
  /** How many times this path has been entered; results and links of earlier visits are stale. */
  readonly visit: number;
  readonly status: 'active' | 'done' | 'error';
  /** Of machines. */
  readonly snapshot?: MachineSnapshot;
  /** Of promises and child workflows; of machines until their first state is entered. */
  readonly input?: unknown;
  /** How XState knows the actor: its place in the parent's snapshot. Made anew when a case is thawed. */
  readonly ref?: ActorRef;
}

/** One entry of the timer table: `after`, delayed `raise` or delayed `sendTo` of the actor `owner`. */
export interface TimerEntry {
  readonly id: string;
  readonly owner: string;
  /** Visit of the owner. */
  readonly visit: number;
  readonly target: string;
  readonly targetVisit: number;
  readonly event: XEvent;
  /** Its id was armed again meanwhile (or fired): as in XState, `cancel` no longer finds it. */
  readonly loose?: true;
  /** Milliseconds since the epoch. */
  readonly dueAt: number;
  /** The case is suspended and this one's clock with it: how long it had still to run, in ms. */
  readonly standsAt?: number;
}

/** Everything the engine knows about a case. Immutable; a step makes a new one. */
export interface CaseState {
  readonly actors: ReadonlyMap<string, ActorState>;
  readonly timers: readonly TimerEntry[];
  readonly visits: Readonly<Record<string, number>>;
  readonly seq: number;
  readonly incidents: readonly Incident[];
  /** Receipts of updates already taken, by update id: a second call after continue-as-new gets the same receipt. */
  readonly seen: ReadonlyMap<string, Receipt>;
  readonly output?: Json;
  /** Since when its clock stands still, in ms since the epoch. */
  readonly suspendedAt?: number;
}

/** Something that happens to a case. */
export type Stimulus =
  | { readonly type: 'start'; readonly input: unknown }
  /** A promise actor that failed, or a machine that could not be entered, gets another chance. */
  | { readonly type: 'again'; readonly actor: string }
  /** A failed promise actor is given up: it stays failed and nobody is told. A root that could not be entered is: the case is over. */
  | { readonly type: 'giveUp'; readonly actor: string; readonly message: string }
  | { readonly type: 'event'; readonly actor: string; readonly event: XEvent }
  /** A person has ended it: everything it has asked is void. */
  | { readonly type: 'cancel'; readonly reason: string }
  /** Every timer due by now fires, in order of its instant. */
  | { readonly type: 'due' }
  | { readonly type: 'result'; readonly actor: string; readonly visit: number; readonly output: unknown }
  | { readonly type: 'failure'; readonly actor: string; readonly visit: number; readonly error: unknown };

/** What the host must do, in this order. */
export type Command =
  | {
      readonly type: 'action';
      readonly name: string;
      readonly params: unknown;
      readonly actor: string;
      readonly machine: string;
      readonly visit: number;
    }
  | {
      readonly type: 'startActivity';
      readonly actor: string;
      readonly src: string;
      readonly input: unknown;
      readonly visit: number;
    }
  | {
      readonly type: 'startWorkflow';
      readonly actor: string;
      readonly src: string;
      readonly input: unknown;
      readonly visit: number;
    }
  | {
      readonly type: 'stopActor';
      readonly actor: string;
      readonly kind: 'promise' | 'workflow';
      readonly src: string;
      readonly input: unknown;
      readonly visit: number;
    }
  | {
      readonly type: 'sendWorkflow';
      readonly actor: string;
      readonly src: string;
      readonly input: unknown;
      readonly visit: number;
      readonly event: XEvent;
    }
  | { readonly type: 'emit'; readonly actor: string; readonly event: XEvent }
  | { readonly type: 'log'; readonly actor: string; readonly label: string | undefined; readonly value: unknown };

/** One transition of one actor within a step. */
export interface StepTaken {
  readonly actor: string;
  readonly machine: string;
  readonly visit: number;
  readonly event: XEvent;
  readonly before: string | null;
  readonly after: string;
}

export interface Step {
  readonly state: CaseState;
  readonly commands: readonly Command[];
  readonly steps: readonly StepTaken[];
  readonly faults: readonly Fault[];
  /** Machines that were stopped before they were done. */
  readonly ended: readonly EndedActor[];
}

/** A transition that threw: the state it would have changed stands, the event is kept for a retry. Or an actor that failed with nobody to handle it. */
export interface Fault {
  readonly kind: 'transition' | 'actor';
  readonly actor: string;
  /** Visit of the actor: a fault of a visit that is over has nothing left to retry. */
  readonly visit: number;
  readonly event: XEvent;
  readonly message: string;
}

export const instant = (ms: number): Instant => new Date(ms).toISOString();
export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
export const idOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
export const childPath = (path: string, id: string): string => (path === '' ? id : `${path}/${id}`);
export const isWithin = (path: string, ancestor: string): boolean =>
  path === ancestor || ancestor === '' || path.startsWith(`${ancestor}/`);
