import { z } from 'zod';
import { deadline } from '../governance/deadlines.ts';
import { by } from '../governance/people.ts';
import { policySchema } from '../governance/policy-schema.ts';
import { proposal } from './proposal.ts';

const reason = z.string().trim().min(1).max(4000);

/** Everything that can be said to a change request itself; answers and votes go to its actors (assignment, ballot). */
export const changeRequestEvents = {
  /** Taken back by the proposer or FSA until the FSG decides, by FSA or FSG chair until SYS or RSI decides. */
  withdraw: z.strictObject({ type: z.literal('withdraw'), by, reason }),
  /** New estimate, scope or wording. Material changes make a new version and restart what is open. */
  revise: z.strictObject({
    type: z.literal('revise'),
    by,
    proposal,
    material: z.boolean(),
    reason,
  }),
  /** The FSG list is re-ranked until SYS decides. */
  rerank: z.strictObject({ type: z.literal('rerank'), by, rank: z.int().min(1).max(999) }),
  /** The user group is invited to comment on the business case, before the FSG decides. */
  inviteUserGroup: z.strictObject({
    type: z.literal('inviteUserGroup'),
    by,
    due: deadline,
    note: z.string().trim().min(1).max(4000).optional(),
  }),
  /** The secretariat finds that what is to come before SYS is not complete: the FSA completes it first. */
  returnForCompletion: z.strictObject({ type: z.literal('returnForCompletion'), by, reason }),
  /** The secretariat opens a written procedure. */
  openWrittenProcedure: z.strictObject({
    type: z.literal('openWrittenProcedure'),
    by,
    businessDays: z.int().min(2).max(40).optional(),
  }),
  /** A SYS decision taken at a meeting and recorded by the secretariat from the minutes. */
  recordSysDecision: z.strictObject({
    type: z.literal('recordSysDecision'),
    by,
    outcome: z.enum(['adopted', 'rejected', 'returned', 'postponed']),
    reference: z.string().trim().min(1).max(200),
    reason: z.string().trim().max(4000).optional(),
  }),
  /** A deferred request is taken up again when there is room in the frame. */
  reconsider: z.strictObject({ type: z.literal('reconsider'), by }),
  /** The system has left the portfolio: the request is handed over to whoever takes the system over, or annulled. */
  leave: z.strictObject({
    type: z.literal('leave'),
    by,
    reference: z.string().trim().min(1).max(200),
    reason,
    how: z.enum(['overdraget', 'annulleret']),
  }),
  /** Cancelled after approval by a decision of the approving body; releases the commitment. */
  annul: z.strictObject({
    type: z.literal('annul'),
    by,
    reference: z.string().trim().min(1).max(200),
    reason,
  }),
  /** RSI has decided that a new version of the governance model reaches cases that are under way. Only a revision of the model says it. */
  adoptModel: z.strictObject({
    type: z.literal('adoptModel'),
    by,
    modelVersion: z.string().min(1),
    policy: policySchema,
    appliesTo: z.enum(['undecided', 'all']),
  }),
} as const;

export type ChangeRequestEvent = {
  [K in keyof typeof changeRequestEvents]: z.infer<(typeof changeRequestEvents)[K]>;
}[keyof typeof changeRequestEvents];
