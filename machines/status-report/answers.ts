import { z } from 'zod';
import type { DutyName } from '../duties.ts';

const comment = z.string().trim().max(4000);

export const statusReportAnswers = {
  'status-report-draft': z.strictObject({ choice: z.literal('submit'), comment: comment.optional() }),
  'status-report-approval': z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('approve'), comment: comment.optional() }),
    z.strictObject({
      choice: z.literal('return'),
      comment: comment.min(1, 'Svaret skal begrundes. / The answer needs a reason.'),
    }),
  ]),
  'status-report-receipt': z.strictObject({ choice: z.literal('received'), comment: comment.optional() }),
} as const satisfies Partial<Record<DutyName, z.ZodType>>;
