import { z } from 'zod';
import { by } from '../governance/people.ts';

const reason = z.string().trim().min(1).max(4000);

/** What can be said to an escalation itself; what its duties are answered goes to their actors. */
export const escalationEvents = {
  /** Whoever raised it takes it back, until the chair has answered. */
  withdraw: z.strictObject({ type: z.literal('withdraw'), by, reason }),
  /** RSI's contact has acknowledged in another way than by link, e.g. by telephone; the secretariat writes it down. */
  acknowledge: z.strictObject({ type: z.literal('acknowledge'), by, reference: z.string().trim().min(1).max(200) }),
  /** A follow-up task is no longer needed. */
  releaseFollowUp: z.strictObject({ type: z.literal('releaseFollowUp'), by, followUp: z.string().min(1), reason }),
} as const;

export type EscalationEvent = {
  [K in keyof typeof escalationEvents]: z.infer<(typeof escalationEvents)[K]>;
}[keyof typeof escalationEvents];
