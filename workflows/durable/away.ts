/**
 * Type of the failures (`ApplicationFailure.create({ type })`) by which an activity says that what it needs is away for now. Attempts that end with it are not counted as failures: the activity is
 * tried again for as long as it takes, and there is no incident.
 */
export const away = 'Unavailable';

/** Pause between two rounds of attempts, in ms: as long as the longest between two attempts. */
export const awayPauseMs = 60_000;

/** Whether what an activity has thrown says so. */
export const saysAway = (error: unknown): boolean => error instanceof Error && 'type' in error && error.type === away;
