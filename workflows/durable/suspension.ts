import type { CaseState, TimerEntry } from './state.ts';

/** Whether a timer runs on while its case is suspended: one of a delay whose date nobody may move. @param fixed names of such delays */
const runsOn = ({ id }: Pick<TimerEntry, 'id'>, fixed: readonly string[] = []): boolean =>
  fixed.some((name) => id === name || id.startsWith(`xstate.after.${name}.`));

/** A timer that begins: its clock stands still from the start while its case is suspended. Pure. */
export const begun = (
  timer: TimerEntry,
  { suspendedAt }: CaseState,
  now: number,
  fixed?: readonly string[],
): TimerEntry =>
  suspendedAt === undefined || runsOn(timer, fixed) ? timer : { ...timer, standsAt: timer.dueAt - now };

/** A timer with another due time; of one that stands still, that is where it goes on from. Pure. */
export const rescheduled = (timer: TimerEntry, dueAt: number, now: number): TimerEntry =>
  timer.standsAt === undefined ? { ...timer, dueAt } : { ...timer, dueAt, standsAt: Math.max(0, dueAt - now) };

/** The clock of the case's timers stands still from now on, but for those of `fixed`. Pure. */
export function suspended(state: CaseState, now: number, fixed?: readonly string[]): CaseState {
  const timers = state.timers.map((timer) =>
    runsOn(timer, fixed) ? timer : { ...timer, standsAt: Math.max(0, timer.dueAt - now) },
  );
  return { ...state, timers, suspendedAt: now };
}

/** It runs again: each deadline is as far away as it was. Pure. */
export function resumed({ suspendedAt: _since, ...state }: CaseState, now: number): CaseState {
  const timers = state.timers.map(({ standsAt, ...timer }) =>
    standsAt === undefined ? timer : { ...timer, dueAt: now + standsAt },
  );
  return { ...state, timers };
}
