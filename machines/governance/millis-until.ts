import type { Instant } from './instant.ts';

interface ClockOwner {
  readonly clock?: { readonly now?: () => number };
}

/** "Now" in ms as an actor may know it: its own clock, which is workflow time, the virtual clock, or XState's SimulatedClock in a test. A machine has no other. */
export function nowOf(self: unknown): number {
  const now = (self as ClockOwner).clock?.now?.();
  if (now === undefined) throw new Error('Aktøren har intet ur at spørge. / The actor has no clock to ask.');
  return now;
}

/**
 * Milliseconds from now until an instant, 0 when it has passed: the only way a machine turns a date in its context into a delay.
 */
export function millisUntil(at: Instant, self: unknown): number {
  return Math.max(0, Date.parse(at) - nowOf(self));
}

/**
 * Milliseconds until a date has passed: a minute after its end, so that what closes with the date itself, a ballot at 24.00, has closed first on every host.
 */
export const millisUntilPassed = (due: Instant, self: unknown): number => millisUntil(due, self) + 60_000;
