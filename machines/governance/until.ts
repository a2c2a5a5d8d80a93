import type { Instant } from './instant.ts';

interface ClockOwner {
  readonly clock?: { readonly now?: () => number };
}

/**
 * Milliseconds from now until an instant, 0 when it has passed: the only way a machine turns a date in its context into a delay.
 * "Now" is the actor's own clock: workflow time, the virtual clock, or XState's SimulatedClock in a test; a machine has none of its own.
 */
export function until(at: Instant, self: unknown): number {
  const now = (self as ClockOwner).clock?.now?.();
  if (now === undefined) throw new Error('Aktøren har intet ur at spørge. / The actor has no clock to ask.');
  return Math.max(0, Date.parse(at) - now);
}
