import { z } from 'zod';
import { by } from '../governance/people.ts';

export const overviewEvents = {
  /** The secretariat wants no weekly overview any more. */
  stop: z.strictObject({ type: z.literal('stop'), by, reason: z.string().trim().min(1).max(4000) }),
} as const;

export type OverviewEvent = {
  [K in keyof typeof overviewEvents]: z.infer<(typeof overviewEvents)[K]>;
}[keyof typeof overviewEvents];
