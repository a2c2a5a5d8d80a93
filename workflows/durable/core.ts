import { RunToCompletion } from './run-to-completion.ts';
import type { Registration } from './register.ts';
import type { CaseState, Step, Stimulus } from './state.ts';
import { stillRoot, type ActorRef } from './xstate.ts';

export interface Core {
  /** Identity of the root actor, for restoring snapshots. */
  readonly root: ActorRef;
  /** The pure step: `(state, stimulus, now)` to the next state and what the host must do. `now` is milliseconds since the epoch. Never throws. */
  step(state: CaseState, stimulus: Stimulus, now: number): Step;
}

export const emptyState: CaseState = {
  actors: new Map(),
  timers: [],
  visits: {},
  seq: 0,
  incidents: [],
  seen: new Map(),
};

/** The interpreter of one registered machine. One per running case: its actors share a still actor system. */
export function createCore(registration: Registration, caseId: string): Core {
  const clock = { instant: 0, now: () => clock.instant, setTimeout: () => undefined, clearTimeout: () => undefined };
  const root = stillRoot(registration.machine.id, clock);
  return {
    root,
    step(state, stimulus, now) {
      clock.instant = now;
      return new RunToCompletion(registration, caseId, root, state, now).run(stimulus);
    },
  };
}
