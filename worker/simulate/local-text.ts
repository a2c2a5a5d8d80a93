import { instantOf, localParts } from '../../machines/governance/calendar.ts';
import type { Instant } from '../../workflows/messages.ts';

/** `2027-03-01 08:00` in Denmark as an instant; undefined when it is no such time, e.g. the 31st of February. */
export function readLocalTime(text: string): Instant | undefined {
  const [, date, time] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d)$/.exec(text) ?? [];
  if (date === undefined || time === undefined) return undefined;
  try {
    const at = instantOf(date, time);
    return localText(at) === text ? at : undefined;
  } catch {
    return undefined;
  }
}

/** An instant as stories write it: `2027-03-01 08:00`. */
export function localText(at: Instant): string {
  const { date, time } = localParts(at);
  return `${date} ${time}`;
}
