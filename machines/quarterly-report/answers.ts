import { z } from 'zod';
import type { DutyName } from '../duties.ts';
import { quarterlyReport } from './report.ts';

export const quarterlyAnswers = {
  'quarterly-report': z.strictObject({
    choice: z.literal('submit'),
    report: quarterlyReport,
    comment: z.string().trim().max(4000).optional(),
  }),
} as const satisfies Partial<Record<DutyName, z.ZodType>>;
