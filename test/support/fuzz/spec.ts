/** A state machine as plain JSON: what the differential tests generate, print, shrink and send to a workflow as input. */
type Target = number;

export type ActionSpec =
  | { readonly do: 'act'; readonly name: number }
  | { readonly do: 'count' }
  | { readonly do: 'raise'; readonly event: number }
  | { readonly do: 'raiseLater'; readonly event: number; readonly id: number; readonly delay: number }
  | { readonly do: 'self'; readonly event: number; readonly delay?: number; readonly id: number }
  | { readonly do: 'parent'; readonly event: number; readonly delay?: number; readonly id: number }
  | {
      readonly do: 'child';
      readonly child: string;
      readonly event: number;
      readonly delay?: number;
      readonly id: number;
    }
  | { readonly do: 'cancel'; readonly id: number }
  | { readonly do: 'spawn'; readonly child: number; readonly slot: number }
  | { readonly do: 'stop'; readonly slot: number }
  | { readonly do: 'emit' }
  | {
      readonly do: 'enqueue';
      readonly guard: GuardSpec;
      readonly yes: readonly ActionSpec[];
      readonly no: readonly ActionSpec[];
    };

export type GuardSpec =
  | { readonly if: 'even' | 'small' | 'always' }
  | { readonly if: 'not'; readonly of: GuardSpec }
  | { readonly if: 'in'; readonly state: Target }
  | { readonly if: 'and' | 'or'; readonly of: readonly [GuardSpec, GuardSpec] };

export interface TransitionSpec {
  readonly target?: Target;
  readonly reenter?: boolean;
  readonly guard: GuardSpec;
  readonly actions: readonly ActionSpec[];
}

export interface StateSpec {
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'shallow' | 'deep';
  readonly states: readonly StateSpec[];
  readonly initial: number;
  readonly entry: readonly ActionSpec[];
  readonly exit: readonly ActionSpec[];
  /** Events from outside are `e0`…, from inside `i0`…; `*` is any. */
  readonly on: readonly { readonly event: string; readonly transitions: readonly TransitionSpec[] }[];
  readonly after: readonly { readonly delay: number | string; readonly transition: TransitionSpec }[];
  readonly always: readonly TransitionSpec[];
  readonly invoke?: { readonly child: number; readonly onDone: TransitionSpec };
  readonly onDone?: TransitionSpec;
}

export interface MachineSpec {
  readonly root: StateSpec;
  readonly children: readonly MachineSpec[];
  /** Named delays `d0`…, in milliseconds; odd ones are functions of the context. */
  readonly delays: readonly number[];
}

export type Move = { readonly send: string } | { readonly wait: number };
/** Nobody is there for a while: what has fallen due meanwhile is taken up when somebody comes back. */
export type Absence = { readonly away: number };
