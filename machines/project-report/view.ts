import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { deadline } from '../governance/deadlines.ts';
import { askedProject } from '../meeting/agenda.ts';
import { projectStatus } from './status.ts';

/** What a system's project report before a meeting shows. */
export const projectReportView = z.strictObject({
  /** The meeting's number and date. */
  meeting: z.string(),
  date: z.iso.date(),
  projects: z.array(askedProject),
  due: deadline,
  reported: z.array(projectStatus).nullable(),
  late: z.boolean(),
});
export type ProjectReportView = DeepReadonly<z.infer<typeof projectReportView>>;
