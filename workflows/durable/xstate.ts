/**
 * The one file that touches XState's programming interface (design §3): everything else in the engine sees the types below.
 * It never starts a live actor. `self` is a still actor that only carries identity, parent and clock.
 */
import {
  createActor,
  createMachine,
  type ActorLogic,
  type AnyActorRef,
  type AnyEventObject,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type Snapshot,
} from 'xstate';

export type Machine = AnyStateMachine;
export type MachineSnapshot = AnyMachineSnapshot;
export type ActorRef = AnyActorRef;
export type XEvent = AnyEventObject;

/** What a machine asked for in one macrostep, in XState's own order: actions run in the step, the rest after it. */
export type Request =
  | { readonly type: 'action'; readonly name: string; readonly params: unknown }
  | { readonly type: 'log'; readonly label: string | undefined; readonly value: unknown }
  | { readonly type: 'emit'; readonly event: XEvent }
  | {
      readonly type: 'spawn';
      readonly id: string;
      readonly src: string;
      readonly input: unknown;
      readonly ref: ActorRef;
    }
  | { readonly type: 'stop'; readonly ref: ActorRef }
  | { readonly type: 'send'; readonly to: ActorRef; readonly event: XEvent }
  | {
      readonly type: 'schedule';
      readonly to: ActorRef;
      readonly event: XEvent;
      readonly id: string | undefined;
      readonly delay: number;
    }
  | { readonly type: 'cancel'; readonly id: string };

export interface Reaction {
  readonly snapshot: MachineSnapshot;
  readonly requests: readonly Request[];
}

/** The clock that delay expressions can read as `self.clock.now()`: the instant of the stimulus, nothing else. */
export interface StillClock {
  now(): number;
  setTimeout(fn: (...args: unknown[]) => void, timeout: number): unknown;
  clearTimeout(id: unknown): void;
}

type StillLogic = ActorLogic<Snapshot<undefined>, AnyEventObject>;

/** A logic that does nothing. All children get it, so that creating one costs nothing and no context factory runs twice. */
const still: StillLogic = {
  transition: (snapshot) => snapshot,
  getInitialSnapshot: () => ({ status: 'active', output: undefined, error: undefined }),
  getPersistedSnapshot: (snapshot) => snapshot,
  restoreSnapshot: (snapshot) => snapshot as Snapshot<undefined>,
};

/** The machine with every actor implementation made still; the real ones are driven by the engine. */
export function withStillActors(machine: Machine): Machine {
  const names = Object.keys(machine.implementations.actors as Record<string, unknown>);
  const actors = Object.fromEntries(names.map((name) => [name, still]));
  const stilled = createMachine(
    routable(machine.config as StateConfig, machine.id) as never,
    {
      ...machine.implementations,
      actors,
    } as never,
  ) as Machine;
  // An endless `always` cycle must become an incident, not a workflow task that never ends.
  stilled.options = { ...stilled.options, maxIterations: Math.min(stilled.options?.maxIterations ?? Infinity, 10_000) };
  return stilled;
}

interface StateConfig {
  readonly id?: string;
  readonly type?: string;
  readonly states?: Readonly<Record<string, StateConfig>>;
}

/** The definition with a route to each of its states: a person may move a case there. The ids are those that XState would give. */
function routable(config: StateConfig, id: string): StateConfig {
  const states = Object.entries(config.states ?? {}).map(([key, state]) => {
    const inner = routable(state, `${id}.${key}`);
    return [key, state.type === 'history' ? inner : { ...inner, id: state.id ?? `${id}.${key}`, route: {} }];
  });
  return states.length === 0
    ? config
    : { ...config, states: Object.fromEntries(states) as Record<string, StateConfig> };
}

/** The event that moves a machine to the state of that id. */
export const routeEvent = (id: string): XEvent => ({ type: 'xstate.route', to: `#${id}` });

/** Identity of the root: never started, owns the clock that all its descendants inherit. */
export function stillRoot(id: string, clock: StillClock): ActorRef {
  return createActor(still, { id, clock });
}

interface Executable {
  readonly type: string;
  readonly params: unknown;
  /** What the machine would have run: the implementation of a named action, an inline function, or nothing. */
  readonly exec?: unknown;
}

type Scope = Parameters<Machine['transition']>[2];

const nothing = (): void => undefined;

function scopeFor(self: ActorRef, executed: Executable[]): Scope {
  return {
    self,
    id: self.id,
    sessionId: self.sessionId,
    system: self.system,
    logger: nothing,
    defer: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: (action: Executable) => void executed.push(action),
  } as unknown as Scope;
}

/** Enters the machine: its first macrostep. */
export function enter(machine: Machine, self: ActorRef, input: unknown): Reaction {
  const executed: Executable[] = [];
  const snapshot = machine.getInitialSnapshot(scopeFor(self, executed), input as never);
  return { snapshot, requests: requestsOf(machine, executed, self) };
}

