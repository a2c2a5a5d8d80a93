import type { DoneActorEvent, EventObject } from 'xstate';

type Done<Event extends EventObject, Id extends string> = Extract<Event, DoneActorEvent<unknown, Id>>;

const isDone = <Event extends EventObject, const Id extends string>(
  event: Event,
  ids: readonly Id[],
): event is Done<Event, Id> => ids.some((id) => event.type === `xstate.done.actor.${id}`);

/**
 * What the invoked actor of one of these ids came to, by the machine's own type of events. Throws in an action that stands anywhere but in the `onDone` of such
 * an actor.
 */
export function outputOf<Event extends EventObject, const Id extends string>(
  event: Event,
  ...ids: readonly Id[]
): Done<Event, Id>['output'] {
  if (!isDone(event, ids)) throw new Error(`${event.type} does not say what ${ids.join(' or ')} came to.`);
  return event.output;
}
