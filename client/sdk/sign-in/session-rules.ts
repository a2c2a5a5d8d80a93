import type { SessionRow } from '../../../store/sign-in/sign-in-store.ts';

const hour = 3_600_000;
/** A session that nobody uses is over after half a day, and any after a week. */
const idle = 12 * hour;
const longest = 7 * 24 * hour;
/** What a cookie may live: as long as the longest session, in seconds. */
export const cookieSeconds = longest / 1000;

/** Whether the session still says who somebody is at the instant. */
export const isLive = ({ begunAt, usedAt, endedAt }: SessionRow, now: string): boolean =>
  endedAt === undefined &&
  Date.parse(now) - Date.parse(usedAt) < idle &&
  Date.parse(now) - Date.parse(begunAt) < longest;

/** Its last use is noted every fifth minute, so that reading does not mean writing. */
export const isWorthNoting = ({ usedAt }: SessionRow, now: string): boolean =>
  Date.parse(now) - Date.parse(usedAt) >= hour / 12;