/** One macrostep. Throws what a guard, an assign or an unresolvable target throws. */
export function react(machine: Machine, snapshot: MachineSnapshot, event: XEvent, self: ActorRef): Reaction {
  const executed: Executable[] = [];
  const next = machine.transition(snapshot, event, scopeFor(self, executed)) as MachineSnapshot;
  return { snapshot: next, requests: requestsOf(machine, executed, self) };
}

interface BuiltInParams {
  readonly id?: string;
  readonly src?: unknown;
  readonly input?: unknown;
  readonly actorRef?: ActorRef;
  readonly to?: ActorRef;
  readonly event?: XEvent;
  readonly delay?: number;
  readonly sendId?: string;
  readonly label?: string;
  readonly value?: unknown;
}

function requestsOf(machine: Machine, executed: readonly Executable[], self: ActorRef): Request[] {
  const named = machine.implementations.actions as Record<string, unknown>;
  const during: Request[] = [];
  const after: Request[] = [];
  for (const { type, params, exec } of executed) {
    const builtIn = (params ?? {}) as BuiltInParams;
    switch (type) {
      case 'xstate.raise':
        // Without a delay it has been consumed inside the macrostep already.
        if (builtIn.delay !== undefined)
          after.push({ type: 'schedule', to: self, event: builtIn.event!, id: builtIn.id, delay: builtIn.delay });
        break;
      case 'xstate.sendTo':
        after.push(
          builtIn.delay === undefined
            ? { type: 'send', to: builtIn.to!, event: escalated(builtIn.event!, self) }
            : { type: 'schedule', to: builtIn.to!, event: builtIn.event!, id: builtIn.id, delay: builtIn.delay },
        );
        break;
      case 'xstate.cancel':
        after.push({ type: 'cancel', id: String(typeof params === 'object' ? builtIn.sendId : params) });
        break;
      case 'xstate.spawnChild':
        if (builtIn.actorRef !== undefined)
          after.push({
            type: 'spawn',
            id: builtIn.actorRef.id,
            src: String(builtIn.src),
            input: builtIn.input,
            ref: builtIn.actorRef,
          });
        break;
      case 'xstate.stopChild':
        if (params) after.push({ type: 'stop', ref: params as ActorRef });
        break;
      case 'xstate.emit':
        during.push({ type: 'emit', event: builtIn.event! });
        break;
      case 'xstate.log':
        during.push({ type: 'log', label: builtIn.label, value: builtIn.value });
        break;
      default:
        // Only enqueueActions can bring one in so late; all others are refused at registration.
        if (typeof exec === 'function' && exec !== named[type])
          throw new Error(`Action "${type}" is an inline function; name it in setup({ actions }).`);
        during.push({ type: 'action', name: type, params });
    }
  }
  return [...during, ...after];
}

/** `escalate` (an event `xstate.error`) reaches the parent as this actor's error. */
function escalated(event: XEvent, self: ActorRef): XEvent {
  return event.type === 'xstate.error' ? errorEvent(self.id, event['data']) : event;
}

/** The snapshot as JSON. */
export function freeze(machine: Machine, snapshot: MachineSnapshot): unknown {
  return JSON.parse(JSON.stringify(machine.getPersistedSnapshot(snapshot)));
}

/** The snapshot back from JSON, deep history and children included, which XState's `resolveState` would lose. Throws when the definition no longer has its states. */
export function thaw(machine: Machine, frozen: unknown, self: ActorRef): MachineSnapshot {
  return machine.restoreSnapshot(
    frozen as Parameters<Machine['restoreSnapshot']>[0],
    scopeFor(self, []),
  ) as MachineSnapshot;
}

/** The snapshot without a child that is over: nothing sent to it would come of it. */
export function withoutChild(snapshot: MachineSnapshot, id: string): MachineSnapshot {
  const { [id]: _gone, ...children } = snapshot.children as Record<string, ActorRef>;
  return { ...snapshot, children };
}

/** Whether the event would lead to anything now: runs guards, bumps no actor counter, as `transition` would. */
export function accepts(snapshot: MachineSnapshot, event: XEvent): boolean {
  return snapshot.can(event);
}

/** Whether a transition of this descriptor takes events of this type: the type itself, `*`, or a partial wildcard such as `vote.*` (which takes `vote` too). */
export function matchesDescriptor(type: string, descriptor: string): boolean {
  if (descriptor === type || descriptor === '*') return true;
  if (!descriptor.endsWith('.*')) return false;
  const prefix = descriptor.slice(0, -2);
  return type === prefix || type.startsWith(`${prefix}.`);
}

/** The states in which a machine stands, outermost first. */
export const activeNodes = (snapshot: MachineSnapshot): readonly Node[] =>
  (snapshot as unknown as { _nodes: readonly Node[] })._nodes;

