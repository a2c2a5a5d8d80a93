import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { budget } from '../annual-budget/budget.ts';
import { quarterPlan } from '../budget-cycle/plan.ts';
import { quarters } from '../governance/deadlines.ts';
import { assessment } from './assess.ts';
import { kpiDefinition } from '../governance/kpi.ts';
import { quarterlyReport } from './report.ts';

/** What a system's report of a quarter shows. */
export const quarterlyReportView = z.strictObject({
  year: z.int(),
  quarter: z.enum(quarters),
  system: z.string(),
  plan: quarterPlan,
  kpis: z.array(kpiDefinition),
  /** Whose lines the expenses are reported by. */
  budget: budget.nullable(),
  report: quarterlyReport.nullable(),
  assessment: assessment.nullable(),
  late: z.boolean(),
  reason: z.string().nullable(),
  decision: z.string().nullable(),
});
export type QuarterlyReportView = DeepReadonly<z.infer<typeof quarterlyReportView>>;
