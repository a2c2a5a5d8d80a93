import type { Json } from './messages.ts';

/**
 * How a case that was frozen by one version of a machine is taken up by the next. Needed only for what the next has under another name or no more.
 * Names of the machine itself stand as they are, those of a machine that it invokes behind its name: `ballot:open`.
 */
export interface Migration {
  /** Versions of the machine that is registered. */
  readonly from: string;
  readonly to: string;
  /** Dotted paths of states, old to new; what lies below goes along. */
  readonly states?: Readonly<Record<string, string>>;
  /** The context of the machine itself, old to new. */
  readonly context?: (old: Json) => Json;
  /** Delays of `after`, old to new; null: what was armed is dropped. */
  readonly timers?: Readonly<Record<string, string | null>>;
}

/** The migrations from one version to another, in order; undefined when there is no way. None are needed within a version. */
export function migrationsBetween(
  migrations: readonly Migration[],
  from: string,
  to: string,
): readonly Migration[] | undefined {
  if (from === to) return [];
  const ways = migrations
    .filter((one) => one.from === from)
    .map((one) => {
      const others = migrations.filter((other) => other !== one);
      const rest = migrationsBetween(others, one.to, to);
      return rest === undefined ? undefined : [one, ...rest];
    });
  return ways.find((way) => way !== undefined);
}

/** The names of one machine in a table of a migration. */
export function namesOf<T>(
  table: Readonly<Record<string, T>> | undefined,
  machine: string,
  root: string,
): ReadonlyMap<string, T> {
  const own = Object.entries(table ?? {}).flatMap(([name, value]): [string, T][] => {
    if (name.startsWith(`${machine}:`)) return [[name.slice(machine.length + 1), value]];
    return machine === root && !name.includes(':') ? [[name, value]] : [];
  });
  return new Map(own);
}

/** Where a state has gone: by its own name, else by that of the nearest state around it. */
export function movedState(moves: ReadonlyMap<string, string>, path: string): string {
  for (let around = path; around !== ''; around = around.slice(0, Math.max(0, around.lastIndexOf('.')))) {
    const to = moves.get(around);
    if (to !== undefined) return to + path.slice(around.length);
  }
  return path;
}
