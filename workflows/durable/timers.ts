import { isWithin, type TimerEntry } from './state.ts';

/** The earliest due time, or undefined when nothing is armed. */
export function earliest(timers: readonly TimerEntry[]): number | undefined {
  let found: number | undefined;
  for (const { dueAt, standsAt } of timers)
    if (standsAt === undefined && (found === undefined || dueAt < found)) found = dueAt;
  return found;
}

/** The timer to fire next: the earliest; of equals, the one armed first. */
export function nextDue(timers: readonly TimerEntry[], now: number): TimerEntry | undefined {
  let found: TimerEntry | undefined;
  for (const timer of timers)
    if (timer.standsAt === undefined && timer.dueAt <= now && (found === undefined || timer.dueAt < found.dueAt))
      found = timer;
  return found;
}

/** A thousand years, in ms: what is due later has no date. */
const longestDelay = 1000 * 365.25 * 24 * 3600 * 1000;

/** Whether a delay can be waited for: otherwise the machine would fire at once or never. */
export const isWaitable = (delay: unknown): delay is number =>
  typeof delay === 'number' && Number.isFinite(delay) && delay <= longestDelay;

export function assertWaitable(delay: unknown, what: string): asserts delay is number {
  if (isWaitable(delay)) return;
  throw new Error(
    `Delay "${what}" came out as ${String(delay)}; it must be a finite number of milliseconds, at most a thousand years.`,
  );
}

/** Arms a timer. As in XState, an older one of the same id still fires but can no longer be cancelled by that id. */
export function armed(timers: readonly TimerEntry[], timer: TimerEntry): TimerEntry[] {
  return [...loosened(timers, timer), timer];
}

/** Takes a fired timer out of the table. */
export function fired(timers: readonly TimerEntry[], timer: TimerEntry): TimerEntry[] {
  return loosened(
    timers.filter((other) => other !== timer),
    timer,
  );
}

/** Cancels by id, in the actor that armed it. */
export function cancelled(timers: readonly TimerEntry[], owner: string, visit: number, id: string): TimerEntry[] {
  return timers.filter((timer) => timer.loose || !sameSlot(timer, { owner, visit, id }));
}

/** An actor and all below it have stopped: their timers go; a loose one to somebody else still fires. */
export function withoutOwner(timers: readonly TimerEntry[], path: string): TimerEntry[] {
  return timers.filter((timer) => !isWithin(timer.owner, path) || (timer.loose && !isWithin(timer.target, path)));
}

type Slot = Pick<TimerEntry, 'owner' | 'visit' | 'id'>;
const sameSlot = (timer: Slot, slot: Slot): boolean =>
  timer.owner === slot.owner && timer.visit === slot.visit && timer.id === slot.id;

/** An older timer of the id still fires, but can no longer be cancelled by it. */
export function loosened(timers: readonly TimerEntry[], slot: Slot): TimerEntry[] {
  return timers.map((timer) => (sameSlot(timer, slot) && !timer.loose ? { ...timer, loose: true } : timer));
}

/** The timers a name may mean: `actor/id` means one, an id those of every actor. Of one that was armed again, the newer. */
export function timersNamed(timers: readonly TimerEntry[], name: string): readonly TimerEntry[] {
  const found = timers.filter((timer) => timerKey(timer) === name || timer.id === name);
  return [
    ...new Map(
      found.toSorted((a, b) => Number(b.loose ?? false) - Number(a.loose ?? false)).map((one) => [timerKey(one), one]),
    ).values(),
  ];
}

/** Names a timer among those of all actors: `actor/id`. */
export const timerKey = (timer: { readonly owner: string; readonly id: string }): string =>
  `${timer.owner}/${timer.id}`;
