/** PostgreSQL's type numbers for which both drivers must agree on the JavaScript value. */
export const oid = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700 } as const;

/** `2027-01-01 08:00:00.123+00` → `2027-01-01T08:00:00.123Z`. Sessions run in UTC. */
export function readInstant(text: string): string {
  return new Date(text.replace(' ', 'T').replace(/\+00$/, 'Z')).toISOString();
}

/** bigint columns hold øre and counters; beyond the safe range something is wrong, and rounding would hide it. */
export function readInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`Tallet ${text} er for stort / The number ${text} is too large`);
  return value;
}
