import { admit } from './admit.ts';
import type { Core } from './core.ts';
import type { RecordBatch, Rehearsal, SendRequest } from './messages.ts';
import { batchOf } from './record.ts';
import { Refused } from './refused.ts';
import type { Registration } from './register.ts';
import type { CaseState } from './state.ts';
import { statePathOf, viewOf } from './view.ts';

/**
 * The step that a message would lead to, as `record` would get it. Pure: nothing of it happens, and no activity is called, so what an activity would answer is
 * not in it. Throws {@link Refused} where `send` would, and where the step would be an incident.
 */
export function rehearse(
  registration: Registration,
  core: Core,
  state: CaseState,
  { caseId, now, request }: { readonly caseId: string; readonly now: number; readonly request: SendRequest },
): RecordBatch {
  const event = admit(registration, state, request);
  const step = core.step(state, { type: 'event', actor: request.to ?? '', event }, now);
  const [fault] = step.faults;
  if (fault !== undefined) {
    const { allowed } = viewOf(registration, state);
    throw new Refused('NotAllowed', { event: event.type, state: statePathOf(state), allowed, cause: fault.message });
  }
  return batchOf(registration, caseId, step, registration.recorded, now, statePathOf(step.state));
}

/** A rehearsal as a query can answer it. */
export function rehearsalOf(ask: () => RecordBatch): Rehearsal {
  try {
    return { batch: ask() };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { refused: { type: error.reason, details: [error.params] } };
  }
}
