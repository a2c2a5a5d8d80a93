import type { CaseState, Command, Step } from '../../../workflows/durable/state.ts';
import type { DurableOptions, EventSchemas } from '../../../workflows/durable/options.ts';
import type { Machine, XEvent } from '../../../workflows/durable/xstate.ts';

export type Data = Readonly<Record<string, unknown>>;

/** A task that has been opened and not closed: who owes it, and by when. */
export interface OpenTask {
  readonly actor: string;
  readonly duty: string;
  readonly assignees: readonly string[];
  readonly due: string;
}

/** One situation of a case: what the engine knows, what the rules remember of the way to it, and who owes what. */
export interface World {
  readonly state: CaseState;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** What the search remembers beside the machine, so that a rule does not ask the machine whether the machine keeps it. */
  readonly facts: Data;
  readonly tasks: readonly OpenTask[];
}

/** Something that can happen next, in words. */
export type Move = { readonly words: string } & (
  | { readonly kind: 'start'; readonly input: Data }
  | { readonly kind: 'said'; readonly actor: string; readonly machine: string; readonly event: XEvent }
  | { readonly kind: 'time'; readonly at: number; readonly timers: readonly string[] }
  | {
      readonly kind: 'answer';
      readonly actor: string;
      readonly src: string;
      readonly input: Data;
      readonly output?: unknown;
      readonly failed?: true;
    }
);

/** One step as the rules see it. */
export interface Seen {
  readonly spec: Spec;
  readonly before: World;
  readonly after: World;
  readonly move: Move;
  readonly step: Step;
}

export interface PossibleMessage {
  readonly words: string;
  readonly event: XEvent;
}

/** An actor of the case that can be spoken to. */
export interface Spoken {
  readonly path: string;
  readonly machine: string;
  readonly value: string;
  readonly context: Data;
}

export interface Answered {
  readonly words: string;
  readonly output?: unknown;
  readonly failed?: true;
}

/** What is searched: a machine, what it is started with, and everything that can happen to it. One file a lifecycle. */
export interface Spec {
  readonly name: string;
  readonly machine: Machine;
  readonly options?: DurableOptions;
  readonly starts: readonly { readonly words: string; readonly input: Data; readonly at: string }[];
  /** What its events must hold, by id of the machine; the small machines' are known. */
  readonly schemas?: Readonly<Record<string, EventSchemas>>;
  /** What can be said, by id of the machine that it is said to; what is not allowed is tried too. */
  readonly messages: Readonly<Record<string, (actor: Spoken, world: World) => readonly PossibleMessage[]>>;
  /** How an activity, or a case of its own, may answer, by name. */
  readonly answers: Readonly<Record<string, (input: Data, world: World) => readonly Answered[]>>;
  /** What of a machine's context its guards read; everything else is left out when two situations are compared. */
  readonly keeps: Readonly<Record<string, (context: Data) => unknown>>;
  /** The path of an actor as two situations are compared by it, where it counts up. */
  readonly path?: (path: string) => string;
  /** What the rules remember of the way. Part of the comparison. */
  readonly facts?: {
    readonly first: Data;
    readonly next: (facts: Data, seen: Seen) => Data;
    /** The facts as two situations are compared by them; without it, as they are. */
    readonly compared?: (facts: Data) => unknown;
  };
  /** Limits of the search, in words; printed with the result. */
  readonly bounds: readonly string[];
  /** For a machine that is never over: when it is at rest. */
  readonly atRest?: (world: World) => boolean;
  /** Actors that wait for a date of the plan and for nobody. */
  readonly waitsForDate?: readonly string[];
}

export const rootOf = (world: World) => world.state.actors.get('');
export const valueOf = (world: World): string => String(JSON.stringify(rootOf(world)?.snapshot?.value ?? null));
export const isOver = (world: World): boolean => rootOf(world)?.status !== 'active';

/** The named effects of a step, in order. */
export const effects = (
  step: Step,
  name: string,
): readonly (Extract<Command, { type: 'action' }> & { params: Data })[] =>
  step.commands.filter(
    (one): one is Extract<Command, { type: 'action' }> & { params: Data } => one.type === 'action' && one.name === name,
  );

/** Whether the step brought the root into the dotted state, from outside of it. */
export const entered = ({ step }: Seen, state: string): boolean =>
  step.steps.some(({ actor, before, after }) => actor === '' && within(after, state) && !within(before ?? '', state));
const within = (path: string, state: string): boolean =>
  path.split(' | ').some((one) => one === state || one.startsWith(`${state}.`));
