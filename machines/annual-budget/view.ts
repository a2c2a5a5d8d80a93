import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { budgetPlan } from '../budget-cycle/plan.ts';
import { groupComment } from '../fsg/comments.ts';
import { hearingOutput } from '../hearing/answer.ts';
import { adjustment, budget } from './budget.ts';
import { lateness, stages } from './context.ts';

/** Marks on a budget that people look for (glossary, «flags»). */
const budgetFlags = ['firstMissed', 'finalMissed', 'provisional'] as const;

/** What a system's budget of a year shows: everything that its pages, letters and papers need. */
export const annualBudgetView = z.strictObject({
  year: z.int(),
  stage: z.enum(stages),
  plan: budgetPlan,
  /** What was decided for the year before. */
  previous: budget.nullable(),
  /** As it stands. */
  budget: budget.nullable(),
  hearing: hearingOutput.nullable(),
  /** Why the hearing was ended by decision before it closed. */
  waived: z.string().nullable(),
  firstRead: z.strictObject({ budget, decision: z.string() }).nullable(),
  adjustments: z.array(adjustment),
  /** SYS' decision of the second reading: its recommendation to RSI (R-056). */
  recommended: z.string().nullable(),
  first: lateness,
  final: lateness,
  /** Lines of part B that RSI left out. */
  struck: z.array(z.string()),
  rsiReference: z.string().nullable(),
  provisional: z.boolean(),
  flags: z.array(z.enum(budgetFlags)).default([]),
  reason: z.string().nullable(),
  /** What the members of the FSG said while it had the budget, and who took part in its decision. */
  fsgComments: z.array(groupComment).exactOptional(),
  tookPart: z.string().exactOptional(),
});
export type AnnualBudgetView = DeepReadonly<z.infer<typeof annualBudgetView>>;
