import {
  and,
  assign,
  cancel,
  emit,
  enqueueActions,
  not,
  or,
  raise,
  sendParent,
  sendTo,
  setup,
  spawnChild,
  stateIn,
  stopChild,
  type AnyActorRef,
  type AnyStateMachine,
} from 'xstate';
import type { ActionSpec, GuardSpec, MachineSpec, StateSpec, TransitionSpec } from './spec.ts';

interface Context {
  readonly n: number;
  /** Every transition that is caused from inside costs one, so that no machine goes on for ever within an instant. */
  readonly fuel: number;
  readonly live: Readonly<Record<string, boolean>>;
}

/** What a named action does when it runs: in XState's live actor it tells the test, on the engine an activity does. */
export type Tell = (name: string, params: unknown, self: AnyActorRef) => void;

/** The machine of a spec. Configs are built as data, so XState's types are of no help here. */
export function buildMachine(spec: MachineSpec, tell: Tell = () => undefined, id = 'm'): AnyStateMachine {
  const actors = Object.fromEntries(
    spec.children.map((child, n) => [`c${n}`, buildMachine(child, tell, `${id}c${n}`)]),
  );
  const actions = Object.fromEntries(
    [0, 1, 2, 3].map((n) => [
      `a${n}`,
      ({ self }: { self: AnyActorRef }, params: unknown) => tell(`a${n}`, params, self),
    ]),
  );
  const delays = Object.fromEntries(
    spec.delays.map((ms, n) => [
      `d${n}`,
      n % 2 === 0 ? ms : ({ context }: { context: Context }) => ms + (context.n % 3) * 7,
    ]),
  );
  const paths: string[] = [];
  number(spec.root, id, paths);
  let next = 0;
  const parts = {
    id,
    target: (n: number) => `#${paths[1 + (n % Math.max(1, paths.length - 1))] ?? id}`,
    path: () => paths[next++] ?? id,
    hasParent: id !== 'm',
    children: spec.children.length,
  };
  const root = state(spec.root, parts);
  return setup({ actions, actors, delays } as never).createMachine({
    ...root,
    id,
    // A child less than its parent, or three generations would run for minutes.
    context: { n: 0, fuel: id === 'm' ? 12 : id.length === 3 ? 3 : 1, live: {} },
    on: {
      ...(root['on'] as object),
      ...Object.fromEntries(
        [0, 1].map((slot) => [
          `xstate.done.actor.s${slot}`,
          { actions: [setLive(slot, false), act(id, 3, `slot ${slot} done`)] },
        ]),
      ),
    },
    output: ({ context }: { context: Context }) => ({ n: context.n }),
  } as never) as unknown as AnyStateMachine;
}

interface Parts {
  readonly id: string;
  target(n: number): string;
  path(): string;
  readonly hasParent: boolean;
  readonly children: number;
}

function number(spec: StateSpec, path: string, paths: string[]): void {
  paths.push(path);
  spec.states.forEach((child, n) => number(child, `${path}-${n}`, paths));
}

type Config = Record<string, unknown>;

function state(spec: StateSpec, parts: Parts): Config {
  const id = parts.path();
  if (spec.kind === 'shallow' || spec.kind === 'deep') return { id, type: 'history', history: spec.kind };
  const states = Object.fromEntries(spec.states.map((child, n) => [`s${n}`, state(child, parts)]));
  const real = spec.states.flatMap((child, n) => (child.kind === 'shallow' || child.kind === 'deep' ? [] : [`s${n}`]));
  const entry = [act(parts.id, 0, `enter ${id}`), ...acts(spec.entry, parts)];
  if (spec.kind === 'final') return { id, type: 'final', entry };
  const config: Config = { id, entry, exit: [...acts(spec.exit, parts), act(parts.id, 1, `exit ${id}`)] };
  if (spec.kind === 'parallel') config['type'] = 'parallel';
  if (spec.states.length > 0) config['states'] = states;
  if (spec.kind === 'compound') config['initial'] = real[spec.initial % real.length];
  config['on'] = Object.fromEntries(
    spec.on.map(({ event, transitions }) => [
      event,
      transitions.map((transition) => move(transition, parts, event.startsWith('e') ? 'free' : 'fuelled')),
    ]),
  );
  config['after'] = Object.fromEntries(
    spec.after.map(({ delay, transition }) => [delay, move(transition, parts, 'fuelled')]),
  );
  if (spec.always.length > 0) config['always'] = spec.always.map((transition) => move(transition, parts, 'fuelled'));
  if (spec.invoke !== undefined && parts.children > 0)
    config['invoke'] = {
      src: `c${spec.invoke.child % parts.children}`,
      id: `inv ${id}`,
      onDone: move(spec.invoke.onDone, parts, 'fuelled'),
    };
  if (spec.onDone !== undefined && spec.states.length > 0) config['onDone'] = move(spec.onDone, parts, 'fuelled');
  return config;
}

