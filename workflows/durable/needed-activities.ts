import type { DurableOptions } from './options.ts';
import { logicKind, type Machine, type StateView } from './xstate.ts';

interface Registered {
  readonly machine: Machine;
  readonly states: readonly StateView[];
}

/** What a built-in action carries beside being a function. */
interface BuiltIn {
  readonly type?: string;
  readonly src?: unknown;
}

/**
 * Names of the activities that machines call as far as their definitions say: their named actions that are not recorded, their promise actors, and
 * those that `record` and `emit` name. What `enqueueActions` picks cannot be seen: a machine that has one may call whatever it declares.
 */
export function neededActivities(machines: readonly Registered[], options: DurableOptions): ReadonlySet<string> {
  const { record, emit, children } = options;
  const recorded = new Set<string>(record?.effects);
  const names = machines.flatMap((one) => [
    ...usedActions(one).filter((name) => !recorded.has(name)),
    ...usedPromises(one).filter((src) => children?.[src] === undefined),
  ]);
  return new Set([...names, ...(record === undefined ? [] : [record.activity]), ...(emit === undefined ? [] : [emit])]);
}

function usedActions({ machine, states }: Registered): string[] {
  const implementations = machine.implementations.actions as Record<string, unknown>;
  const written = states.flatMap(({ actions }) => actions).map(nameOf);
  const used = enqueues({ machine, states }) ? [...Object.keys(implementations), ...written] : written;
  return used.filter((name): name is string => name !== undefined && !isBuiltIn(implementations[name]));
}

function usedPromises({ machine, states }: Registered): string[] {
  const implementations = machine.implementations.actors as Record<string, unknown>;
  const invoked = states.flatMap(({ invokes }) => invokes.map(({ src }) => src));
  const spawned = allActions({ machine, states }).flatMap((action) =>
    isBuiltIn(action) && action.type === 'xstate.spawnChild' && typeof action.src === 'string' ? [action.src] : [],
  );
  const used = enqueues({ machine, states }) ? Object.keys(implementations) : [...invoked, ...spawned];
  return used.filter((src) => logicKind(implementations[src]) === 'promise');
}

const enqueues = (of: Registered): boolean =>
  allActions(of).some((action) => isBuiltIn(action) && action.type === 'xstate.enqueueActions');

/** The actions of the states, those that stand for built-in ones looked through. */
function allActions({ machine, states }: Registered): unknown[] {
  const implementations = machine.implementations.actions as Record<string, unknown>;
  return states.flatMap(({ actions }) => actions).map((action) => implementations[nameOf(action) ?? ''] ?? action);
}

const nameOf = (action: unknown): string | undefined =>
  typeof action === 'string'
    ? action
    : typeof action === 'object' && action !== null && 'type' in action
      ? String(action.type)
      : undefined;

const isBuiltIn = (action: unknown): action is BuiltIn => typeof action === 'function' && 'resolve' in action;
