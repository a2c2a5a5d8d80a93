import type { ActionName, ActorInput, ActorName, ViewOf } from './machine-types.ts';
import type { Migration } from './migration.ts';
import type { View, Waiting } from './messages.ts';

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

export interface ChildWorkflow<Input = unknown> {
  /** Name of the child's workflow. */
  readonly workflow: string;
  /** The child's case id, from the invoke's input and the parent's case id. */
  id(input: Input, parent: string): string;
}

/**
 * How a machine runs. `Key` are the keys of its events' schemas, `Action` and `Actor` the names of its actions and actors, `Children` what may stand in
 * the table of child workflows, `Shown` the view that the functions get. `Extra` are names of activities that the machine itself does not name:
 * those of `record` and `emit`.
 */
interface Options<
  Key extends string,
  Action extends string,
  Actor extends string,
  Children,
  Shown,
  W extends Waiting,
  Extra extends string,
  Shared extends boolean,
> {
  /** Schemas of the root's events; without them any event the machine knows is taken as it is. Machines may also carry `schemas: { events }`. */
  readonly events?: { readonly [K in Key]?: Schema };
  /** Schema of the input; without it any input is taken. Machines may also carry `schemas: { input }`. */
  readonly input?: Schema;
  /** How activities are called, by name of action or actor. Named actions are local unless said otherwise, promise actors are not. */
  readonly activities?: { readonly [Name in Action | Actor | NoInfer<Extra>]?: ActivityCall };
  /** Named actions that are not called one by one but written together, once per step, by one activity. */
  readonly record?: { readonly activity: Extra; readonly effects: readonly Action[] };
  /** Invoked or spawned machines (by `src`) that become workflows of their own instead of actors in this one. */
  readonly children?: Children;
  /** Activity that gets emitted events; without it they are only logged. */
  readonly emit?: Extra;
  /** The tables above are shared by several machines: a name that this one has not is for another. Else it is refused. */
  readonly shared?: Shared;
  /**
   * Keeps Temporal's search attributes `Machine`, `State`, `NextDeadline`, `Incident`, and those given here under any name, up to date. The
   * value says the type: text Keyword, texts KeywordList, a whole number Int, another Double, true or false Bool, a date Datetime. The
   * namespace must have each of them.
   */
  searchAttributes?(view: Shown): Readonly<Record<string, AttributeValue | undefined>>;
  /** Who is awaited, in the domain's words; without it the engine names events and timers. */
  waiting?(view: Shown): readonly W[];
  /** Names of delays whose dates nobody may move: they run on while the case is suspended. */
  readonly fixedDelays?: readonly string[];
  /** How cases that were frozen by earlier versions of the machine are taken up. */
  readonly migrations?: readonly Migration[];
  /** Continue as new when the history has this many events and the case is quiet. Default: when the server suggests it. */
  readonly continueAsNewAfter?: number;
}

/** Options of any machine. */
export type DurableOptions = Options<
  string,
  string,
  string,
  Readonly<Record<string, ChildWorkflow>>,
  View<unknown, unknown, unknown>,
  Waiting,
  string,
  boolean
>;

/** Names that a table may have: those of the machine, or any when it is shared by several. */
type Names<Shared extends boolean, Name extends string> = Shared extends true ? string : Name;

/** Options of one machine. */
export type OptionsFor<
  M,
  Key extends string,
  W extends Waiting,
  Extra extends string,
  Shared extends boolean,
> = Options<
  Key,
  Names<Shared, ActionName<M>>,
  Names<Shared, ActorName<M>>,
  { readonly [Src in Names<Shared, ActorName<M>>]?: ChildWorkflow<ActorInput<M, Src>> },
  ViewOf<M>,
  W,
  Extra,
  Shared
>;
