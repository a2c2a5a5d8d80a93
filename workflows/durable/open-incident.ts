import type { CaseEvent, Incident } from './messages.ts';
import { instant, type ActorState, type CaseState, type Fault, type Stimulus } from './state.ts';
import type { XEvent } from './xstate.ts';

/** What an open incident of a transition or an actor is about. */
export interface IncidentSubject {
  readonly incident: string;
  readonly kind: 'transition' | 'actor';
  readonly actor: string;
  readonly visit: number;
  readonly event: CaseEvent | XEvent;
  readonly message: string;
}

/** The state with an incident for each fault of the step that led to it, and what each is about. Pure. */
export function openIncidents(
  before: CaseState,
  faults: readonly Fault[],
  now: number,
): { readonly state: CaseState; readonly opened: readonly IncidentSubject[] } {
  if (faults.length === 0) return { state: before, opened: [] };
  const incidents: Incident[] = [...before.incidents];
  const opened = faults.map((fault): IncidentSubject => {
    const { kind, actor, event, message } = fault;
    const id = `${kind}-${before.seq}-${incidents.length + 1}`;
    const name = kind === 'actor' ? (before.actors.get(actor)?.src ?? actor) : event.type;
    incidents.push({ id, kind, name, actor, message, at: instant(now) });
    return { incident: id, ...fault };
  });
  return { state: { ...before, incidents }, opened };
}

/** What a person's decision on an incident does to the case; nothing when the actor has moved on. */
export function afterDecision(
  subject: IncidentSubject,
  decision: 'retry' | 'skip',
  actor: ActorState | undefined,
): Stimulus | undefined {
  if (actor === undefined || actor.visit !== subject.visit) return undefined;
  const { message } = subject;
  const entering = subject.kind === 'transition' && subject.event.type === 'xstate.init';
  if (subject.kind === 'actor' || entering) {
    if (decision === 'retry') return { type: 'again', actor: subject.actor };
    // A case that never entered its first state has nothing to go on with: it is over.
    return subject.kind === 'actor' || subject.actor === ''
      ? { type: 'giveUp', actor: subject.actor, message }
      : undefined;
  }
  return decision === 'skip' ? undefined : { type: 'event', actor: subject.actor, event: subject.event };
}
