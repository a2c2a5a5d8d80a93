import { z } from '@hono/zod-openapi';
import { sysOutcomes } from '../../machines/sys-decision/decision.ts';

const day = z.string().max(20);

/** A spreadsheet inside JSON; `name` is only used in the texts of faults. */
export const sheetFile = z.strictObject({ name: z.string().min(1).max(200), base64: z.base64().max(1_000_000) });

const decided = {
  outcome: z.enum(sysOutcomes),
  reference: z.string(),
  meetingDate: day.optional(),
  reason: z.string().optional(),
};
export const caseDecisions = z.strictObject({
  ...decided,
  meetingDate: day,
  cases: z.array(z.string()).min(1).max(500),
});
