import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { cyclePlan } from './plan.ts';

/** What a budget year shows: its dates and its systems. */
export const budgetCycleView = z.strictObject({
  year: z.int(),
  plan: cyclePlan,
  systems: z.array(z.strictObject({ id: z.string(), name: z.string() })).default([]),
  frameGranted: z.boolean(),
  cancelled: z.boolean(),
});
export type BudgetCycleView = DeepReadonly<z.infer<typeof budgetCycleView>>;
