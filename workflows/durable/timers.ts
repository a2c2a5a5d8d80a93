import { isWithin, type TimerEntry } from './state.ts';

/** The earliest due time, or undefined when nothing is armed. */
export function earliest(timers: readonly TimerEntry[]): number | undefined {
  let found: number | undefined;
  for (const { dueAt } of timers) if (found === undefined || dueAt < found) found = dueAt;
  return found;
}

/** The timer to fire next: the earliest; of equals, the one armed first. */
export function nextDue(timers: readonly TimerEntry[], now: number): TimerEntry | undefined {
  let found: TimerEntry | undefined;
  for (const timer of timers)
    if (timer.dueAt <= now && (found === undefined || timer.dueAt < found.dueAt)) found = timer;
  return found;
}

/** A delay that cannot be waited for: the machine would fire at once or never. */
export function assertWaitable(delay: unknown, what: string): asserts delay is number {
  if (typeof delay === 'number' && Number.isFinite(delay)) return;
  throw new Error(
    `Forsinkelsen "${what}" blev ${String(delay)}; den skal være et endeligt antal millisekunder. / Delay "${what}" came out as ${String(delay)}; it must be a finite number of milliseconds.`,
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

function loosened(timers: readonly TimerEntry[], slot: Slot): TimerEntry[] {
  return timers.map((timer) => (sameSlot(timer, slot) && !timer.loose ? { ...timer, loose: true } : timer));
}

/** Names a timer among those of all actors: `actor/id`. */
export const timerKey = (timer: { readonly owner: string; readonly id: string }): string =>
  `${timer.owner}/${timer.id}`;
