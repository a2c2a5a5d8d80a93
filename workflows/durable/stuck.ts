import type { CaseEvent } from '../messages.ts';
import type { ActorState, Stimulus } from './state.ts';
import type { XEvent } from './xstate.ts';

/** What an open incident of a transition or an actor is about. */
export interface Stuck {
  readonly incident: string;
  readonly kind: 'transition' | 'actor';
  readonly actor: string;
  readonly visit: number;
  readonly event: CaseEvent | XEvent;
  readonly message: string;
}

/** What a person's decision on it does to the case; nothing when the actor has moved on. */
export function afterDecision(
  stuck: Stuck,
  decision: 'retry' | 'skip',
  actor: ActorState | undefined,
): Stimulus | undefined {
  if (actor === undefined || actor.visit !== stuck.visit) return undefined;
  const { message } = stuck;
  const entering = stuck.kind === 'transition' && stuck.event.type === 'xstate.init';
  if (stuck.kind === 'actor' || entering) {
    if (decision === 'retry') return { type: 'again', actor: stuck.actor };
    // A case that never entered its first state has nothing to go on with: it is over.
    return stuck.kind === 'actor' || stuck.actor === '' ? { type: 'giveUp', actor: stuck.actor, message } : undefined;
  }
  return decision === 'skip' ? undefined : { type: 'event', actor: stuck.actor, event: stuck.event };
}
