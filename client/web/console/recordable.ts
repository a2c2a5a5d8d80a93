import { dutyNamed } from '../../../machines/duties.ts';
import type { Entitled } from '../../../machines/acts/act.ts';
import type { TaskRow } from '../../../store/rows.ts';

/** Who may write down what a group decided. */
export const revisers: readonly Entitled[] = ['fsa', 'fsaStaff', 'secretariat'];

/** Duties whose answer the FSA or the secretariat may write down for the one who confirms it. */
export const recordable = (task: TaskRow): boolean =>
  task.closedAt === undefined && task.onBehalfOf === undefined && dutyNamed(task.duty)?.recordable === true;
