import { dutyNamed } from '../../../machines/duties.ts';
import type { TaskRow } from '../../../store/rows.ts';

/** Duties whose answer the FSA or the secretariat may write down for the one who confirms it. */
export const recordable = (task: TaskRow): boolean =>
  task.closedAt === undefined && task.onBehalfOf === undefined && dutyNamed(task.duty)?.recordable === true;
