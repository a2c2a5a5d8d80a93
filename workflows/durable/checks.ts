import type { DurableOptions } from './options.ts';
import { isWaitable } from './timers.ts';
import { logicKind, type Machine, type StateView } from './xstate.ts';

/** Something that cannot run durably: where, what, and what to do instead. */
export interface RegistrationFault {
  readonly state: string;
  readonly construct: string;
  readonly remedy: string;
}

/**
 * Finds everything in one machine that the engine refuses (design §3, the table's last line), among it what XState takes in silence:
 * a delay that would fire at once, a child made inside `assign`, a failure that nobody catches.
 */
export function findFaults(
  machine: Machine,
  states: readonly StateView[],
  options: DurableOptions,
): RegistrationFault[] {
  return states.flatMap((state) => [
    ...state.invokes.flatMap((invoke) => invokeFaults(state, invoke, options)),
    ...state.delays.flatMap((delay) => delayFaults(machine, state, delay)),
    ...flatten(machine, state.actions).flatMap((action) => actionFaults(machine, state, action, options)),
  ]);
}

function invokeFaults(
  state: StateView,
  invoke: StateView['invokes'][number],
  options: DurableOptions,
): RegistrationFault[] {
  const faults: RegistrationFault[] = [];
  const fault = (construct: string, remedy: string) => faults.push({ state: state.path, construct, remedy });
  const kind = options.children?.[invoke.src] === undefined ? logicKind(invoke.logic) : 'machine';
  if (invoke.logic === undefined && options.children?.[invoke.src] === undefined)
    fault(
      `invoke "${invoke.src}" has no implementation`,
      `Declare it in setup({ actors: { ${invoke.src}: fromPromise(...) } }); the activity of that name does the work.`,
    );
  else if (kind === 'unsupported')
    fault(
      `invoke "${invoke.src}" is a callback, observable or transition actor`,
      'Make it a promise actor (an activity of that name) or a machine; nothing else survives a restart.',
    );
  else if (kind === 'promise' && invoke.inline)
    fault(
      `invoke "${invoke.id}" is an inline promise`,
      'Name it in setup({ actors }) and invoke it by that name; the name is the activity.',
    );
  if (kind === 'promise' && !invoke.onError)
    fault(
      `invoke "${invoke.src}" has no onError`,
      'Say where the case goes when the activity fails for good; an unhandled error would end the machine.',
    );
  if (invoke.syncs) fault(`invoke "${invoke.src}" has onSnapshot`, 'Let the child tell its parent with sendParent.');
  if (invoke.systemId) fault(`invoke "${invoke.src}" has a systemId`, 'Address it by its id with sendTo.');
  return faults;
}

function delayFaults(machine: Machine, state: StateView, key: string): RegistrationFault[] {
  const delays = machine.implementations.delays as Record<string, unknown>;
  if (key in delays) {
    const delay = delays[key];
    return typeof delay === 'function' || isWaitable(delay) ? [] : [badDelay(state, key)];
  }
  return isWaitable(Number(key)) && key.trim() !== '' ? [] : [badDelay(state, key)];
}

const badDelay = (state: StateView, key: string): RegistrationFault => ({
  state: state.path,
  construct: `after "${key}" has no finite delay`,
  remedy: `Declare it in setup({ delays: { ${key}: ... } }) as a finite number of at most a thousand years in ms, or a function; XState fires a missing delay at once.`,
});

type ActionLike = {
  readonly type?: unknown;
  readonly src?: unknown;
  readonly id?: unknown;
  readonly delay?: unknown;
  readonly assignment?: unknown;
  readonly systemId?: unknown;
} & ((...args: never[]) => unknown);

/** Named actions that stand for built-in ones (`assign` in setup) are looked through. */
export function flatten(machine: Machine, actions: readonly unknown[]): unknown[] {
  const implementations = machine.implementations.actions as Record<string, unknown>;
  return actions.flatMap((action) => {
    const name =
      typeof action === 'string'
        ? action
        : typeof action === 'object' && action !== null && 'type' in action
          ? String(action.type)
          : undefined;
    const implementation = name === undefined ? undefined : implementations[name];
    return typeof implementation === 'function' && 'resolve' in implementation ? [implementation] : [action];
  });
}

function actionFaults(
  machine: Machine,
  state: StateView,
  action: unknown,
  options: DurableOptions,
): RegistrationFault[] {
  if (typeof action !== 'function') return [];
  const builtIn = action as unknown as ActionLike;
  const at = (construct: string, remedy: string): RegistrationFault[] => [{ state: state.path, construct, remedy }];
  if (!('resolve' in builtIn))
    return at(
      `inline action function "${action.name || 'anonymous'}"`,
      'Name it: { type, params }; an activity of that name does the work.',
    );
  switch (builtIn.type) {
    case 'xstate.assign':
      return assignsSpawn(builtIn.assignment)
        ? at(
            'assign(spawn())',
            'Use the spawnChild action with an explicit id; a spawn inside assign leaves no trace to run.',
          )
        : [];
    case 'xstate.spawnChild':
      return [
        ...(typeof builtIn.src === 'string'
          ? spawnFaults(machine, state, builtIn.src, options)
          : at('spawnChild of inline logic', 'Name the logic in setup({ actors }) and spawn it by that name.')),
        ...(builtIn.id === undefined
          ? at(
              `spawnChild("${String(builtIn.src)}") without id`,
              'Give it an explicit id; generated ids change between replays.',
            )
          : []),
        ...(builtIn.systemId === undefined ? [] : at('spawnChild with systemId', 'Address it by its id with sendTo.')),
      ];
    case 'xstate.raise':
    case 'xstate.sendTo':
      return typeof builtIn.delay === 'string'
        ? delayFaults(machine, state, builtIn.delay)
        : typeof builtIn.delay === 'number' && !isWaitable(builtIn.delay)
          ? [badDelay(state, String(builtIn.delay))]
          : [];
    default:
      return [];
  }
}

function spawnFaults(machine: Machine, state: StateView, src: string, options: DurableOptions): RegistrationFault[] {
  const logic = (machine.implementations.actors as Record<string, unknown>)[src];
  if (options.children?.[src] !== undefined || logicKind(logic) !== 'unsupported') return [];
  return [
    {
      state: state.path,
      construct: `spawnChild("${src}") is neither a machine nor a promise actor`,
      remedy: 'Only machines and promise actors (activities) survive a restart.',
    },
  ];
}

function assignsSpawn(assignment: unknown): boolean {
  const sources =
    typeof assignment === 'function' ? [assignment] : Object.values((assignment ?? {}) as Record<string, unknown>);
  return sources.some(
    (source) => typeof source === 'function' && /\bspawn\b/.test(Function.prototype.toString.call(source)),
  );
}
