import type { Json } from './messages.ts';
import { movedState, namesOf, type Migration } from './migration.ts';
import type { FrozenActor, FrozenCase } from './persist.ts';
import type { TimerEntry } from './state.ts';
import type { Waits } from './waits.ts';
import { leavesOf } from './xstate.ts';

/** What a migration says of one machine. */
interface Moves {
  readonly machine: string;
  readonly states: ReadonlyMap<string, string>;
  readonly timers: ReadonlyMap<string, string | null>;
}

/**
 * A frozen case as the version after the migration would have frozen it: states, history, timers and the root's context have their new names. Pure.
 *
 * @param machineOf name of the machine of an actor, by its path
 */
export function migrateFrozen(
  frozen: FrozenCase,
  migration: Migration,
  machineOf: (path: string) => string | undefined,
): FrozenCase {
  const root = machineOf('') ?? '';
  const movesOf = (path: string): Moves | undefined => {
    const machine = machineOf(path);
    if (machine === undefined) return undefined;
    return {
      machine,
      states: namesOf(migration.states, machine, root),
      timers: namesOf(migration.timers, machine, root),
    };
  };
  return {
    ...frozen,
    actors: frozen.actors.map((actor) => {
      const moves = movesOf(actor.path);
      return moves === undefined ? actor : moveActor(actor, moves, actor.path === '' ? migration.context : undefined);
    }),
    timers: frozen.timers.flatMap((timer) => {
      const moves = movesOf(timer.owner);
      return moves === undefined ? [timer] : moveTimer(timer, moves);
    }),
  };
}

interface FrozenSnapshot {
  readonly value: unknown;
  readonly context: Json;
  readonly historyValue?: Readonly<Record<string, readonly { readonly id: string }[]>>;
}

function moveActor(actor: FrozenActor, moves: Moves, context: Migration['context']): FrozenActor {
  if (actor.frozen === undefined) return actor;
  const snapshot = actor.frozen as FrozenSnapshot;
  const history = Object.entries(snapshot.historyValue ?? {}).map(([key, states]) => [
    movedId(key, moves),
    states.map(({ id }) => ({ id: movedId(id, moves) })),
  ]);
  return {
    ...actor,
    frozen: {
      ...snapshot,
      value: nested(leavesOf(snapshot.value).map((path) => movedState(moves.states, path))),
      historyValue: Object.fromEntries(history) as FrozenSnapshot['historyValue'],
      context: context === undefined ? snapshot.context : context(snapshot.context),
    },
    ...(actor.waits === undefined ? {} : { waits: moveWaits(actor.waits, moves) }),
  };
}

const moveWaits = ({ after, invokes }: Waits, moves: Moves): Waits => ({
  after: after.flatMap((type) => movedAfter(type, moves) ?? []),
  invokes,
});

function moveTimer(timer: TimerEntry, moves: Moves): TimerEntry[] {
  const { event, id } = timer;
  if (!event.type.startsWith(afterMark)) return [timer];
  const type = movedAfter(event.type, moves);
  if (type === null) return [];
  return [{ ...timer, id: id === event.type ? type : id, event: { ...event, type } }];
}

const afterMark = 'xstate.after.';

/** Type of an `after` event under its new name: `xstate.after.<delay>.<state id>`. Null when it is dropped. Timer ids that were chosen do not move. */
function movedAfter(type: string, moves: Moves): string | null {
  const delay = delayIn(type, moves);
  if (delay === undefined) return type;
  const to = moves.timers.get(delay);
  return to === null
    ? null
    : `${afterMark}${to ?? delay}.${movedId(type.slice(afterMark.length + delay.length + 1), moves)}`;
}

/** The delay in such a type: before the id of a state, which begins with the machine's name; of a state with an id of its own, one that the migration names. */
function delayIn(type: string, { machine, timers }: Moves): string | undefined {
  const at = type.indexOf(`.${machine}.`, afterMark.length);
  if (at !== -1) return type.slice(afterMark.length, at);
  if (type.endsWith(`.${machine}`)) return type.slice(afterMark.length, -machine.length - 1);
  return [...timers.keys()]
    .filter((name) => type.startsWith(`${afterMark}${name}.`))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Id of a state that has none of its own: machine and path. */
function movedId(id: string, { machine, states }: Moves): string {
  return id.startsWith(`${machine}.`) ? `${machine}.${movedState(states, id.slice(machine.length + 1))}` : id;
}

interface Value {
  [key: string]: Value | string;
}

/** Leaves as a state value: `['a.x', 'b.y']` to `{ a: 'x', b: 'y' }`. */
function nested(paths: readonly string[]): Value | string {
  const [only] = paths;
  if (paths.length === 1 && only !== undefined && !only.includes('.')) return only;
  const heads = new Set(paths.map((path) => path.split('.', 1)[0] ?? ''));
  return Object.fromEntries(
    [...heads].map((head) => {
      const below = paths.filter((path) => path.startsWith(`${head}.`)).map((path) => path.slice(head.length + 1));
      return [head, below.length === 0 ? {} : nested(below)];
    }),
  );
}
