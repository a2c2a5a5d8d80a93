import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { deadline } from '../governance/deadlines.ts';
import { reportContent } from './content.ts';
import { period } from './input.ts';

/** What a status report shows: the case holds the content too, so that its page and the mail to RSI show what the document says. */
export const statusReportView = z.strictObject({
  year: z.int(),
  period,
  due: deadline,
  /** Id and version of the document. */
  document: z.string(),
  documentVersion: z.int(),
  approvedBy: z.string().optional(),
  receivedBy: z.string().optional(),
  reason: z.string().optional(),
  content: reportContent.optional(),
});
export type StatusReportView = DeepReadonly<z.infer<typeof statusReportView>>;