/** Event types with a transition somewhere in the active states, guards not asked; XState's own left out. */
export function eventTypes(snapshot: MachineSnapshot): string[] {
  return [...new Set(activeNodes(snapshot).flatMap((node) => node.ownEvents))]
    .filter((type) => type !== '' && !type.startsWith('xstate.'))
    .sort();
}

/** State value as dotted paths, parallel regions joined: `sys.voting`, `a.x | b.y`. */
export function statePath(value: unknown): string {
  return leavesOf(value).join(' | ');
}

/** The innermost active states as dotted paths. */
export function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.entries((value ?? {}) as Record<string, unknown>).flatMap(([key, child]) => {
    const below = leavesOf(child);
    return below.length === 0 ? [key] : below.map((leaf) => `${key}.${leaf}`);
  });
}

/** What an actor implementation is, found by asking it rather than by its private fields. */
export type LogicKind = 'machine' | 'promise' | 'unsupported';

export function logicKind(logic: unknown): LogicKind {
  if (isMachine(logic)) return 'machine';
  const probe = logic as Partial<StillLogic>;
  if (typeof probe?.transition !== 'function') return 'unsupported';
  try {
    const running = { status: 'active', output: undefined, error: undefined, input: undefined } as never;
    const next = (probe.transition as (...args: unknown[]) => { status?: string })(
      running,
      { type: 'xstate.promise.resolve', data: null },
      scopeFor(stillRoot('probe', noClock), []),
    );
    return next?.status === 'done' ? 'promise' : 'unsupported';
  } catch {
    return 'unsupported';
  }
}

const noClock: StillClock = { now: () => 0, setTimeout: () => undefined, clearTimeout: () => undefined };

export function isMachine(logic: unknown): logic is Machine {
  return typeof logic === 'object' && logic !== null && '__xstatenode' in logic;
}

/** A state as registration looks at it. */
export interface StateView {
  readonly id: string;
  readonly path: string;
  readonly invokes: readonly {
    readonly id: string;
    readonly src: string;
    readonly logic: unknown;
    readonly inline: boolean;
    readonly onError: boolean;
    readonly syncs: boolean;
    readonly systemId: boolean;
  }[];
  readonly actions: readonly unknown[];
  /** Keys of `after`. */
  readonly delays: readonly string[];
  readonly events: readonly string[];
}

interface Node {
  readonly id: string;
  readonly path: readonly string[];
  readonly key: string;
  readonly states: Record<string, Node>;
  readonly entry: readonly unknown[];
  readonly exit: readonly unknown[];
  readonly invoke: readonly { readonly id: string; readonly src: string }[];
  readonly ownEvents: readonly string[];
  readonly config: { readonly invoke?: unknown; readonly after?: Record<string, unknown> };
  readonly transitions: ReadonlyMap<string, readonly { readonly actions: readonly unknown[] }[]>;
  readonly always?: readonly { readonly actions: readonly unknown[] }[];
  readonly initial?: { readonly actions?: readonly unknown[] };
}

/** Every state of the machine, outermost first. */
export function statesOf(machine: Machine): StateView[] {
  const actors = machine.implementations.actors as Record<string, unknown>;
  const visit = (node: Node): StateView[] => {
    const configs = [node.config.invoke ?? []].flat() as {
      src?: unknown;
      onError?: unknown;
      onSnapshot?: unknown;
      systemId?: unknown;
    }[];
    return [
      {
        id: node.id,
        path: node.path.length === 0 ? machine.id : node.path.join('.'),
        invokes: node.invoke.map((invoke, index) => {
          const config = configs[index] ?? {};
          const inline = typeof config.src !== 'string';
          return {
            id: invoke.id,
            src: invoke.src,
            logic: inline ? config.src : actors[invoke.src],
            inline,
            onError: config.onError !== undefined,
            syncs: config.onSnapshot !== undefined,
            systemId: config.systemId !== undefined,
          };
        }),
        actions: [
          ...node.entry,
          ...node.exit,
          ...(node.initial?.actions ?? []),
          ...(node.always ?? []).flatMap((transition) => transition.actions),
          ...[...node.transitions.values()].flatMap((transitions) =>
            transitions.flatMap((transition) => transition.actions),
          ),
        ],
        delays: Object.keys(node.config.after ?? {}),
        events: [...node.transitions.keys()],
      },
      ...Object.values(node.states).flatMap(visit),
    ];
  };
  return visit(machine.root as unknown as Node);
}

export const doneEvent = (id: string, output: unknown): XEvent => ({
  type: `xstate.done.actor.${id}`,
  output,
  actorId: id,
});
export const errorEvent = (id: string, error: unknown): XEvent => ({
  type: `xstate.error.actor.${id}`,
  error,
  actorId: id,
});

/** Id of every state of a machine that a case can be moved to, by its dotted path; the machine itself first. */
export const stateIds = (machine: Machine): ReadonlyMap<string, string> =>
  new Map(statesOf(machine).map(({ id, path }) => [path, id]));
