import type { Json, View, Waiting } from './messages.ts';
import type { Migration } from './migration.ts';

/** A value of a search attribute. Texts are cut to what every server takes: 255 characters. */
export type AttributeValue = string | readonly string[] | number | boolean | Date;

/** What a schema says of a value that it does not take. */
export interface Failed {
  readonly success: false;
  readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] };
}

/** Anything that checks a value as zod's schemas do. */
export interface Schema {
  safeParse(value: unknown): { readonly success: true; readonly data: unknown } | Failed;
}

/** Schemas of the events that may come from outside, by event type. */
export type EventSchemas = Readonly<Record<string, Schema>>;

/** How an activity is called. Times are Temporal's duration strings or milliseconds. */
export interface ActivityCall {
  /** In the worker that runs the workflow task, without a task of its own: two or more events and a round trip cheaper. */
  readonly local?: boolean;
  readonly startToCloseTimeout?: string | number;
  /** Of activities that tell they are alive: how soon a killed worker's work is given to another. Not for local ones. */
  readonly heartbeatTimeout?: string | number;
  readonly maximumAttempts?: number;
  readonly initialInterval?: string | number;
  readonly maximumInterval?: string | number;
}

export interface ChildWorkflow {
  /** Name of the child's workflow. */
  readonly workflow: string;
  /** The child's case id, from the invoke's input and the parent's case id. */
  readonly id: (input: unknown, parent: string) => string;
}

export interface DurableOptions {
  /** Schemas of the root's events; without them any event the machine knows is taken as it is. Machines may also carry `schemas: { events }`. */
  readonly events?: EventSchemas;
  /** How activities are called, by name of action or actor. Named actions are local unless said otherwise, promise actors are not. */
  readonly activities?: Readonly<Record<string, ActivityCall>>;
  /** Named actions that are not called one by one but written together, once per step, by one activity. */
  readonly record?: { readonly activity: string; readonly effects: readonly string[] };
  /** Invoked or spawned machines (by `src`) that become workflows of their own instead of actors in this one. */
  readonly children?: Readonly<Record<string, ChildWorkflow>>;
  /** Activity that gets emitted events; without it they are only logged. */
  readonly emit?: string;
  /** The tables above are shared by several machines: a name that this one has not is for another. Else it is refused. */
  readonly shared?: boolean;
  /**
   * Keeps Temporal's search attributes `Machine`, `State`, `NextDeadline`, `Incident`, and those given here under any name, up to date. The
   * value says the type: text Keyword, texts KeywordList, a whole number Int, another Double, true or false Bool, a date Datetime. The
   * namespace must have each of them.
   */
  readonly searchAttributes?: (view: View) => Readonly<Record<string, AttributeValue | undefined>>;
  /** Who is awaited, in the domain's words; without it the engine names events and timers. */
  readonly waiting?: (view: View) => readonly Waiting[];
  /** How cases that were frozen by earlier versions of the machine are taken up. */
  readonly migrations?: readonly Migration[];
  /** Continue as new when the history has this many events and the case is quiet. Default: when the server suggests it. */
  readonly continueAsNewAfter?: number;
}

/** A case's state as carried over continue-as-new: plain JSON. */
export interface Resume {
  readonly format: 1;
  readonly machine: string;
  readonly version: string;
  readonly case: Json;
}
