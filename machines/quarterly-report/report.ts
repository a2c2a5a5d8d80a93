import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { kpiDefinition } from '../governance/kpi.ts';
import { lineId } from '../annual-budget/budget.ts';
import { followsTemplate, templateSection } from '../governance/templates/template.ts';

const text = z.string().trim().max(4000);
const amount = z.int().nonnegative().max(1_000_000_000_000);

/** A span in which the system was not available; instants with offset, so that the two hours of an autumn night are told apart. */
export const outage = z
  .strictObject({
    from: z.iso.datetime({ offset: true }),
    to: z.iso.datetime({ offset: true }),
    cause: text.optional(),
  })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), {
    path: ['to'],
    error: 'Afbruddet skal slutte, efter at det begyndte / The outage must end after it began',
  });
export type Outage = z.infer<typeof outage>;

/** Duties of operation that the report has a line for: backup, capacity, optimisation, errors, changes, releases, support, data. */
export const operationTopics = [
  'backup',
  'capacity',
  'optimisation',
  'errorCorrection',
  'changeManagement',
  'releaseTests',
  'support',
  'dataQuality',
] as const;
export type OperationTopic = (typeof operationTopics)[number];

/** A value reported for a KPI or SLA item other than availability, e.g. response time in seconds. */
const measured = z.strictObject({ id: lineId, value: z.number().finite(), comment: text.optional() });

/** What the FSA spent on a line in the quarter, and expects for the year. */
const expense = z.strictObject({
  line: lineId,
  part: z.enum(['A', 'B']),
  spentOre: amount,
  forecastOre: amount,
  reason: text.optional(),
});

/** One form with three sections: operation, KPI, expenses, and what a later version of the template asks for (R-045, R-073, R-090, R-199, R-093e, A-28). */
export const quarterlyReport = z.strictObject({
  operation: z.strictObject({
    outages: z.array(outage).max(500),
    topics: z.partialRecord(z.enum(operationTopics), text),
    comment: text.optional(),
  }),
  kpis: z.array(measured).max(100),
  /** What the FSA proposes for a system of which nothing has been agreed: the matter of its targets begins with it. */
  proposed: z.array(kpiDefinition).max(100).optional(),
  expenses: z.array(expense).max(400),
  sections: z.array(templateSection).max(60).optional(),
  template: followsTemplate.optional(),
});
export type QuarterlyReport = DeepReadonly<z.infer<typeof quarterlyReport>>;

/** Id of the KPI that is computed from the outages: availability in per cent of a calendar month's elapsed time. */
export const availability = 'availability';
/** Id of the KPI that says how many minutes a single outage may last before it is critical. The FSA reports the longest of the quarter. */
export const singleOutage = 'enkeltafbrud';
