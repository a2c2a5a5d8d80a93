import { z } from 'zod';

/** A requirement of the SLA or an agreed KPI, in the register. `availability` is measured from the outages, the others are reported. */
export const kpiDefinition = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error:
      'Skriv et id med små bogstaver, tal og bindestreg, fx svartid / Write an id of small letters, digits and hyphens, e.g. svartid',
  }),
  name: z.string().trim().min(1).max(160),
  unit: z.string().trim().max(20).default(''),
  /** The limit, and on which side of it the SLA is kept. */
  limit: z.number().finite(),
  keeps: z.enum(['atLeast', 'atMost']),
});
export type KpiDefinition = z.infer<typeof kpiDefinition>;
