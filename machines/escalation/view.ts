import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { criticalRule } from './critical.ts';
import { followUpTask } from './follow-up-task.ts';
import { caseDocument, origin, raised } from './input.ts';

/** What an escalation shows; absent what is not known yet. The system stands on the case. */
export const escalationView = raised.omit({ system: true }).extend({
  /** The SLA's requirements of the system on the day it was raised, in words. */
  sla: z.array(z.string()),
  documents: z.array(caseDocument),
  /** The rule that makes it critical, or that it is so by judgement. */
  critical: criticalRule.optional(),
  origin: origin.optional(),
  /** Elapsed minutes of the outage. */
  minutes: z.int().optional(),
  /** What the chair answered. */
  assessed: z.strictObject({ choice: z.string(), name: z.string(), comment: z.string().nullable() }).optional(),
  acknowledgedBy: z.string().optional(),
  /** RSI's decision in words, and where it stands. */
  decision: z.string().optional(),
  reference: z.string().optional(),
  followUps: z.array(followUpTask).optional(),
  reason: z.string().optional(),
});
export type EscalationView = DeepReadonly<z.infer<typeof escalationView>>;
