import type { Definition, StateDefinition } from './definition.ts';
import { movedState, namesOf, type Migration } from './migration.ts';

/** Something that running cases may hold on to and that a newer definition has no more. */
export interface Lost {
  readonly machine: string;
  readonly state: string;
  readonly what: 'state' | 'event' | 'after' | 'child';
  /** Name of the event, delay or child; of a state, its own. */
  readonly name: string;
}

/**
 * What a case frozen under the released definition would look for in vain in the present one. Within a version nothing may go and no delay change. A
 * new version may drop events and change delays; its migrations say where states and timers have gone. Pure.
 *
 * @param way the migrations that lead from the released version to the present one
 */
export function lostBetween(released: Definition, present: Definition, way: readonly Migration[] = []): Lost[] {
  const within = released.version === present.version;
  return Object.entries(released.machines).flatMap(([machine, states]) =>
    Object.entries(states).flatMap(([state, before]): Lost[] => {
      const moved = way.reduce(
        (path, { states: moves }) => movedState(namesOf(moves, machine, released.machine), path),
        state,
      );
      const after = present.machines[machine]?.[moved];
      if (after === undefined) return [{ machine, state, what: 'state', name: state }];
      const movedDelay = (delay: string): string | null =>
        way.reduce<string | null>((name, { timers }) => {
          const to = name === null ? null : namesOf(timers, machine, released.machine).get(name);
          return to === undefined ? name : to;
        }, delay);
      return [
        ...(within ? lostWithin(before, after) : lostTimers(before, after, movedDelay)),
        ...lostChildren(before, after),
      ].map((lost) => ({ machine, state, ...lost }));
    }),
  );
}

type LostInState = Pick<Lost, 'what' | 'name'>;

const lostWithin = (before: StateDefinition, after: StateDefinition): LostInState[] => [
  ...before.events.filter((type) => !after.events.includes(type)).map((name): LostInState => ({ what: 'event', name })),
  ...Object.entries(before.after)
    .filter(([delay, ms]) => after.after[delay] !== ms)
    .map(([name]): LostInState => ({ what: 'after', name })),
];

/** An armed timer must still mean something. */
const lostTimers = (
  before: StateDefinition,
  after: StateDefinition,
  moved: (delay: string) => string | null,
): LostInState[] =>
  Object.keys(before.after).flatMap((name): LostInState[] => {
    const to = moved(name);
    return to === null || to in after.after ? [] : [{ what: 'after', name }];
  });

/** An actor that was asked must still be known. */
const lostChildren = (before: StateDefinition, after: StateDefinition): LostInState[] =>
  Object.entries(before.children)
    .filter(([id, src]) => after.children[id] !== src)
    .map(([name]): LostInState => ({ what: 'child', name }));
