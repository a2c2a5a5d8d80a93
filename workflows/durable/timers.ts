import type { TimerEntry } from './state.ts';

/** The earliest due time, or undefined when nothing is armed. */
export function earliest(timers: readonly TimerEntry[]): number | undefined {
  return timers.length === 0 ? undefined : Math.min(...timers.map((timer) => timer.dueAt));
}

/** The timer to fire next: the earliest; of equals, the one armed first. */
export function nextDue(timers: readonly TimerEntry[], now: number): TimerEntry | undefined {
  let found: TimerEntry | undefined;
  for (const timer of timers)
    if (timer.dueAt <= now && (found === undefined || timer.dueAt < found.dueAt)) found = timer;
  return found;
}

/** A delay that cannot be waited for: the machine would fire at once or never (pitfall 1). */
export function assertWaitable(delay: unknown, what: string): asserts delay is number {
  if (typeof delay === 'number' && Number.isFinite(delay)) return;
  throw new Error(
    `Forsinkelsen "${what}" blev ${String(delay)}; den skal være et endeligt antal millisekunder. / Delay "${what}" came out as ${String(delay)}; it must be a finite number of milliseconds.`,
  );
}
