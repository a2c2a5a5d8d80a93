import { createCore } from './core.ts';
import { messageOf } from './effect-runner.ts';
import type { Resume, ThawRehearsal } from './messages.ts';
import type { FrozenCase } from './persist.ts';
import type { Registration } from './register.ts';
import { instant, type TimerEntry } from './state.ts';
import { takeUp } from './take-up.ts';
import { timerKey } from './timers.ts';
import { statePathOf } from './view.ts';
import { statePath } from './xstate.ts';

/** Takes up a frozen case without anybody hearing of it. Pure. @param now when it would be, in ms since the epoch */
export function rehearseThaw(registration: Registration, resume: Resume, now: number): ThawRehearsal {
  const frozen = resume.case as unknown as FrozenCase;
  const root = frozen.actors.find(({ path }) => path === '')?.frozen as { readonly value: unknown } | undefined;
  const known = { machine: resume.machine, from: resume.version, to: registration.version };
  const before = statePath(root?.value);
  try {
    const { state } = takeUp(registration, createCore(registration, 'rehearsal'), resume, now);
    const isIn = (timers: readonly TimerEntry[], timer: TimerEntry): boolean =>
      timers.some((other) => timerKey(other) === timerKey(timer));
    return {
      ...known,
      before,
      after: statePathOf(state),
      armed: state.timers
        .filter((timer) => !isIn(frozen.timers, timer))
        .map(({ id, owner, dueAt }) => ({ id, actor: owner, dueAt: instant(dueAt) })),
      dropped: frozen.timers.filter((timer) => !isIn(state.timers, timer)).map(({ id }) => id),
    };
  } catch (error) {
    return { ...known, problem: messageOf(error), before, armed: [], dropped: [] };
  }
}