function move(spec: TransitionSpec, parts: Parts, cost: 'free' | 'fuelled'): Config {
  const own = guard(spec.guard, parts);
  const fuelled = cost === 'fuelled';
  return {
    ...(spec.target === undefined ? {} : { target: parts.target(spec.target) }),
    ...(spec.reenter === undefined ? {} : { reenter: spec.reenter }),
    guard: fuelled ? and([hasFuel, own] as never) : own,
    actions: [...(fuelled ? [burn] : []), ...acts(spec.actions, parts)],
  };
}

const hasFuel = ({ context }: { context: Context }) => context.fuel > 0;
const burn = assign(({ context }) => ({ fuel: (context as Context).fuel - 1 }));
const setLive = (slot: number, live: boolean) =>
  assign(({ context }) => ({ live: { ...(context as Context).live, [`s${slot}`]: live } }));

function guard(spec: GuardSpec, parts: Parts): unknown {
  switch (spec.if) {
    case 'always':
      return () => true;
    case 'even':
      return ({ context }: { context: Context }) => context.n % 2 === 0;
    case 'small':
      return ({ context }: { context: Context }) => context.n < 3;
    case 'in':
      return stateIn(parts.target(spec.state));
    case 'not':
      return not(guard(spec.of, parts) as never);
    case 'and':
      return and(spec.of.map((one) => guard(one, parts)) as never);
    case 'or':
      return or(spec.of.map((one) => guard(one, parts)) as never);
  }
}

const act = (machine: string, name: number, what: string): unknown => ({
  type: `a${name}`,
  params: ({ context, event }: { context: Context; event: { type: string } }) => ({
    machine,
    what,
    n: context.n,
    fuel: context.fuel,
    on: event.type,
  }),
});

const acts = (specs: readonly ActionSpec[], parts: Parts): unknown[] => specs.flatMap((spec) => action(spec, parts));

function action(spec: ActionSpec, parts: Parts): unknown[] {
  const slowly = (delay: number | undefined, id: number) => (delay === undefined ? {} : { delay, id: `t${id}` });
  switch (spec.do) {
    case 'act':
      return [act(parts.id, spec.name, 'act')];
    case 'count':
      return [assign(({ context }) => ({ n: (context as Context).n + 1 }))];
    case 'raise':
      return [raise({ type: `i${spec.event}` })];
    case 'raiseLater':
      return [raise({ type: `i${spec.event}` }, { id: `t${spec.id}`, delay: spec.delay })];
    case 'self':
      return [sendTo(({ self }) => self, { type: `i${spec.event}` }, slowly(spec.delay, spec.id))];
    case 'parent':
      return parts.hasParent ? [sendParent({ type: `i${spec.event}` }, slowly(spec.delay, spec.id))] : [];
    case 'child':
      // Sent only while the child is there: XState throws for an unknown one.
      return [
        enqueueActions(({ context, enqueue }) => {
          if ((context as Context).live[spec.child] === true)
            enqueue.sendTo(spec.child, { type: `i${spec.event}` }, slowly(spec.delay, spec.id));
        }),
      ];
    case 'cancel':
      return [cancel(`t${spec.id}`)];
    case 'spawn': {
      if (parts.children === 0) return [];
      const src = `c${spec.child % parts.children}`;
      return [
        enqueueActions(({ context, enqueue }) => {
          const { live, fuel } = context as Context;
          if (live[`s${spec.slot}`] === true || fuel <= 0) return;
          enqueue(burn as never);
          enqueue(setLive(spec.slot, true) as never);
          enqueue(spawnChild(src as never, { id: `s${spec.slot}` } as never) as never);
        }),
      ];
    }
    case 'stop':
      return [
        enqueueActions(({ context, enqueue }) => {
          if ((context as Context).live[`s${spec.slot}`] !== true) return;
          enqueue(stopChild(`s${spec.slot}`) as never);
          enqueue(setLive(spec.slot, false) as never);
        }),
      ];
    case 'emit':
      return [emit({ type: 'told' })];
    case 'enqueue': {
      const asked = guard(spec.guard, parts) as never;
      return [
        enqueueActions(({ check, enqueue }) => {
          for (const one of acts(check(asked) ? spec.yes : spec.no, parts)) enqueue(one as never);
        }),
      ];
    }
  }
}
