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

/** A step between two versions that no migration takes. */
export interface MissingStep {
  readonly from: string;
  readonly to: string;
}

/**
 * Where migrations lead away from one version, or towards another, and do not meet: the step between. Undefined where they meet, and where none has to do with
 * either version: nothing has moved then.
 */
export function missingStep(migrations: readonly Migration[], from: string, to: string): MissingStep | undefined {
  if (migrationsBetween(migrations, from, to) !== undefined) return undefined;
  const furthest = (start: string, next: (at: string) => string | undefined): string => {
    const seen = new Set([start]);
    let at = start;
    for (let to = next(at); to !== undefined && !seen.has(to); to = next(at)) seen.add((at = to));
    return at;
  };
  const reached = furthest(from, (at) => migrations.find((one) => one.from === at)?.to);
  const origin = furthest(to, (at) => migrations.find((one) => one.to === at)?.from);
  return reached === from && origin === to ? undefined : { from: reached, to: origin };
}

/** The migrations that a case of one version is taken up over by another, in order. Throws, naming the missing step, where they do not meet. */
export function wayBetween(migrations: readonly Migration[], from: string, to: string): readonly Migration[] {
  const missing = missingStep(migrations, from, to);
  if (missing === undefined) return migrationsBetween(migrations, from, to) ?? [];
  throw new Error(
    `No migration leads from version ${missing.from} to ${missing.to}; declare one, empty where nothing has moved.`,
  );
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
