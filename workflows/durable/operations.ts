import type { Instant, Operation } from './messages.ts';
import { Refused } from './refused.ts';
import type { Registration } from './register.ts';
import type { CaseState, Stimulus, TimerEntry } from './state.ts';
import { resumed, suspended } from './suspension.ts';
import { timerKey, timersNamed } from './timers.ts';
import { routeEvent, stateIds } from './xstate.ts';

/** Whether an operator may do that now. Throws {@link Refused}; pure. */
export function assertOperation(registration: Registration, state: CaseState, operation: Operation): void {
  const isSuspended = state.suspendedAt !== undefined;
  if (state.actors.get('')?.status !== 'active') throw new Refused('Ended', { stopped: false });
  switch (operation.type) {
    case 'suspend':
    case 'resume':
      if (isSuspended === (operation.type === 'suspend')) throw new Refused('Suspended', { suspended: isSuspended });
      return;
    case 'move':
      idOfState(registration, operation.state);
      return;
    case 'cancel':
    case 'migrate':
  }
}

/** Whether a timer may be moved to an instant. Throws {@link Refused}. */
export function assertMovable(timers: readonly TimerEntry[], timer: string, dueAt: Instant): void {
  const [first, ...others] = timersNamed(timers, timer);
  if (first === undefined) throw new Refused('UnknownTimer', { timer });
  if (others.length > 0) throw new Refused('AmbiguousTimer', { timer, candidates: [first, ...others].map(timerKey) });
  if (!Number.isFinite(Date.parse(dueAt))) throw new Refused('InvalidInstant', { field: 'dueAt', value: dueAt });
}

/** The case as the operator has changed it, and what happens to its machine in consequence. Pure. */
export function operated(
  registration: Registration,
  state: CaseState,
  operation: Operation,
  now: number,
): { readonly state: CaseState; readonly stimulus?: Stimulus } {
  switch (operation.type) {
    case 'suspend':
      return { state: suspended(state, now, registration.options.fixedDelays) };
    case 'resume':
      return { state: resumed(state, now) };
    case 'move': {
      const event = { ...routeEvent(idOfState(registration, operation.state)), reason: operation.reason };
      return { state, stimulus: { type: 'event', actor: '', event } };
    }
    case 'cancel':
      return { state, stimulus: { type: 'cancel', reason: operation.reason } };
    case 'migrate':
      return { state };
  }
}

function idOfState(registration: Registration, state: string): string {
  const [, ...states] = stateIds(registration.machine);
  const found = states.find(([path]) => path === state);
  if (found === undefined) throw new Refused('UnknownState', { state, known: states.map(([path]) => path) });
  return found[1];
}
