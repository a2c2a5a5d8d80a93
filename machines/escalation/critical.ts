import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';

/** A month's availability in per cent; `month` is `YYYY-MM`. */
const monthBelow = z.strictObject({ month: z.string(), availabilityPct: z.number() });
export type MonthBelow = z.infer<typeof monthBelow>;

/** What makes a matter critical by rule, or that it is so by the judgement of whoever raises it. */
export const criticalRule = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('outage'), minutes: z.number(), limit: z.number() }),
  z.strictObject({ rule: z.literal('farBelow'), limit: z.number(), months: z.array(monthBelow) }),
  z.strictObject({ rule: z.literal('twoMonths'), limit: z.number(), months: z.array(monthBelow) }),
  z.strictObject({ rule: z.literal('security') }),
  z.strictObject({ rule: z.literal('documentation'), noticeGiven: z.iso.date() }),
  z.strictObject({ rule: z.literal('judgement') }),
]);
export type CriticalRule = DeepReadonly<z.infer<typeof criticalRule>>;
