import { by, type By } from '../../machines/governance/people.ts';
import type { CaseEvent } from '../../workflows/messages.ts';

/** Most texts have none of these, and are left as they are. */
const suspect = /[\0\uD800-\uDFFF]/;
// Halves of surrogate pairs, which PostgreSQL's jsonb refuses; so it does NUL.
const lonely = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text as the database can keep it; what it cannot keep becomes the replacement character. */
function storableText(text: string): string {
  return suspect.test(text) ? text.replaceAll('\0', '\uFFFD').replace(lonely, '\uFFFD') : text;
}

/** A JSON value as it may be kept for ever: storable text, and no `trace` in any `by` (IP and user agent live apart, 12 months). */
export function plain<T>(value: T): T {
  return strip(value, undefined) as T;
}

function strip(value: unknown, key: string | undefined): unknown {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) return value.map((item) => strip(item, undefined));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = { ...value };
  for (const name of Object.keys(copy)) {
    const item = copy[name];
    if (item === undefined || (key === 'by' && name === 'trace')) delete copy[name];
    else copy[name] = strip(item, name);
  }
  return copy;
}

/** Who sent an event, when it was sent by someone. */
export function senderOf(event: CaseEvent): By | undefined {
  if (event.by === undefined) return undefined;
  const parsed = by.safeParse(event.by);
  return parsed.success ? parsed.data : undefined;
}

/** The reason or comment that an event carries, if any. */
export function reasonOf(event: CaseEvent): string | undefined {
  const text = [event.reason, event.comment].find((one) => typeof one === 'string' && one.trim() !== '');
  return typeof text === 'string' ? storableText(text) : undefined;
}
