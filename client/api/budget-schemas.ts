import { z } from '@hono/zod-openapi';
import { sysOutcomes } from '../../machines/sys-decision/decision.ts';

const day = z.string().max(20);

/** The commands say what is wrong with a year, a system or a date; here only the shape is checked. */
export const cycleStart = z.strictObject({
  year: z.number(),
  systems: z.array(z.string()).max(500).optional(),
  meetings: z.strictObject({ may: day.optional(), september: day.optional(), february: day.optional() }).optional(),
});

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
