import { unknown } from './check-options.ts';
import { flatten, type RegistrationFault } from './checks.ts';
import { type Migration, migrationsBetween, missingStep, namesOf } from './migration.ts';
import type { DurableOptions } from './options.ts';
import type { Machine, StateView } from './xstate.ts';

interface Registered {
  readonly machine: Machine;
  readonly states: readonly StateView[];
}

/** Names in `fixedDelays` and `migrations` that nothing has, and migrations that do not lead to the version that is registered. @param machines the root first */
export function findVersionFaults(
  machines: readonly Registered[],
  { fixedDelays = [], migrations = [], shared }: DurableOptions,
): RegistrationFault[] {
  const [root] = machines;
  // Of tables for several machines it is not known which name is meant for this one.
  if (root === undefined || shared === true) return [];
  const version = String(root.machine.version ?? '1');
  return [
    ...unknown('options.fixedDelays', fixedDelays, new Set(machines.flatMap(timerNames))),
    ...migrations.flatMap((one) => (one.to === version ? nameFaults(one, machines, root.machine.id) : [])),
    ...gapFaults(migrations, version),
    ...migrations.flatMap((one, index) => twinFaults(one, migrations.slice(0, index))),
  ];
}

/** What timers can be named by: their delay, or an id that was chosen. */
function timerNames({ machine, states }: Registered): string[] {
  return states.flatMap(({ delays, actions }) => [
    ...delays,
    ...flatten(machine, actions).flatMap((action) => {
      const { id, delay } = Object(action) as { readonly id?: unknown; readonly delay?: unknown };
      return [id, delay].filter((name) => typeof name === 'string');
    }),
  ]);
}

/** What a migration says it leads to must be there. */
function nameFaults(migration: Migration, machines: readonly Registered[], root: string): RegistrationFault[] {
  const place = `options.migrations ${migration.from} → ${migration.to}`;
  const names = [...Object.keys(migration.states ?? {}), ...Object.keys(migration.timers ?? {})];
  const prefixes = names.flatMap((name) => (name.includes(':') ? [name.slice(0, name.indexOf(':'))] : []));
  return [
    ...unknown(place, prefixes, new Set(machines.map(({ machine }) => machine.id))),
    ...machines.flatMap(({ machine, states }) => {
      const moved = namesOf(migration.states, machine.id, root).values();
      const timed = [...namesOf(migration.timers, machine.id, root).values()].filter((name) => name !== null);
      return [
        ...unknown(`${place}, states`, [...moved], new Set(states.map(({ path }) => path))),
        ...unknown(`${place}, timers`, timed, new Set(states.flatMap(({ delays }) => delays))),
      ];
    }),
  ];
}

/** Every migration must lead on to the version that is registered: what one says would be dropped otherwise. */
function gapFaults(migrations: readonly Migration[], version: string): RegistrationFault[] {
  const gaps = migrations.flatMap(({ to }) =>
    migrationsBetween(migrations, to, version) === undefined
      ? [missingStep(migrations, to, version) ?? { from: to, to: version }]
      : [],
  );
  return [...new Map(gaps.map((gap) => [`${gap.from} ${gap.to}`, gap])).values()].map(({ from, to }) => ({
    state: 'options.migrations',
    construct: `no migration leads from ${from} to ${to}`,
    remedy: `Add { from: '${from}', to: '${to}' }, empty where nothing has moved.`,
  }));
}

function twinFaults({ from, to }: Migration, earlier: readonly Migration[]): RegistrationFault[] {
  if (!earlier.some((one) => one.from === from)) return [];
  return [
    {
      state: 'options.migrations',
      construct: `two migrations lead from ${from}`,
      remedy: `Say in one what has moved from ${from} to ${to}.`,
    },
  ];
}
