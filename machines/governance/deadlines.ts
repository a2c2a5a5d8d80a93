import { z } from 'zod';

/**
 * A deadline as its rule and its absolute instant, computed once, outside workflow code (design §9).
 * `due` is the exclusive instant: the deadline ends where it begins ("senest 31. maj" ends at 24:00, calendar.md §3).
 */
export const deadline = z.strictObject({
  /** The rule in words of the policy, e.g. `5 business days` or `05-31`. */
  rule: z.string(),
  /** The instant or date that the rule counts from. */
  anchor: z.string(),
  /** Name and version of the calendar, e.g. `dk-2026a`. */
  calendar: z.string(),
  due: z.iso.datetime(),
});
export type Deadline = z.infer<typeof deadline>;
