import type { RegistrationFault } from './checks.ts';
import type { ActivityCall, DurableOptions } from './options.ts';
import type { Machine, StateView } from './xstate.ts';

/** A registered machine and its states. */
interface Registered {
  readonly machine: Machine;
  readonly states: readonly StateView[];
}

const optionNames: readonly (keyof DurableOptions)[] = [
  'activities',
  'children',
  'fixedDelays',
  'migrations',
  'continueAsNewAfter',
  'emit',
  'events',
  'input',
  'record',
  'searchAttributes',
  'shared',
  'waiting',
];
const callOptions: readonly (keyof ActivityCall)[] = [
  'heartbeatTimeout',
  'initialInterval',
  'local',
  'maximumAttempts',
  'maximumInterval',
  'startToCloseTimeout',
];
/** A run begins with three events: at fewer than four more than that it would go on as new before it had done anything. */
const fewestEvents = 4;

/** What is wrong with the options of a machine: a name that nothing has would be taken in silence otherwise. */
export function findOptionFaults(machines: readonly Registered[], options: DurableOptions): RegistrationFault[] {
  const actors = new Set(machines.flatMap(actorNames));
  const actions = new Set(machines.flatMap(actionNames));
  const activities = new Set(
    [...actors, ...actions, options.record?.activity, options.emit].filter((name) => name !== undefined),
  );
  const named = (place: string, names: readonly string[], known: ReadonlySet<string>): RegistrationFault[] =>
    options.shared === true ? [] : unknown(place, names, known);
  return [
    ...unknown('options', Object.keys(options), new Set<string>(optionNames)),
    ...named('options.activities', Object.keys(options.activities ?? {}), activities),
    ...named('options.record.effects', [...(options.record?.effects ?? [])], actions),
    ...named('options.children', Object.keys(options.children ?? {}), actors),
    ...Object.entries(options.activities ?? {}).flatMap(([name, call]) => [
      ...unknown(`options.activities.${name}`, Object.keys(call ?? {}), new Set<string>(callOptions)),
      ...attemptFaults(name, call ?? {}),
    ]),
    ...continueFaults(options.continueAsNewAfter),
  ];
}

/** Names that nothing here has. */
export function unknown(place: string, names: readonly string[], known: ReadonlySet<string>): RegistrationFault[] {
  return names
    .filter((name) => !known.has(name))
    .map((name) => ({
      state: place,
      construct: `"${name}" is not known`,
      remedy: `Correct it or take it out; known here: ${[...known].toSorted().join(', ') || 'none'}.`,
    }));
}

function attemptFaults(name: string, { maximumAttempts }: ActivityCall): RegistrationFault[] {
  if (maximumAttempts === undefined || (Number.isInteger(maximumAttempts) && maximumAttempts >= 1)) return [];
  return [
    {
      state: `options.activities.${name}`,
      construct: `maximumAttempts is ${maximumAttempts}`,
      remedy: 'Give a whole number from 1.',
    },
  ];
}

function continueFaults(after: number | undefined): RegistrationFault[] {
  if (after === undefined || (Number.isInteger(after) && after >= fewestEvents)) return [];
  return [
    {
      state: 'options',
      construct: `continueAsNewAfter is ${after}`,
      remedy: `Give a whole number from ${fewestEvents}; a run begins with three events and would be carried over for ever.`,
    },
  ];
}

function actorNames({ machine, states }: Registered): string[] {
  const declared = Object.keys(machine.implementations.actors as Record<string, unknown>);
  return [...declared, ...states.flatMap(({ invokes }) => invokes.map(({ src }) => src))];
}

function actionNames({ machine, states }: Registered): string[] {
  const declared = Object.keys(machine.implementations.actions as Record<string, unknown>);
  const used = states.flatMap((state) =>
    state.actions.flatMap((action) =>
      typeof action === 'object' && action !== null && 'type' in action ? [String(action.type)] : [],
    ),
  );
  return [...declared, ...used];
}
