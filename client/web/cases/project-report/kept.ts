import type { z } from 'zod';
import type { projectStatus } from '../../../../machines/project-report/answers.ts';
import type { ProjectLine } from '../../../../machines/meeting/agenda.ts';
import type { CaseRow } from '../../../../store/rows.ts';

export type Reported = z.infer<typeof projectStatus>;

/** What the case of a project report keeps of itself, as pages read it. */
export interface KeptProjectReport {
  readonly meeting: string;
  readonly date: string;
  readonly projects: readonly Omit<ProjectLine, 'status'>[];
  readonly reported: readonly Reported[] | null;
  readonly late: boolean;
}

export const keptProjects = ({ view }: Pick<CaseRow, 'view'>): KeptProjectReport =>
  view as unknown as KeptProjectReport;
