import type {
  AnyStateMachine,
  ContextFrom,
  EventFrom,
  InputFrom,
  OutputFrom,
  ProvidedActor,
  SnapshotFrom,
  StateMachine,
} from 'xstate';
import type { Receipt, View } from './messages.ts';

// What can be read off a machine's type: only types, no code.

/** Types of the events that a machine has transitions for. */
export type EventType<M> = EventFrom<M>['type'] & string;

/** The events of a machine whose schemas have these keys: types, or partial wildcards such as `vote.*`. */
export type EventsNamed<M, Key extends string> = Extract<
  EventFrom<M>,
  { readonly type: Key extends `${infer Prefix}.*` ? Prefix | `${Prefix}.${string}` : Key }
>;

/** The values that the machine's state can have. */
export type ValueOf<M> = SnapshotFrom<M> extends { readonly value: infer Value } ? Value : never;

/** A state as a dotted path, such as `sys` or `sys.voting`. */
export type StatePath<M> = PathsOf<ValueOf<M>>;

type PathsOf<Value> = Value extends string
  ? Value
  : { [Key in keyof Value & string]: Key | `${Key}.${PathsOf<NonNullable<Value[Key]>>}` }[keyof Value & string];

/** Answer of query `view`, of a machine. Context and value are null where its first state could not be entered. */
export type ViewOf<M> = View<ContextFrom<M> | null, ValueOf<M> | null, OutputFrom<M>, EventType<M>>;

/** What the sender of an event to a machine gets back. */
export type ReceiptOf<M> = Receipt<ValueOf<M> | null>;

/** What actors a machine declares, each with its name and logic. */
type Actors<M> =
  M extends StateMachine<
    infer _Context,
    infer _Event,
    infer _Children,
    infer Actor,
    infer _Action,
    infer _Guard,
    infer _Delay,
    infer _Value,
    infer _Tag,
    infer _Input,
    infer _Output,
    infer _Emitted,
    infer _Meta,
    infer _Schema,
    infer _TransitionMeta
  >
    ? Actor
    : never;

/** What actions a machine declares, each with its name and params. */
type Actions<M> =
  M extends StateMachine<
    infer _Context,
    infer _Event,
    infer _Children,
    infer _Actor,
    infer Action,
    infer _Guard,
    infer _Delay,
    infer _Value,
    infer _Tag,
    infer _Input,
    infer _Output,
    infer _Emitted,
    infer _Meta,
    infer _Schema,
    infer _TransitionMeta
  >
    ? Action
    : never;

/** How far down machines within machines are looked at. */
type Depth = 5;
type Less<D extends number> = [never, 0, 1, 2, 3, 4][D];

/** A machine and those that it may invoke or spawn, and so on below. */
type WithChildren<M, D extends number = Depth> = [D] extends [never]
  ? M
  :
      | M
      | (Extract<Actors<M>, { logic: AnyStateMachine }> extends infer Child extends ProvidedActor
          ? WithChildren<Child['logic'], Less<D>>
          : never);

// Asked by inference, not by indexing: TypeScript works out the constraint of an indexed access by comparing whole machines, and machines that it has not
// checked yet come out wrong of that.

/** Names of the machine's actions, and of those of the machines within it. */
export type ActionName<M> =
  Actions<WithChildren<M>> extends { readonly type: infer Name extends string } ? Name : never;

/** Names of the machine's actors, and of those of the machines within it. */
export type ActorName<M> = Actors<WithChildren<M>> extends { readonly src: infer Name extends string } ? Name : never;

/** Input of the actor of that name. */
export type ActorInput<M, Src> =
  LogicOf<M, Src> extends infer Logic ? (unknown extends Logic ? unknown : InputFrom<Logic>) : never;

type LogicOf<M, Src> =
  Actors<WithChildren<M>> extends infer Actor
    ? Actor extends { readonly src: Src; readonly logic: infer Logic }
      ? Logic
      : never
    : never;

/** Names of the promise actors: each is an activity that must be there. */
export type PromiseName<M> =
  Actors<WithChildren<M>> extends infer Actor
    ? Actor extends { readonly src: infer Src extends string; readonly logic: infer Logic }
      ? Logic extends AnyStateMachine
        ? never
        : Src
      : never
    : never;

/** What the promise actor of that name gives. */
export type PromiseOutput<M, Src> = LogicOf<M, Src> extends infer Logic ? OutputFrom<Logic> : never;

/** Params of the action of that name. */
export type ActionParams<M, Name> =
  Actions<WithChildren<M>> extends infer Action
    ? Action extends { readonly type: Name; readonly params: infer Params }
      ? Params
      : never
    : never;
