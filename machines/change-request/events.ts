import { z } from 'zod';
import { eventOf } from '../acts/act.ts';
import * as acts from './acts.ts';
import { deadline } from '../governance/deadlines.ts';
import { by } from '../governance/people.ts';
import { policySchema } from '../governance/policy-schema.ts';
import type { DoneActorEvent } from 'xstate';
import type { HearingNotice, HearingOutput } from '../hearing/answer.ts';
import type { RsiDecisionNotice } from '../rsi-decision/decision.ts';
import type { SysDecisionNotice } from '../sys-decision/decision.ts';

const reason = z.string().trim().min(1).max(4000);

/** Everything that can be said to a change request itself; answers, votes and the decisions of SYS and RSI go to its actors. */
export const changeRequestEvents = {
  withdraw: eventOf(acts.withdraw),
  revise: eventOf(acts.revise, { material: z.boolean() }),
  rerank: eventOf(acts.rerank),
  /** The window has become a date. */
  inviteUserGroup: eventOf(
    { event: 'inviteUserGroup', fields: { note: acts.inviteUserGroup.fields.note } },
    { due: deadline },
  ),
  returnForCompletion: eventOf(acts.returnForCompletion),
  waivePapers: eventOf(acts.waivePapers),
  reconsider: eventOf(acts.reconsider),
  /** The system has left the portfolio: the request is handed over to whoever takes the system over, or annulled. */
  leave: z.strictObject({
    type: z.literal('leave'),
    by,
    reference: z.string().trim().min(1).max(200),
    reason,
    how: z.enum(['overdraget', 'annulleret']),
  }),
  annul: eventOf(acts.annul),
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

/** What comes to a change request from inside: that SYS or RSI has decided or not, what its user group has commented, and each member of its FSG. */
export type InnerEvent =
  | SysDecisionNotice
  | RsiDecisionNotice
  | HearingNotice
  | DoneActorEvent<HearingOutput, 'commenting'>;
