import { z } from 'zod';
import { by } from '../governance/people.ts';

export const registerEvents = {
  /** Something was entered in the register: it is looked at once more, at once. */
  changed: z.strictObject({ type: z.literal('changed') }),
  /** The product is taken out of use. */
  stop: z.strictObject({ type: z.literal('stop'), by, reason: z.string().trim().min(1).max(4000) }),
} as const;

export type RegisterEvent = {
  [K in keyof typeof registerEvents]: z.infer<(typeof registerEvents)[K]>;
}[keyof typeof registerEvents];
