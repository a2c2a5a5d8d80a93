import { types } from 'pg';

/** PostgreSQL's type numbers that the client would read as something else than the store's readers expect. */
const oid = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700 } as const;

const wholeSecond = '2027-01-01 08:00:00+00'.length;

/** `2027-01-01 08:00:00.123+00` → `2027-01-01T08:00:00.123Z`. Sessions run in UTC. */
function readInstant(text: string): string {
  if (text.length === wholeSecond && text.endsWith('+00')) return `${text.slice(0, 10)}T${text.slice(11, 19)}.000Z`;
  return new Date(text.replace(' ', 'T').replace(/\+00$/, 'Z')).toISOString();
}

/** bigint columns hold øre and counters; beyond the safe range something is wrong, and rounding would hide it. */
function readInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`Tallet ${text} er for stort / The number ${text} is too large`);
  return value;
}

const own = new Map<number, (text: string) => unknown>([
  [oid.timestamptz, readInstant],
  [oid.date, (text) => text],
  [oid.int8, readInteger],
  [oid.numeric, readInteger],
]);

/** How the client reads values, of either database. */
export const readers = {
  getTypeParser: (type: number, format?: string): ((text: string) => unknown) =>
    own.get(type) ?? (types.getTypeParser(type, format as 'text') as (text: string) => unknown),
};
