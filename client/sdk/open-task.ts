import type { By } from '../../machines/governance/people.ts';
import type { CaseRow, TaskRow } from '../../store/rows.ts';
import type { CommandDeps } from './deps.ts';
import { badState, conflict, type Failure, forbidden, notFound } from './failures.ts';
import type { Options } from './options.ts';
import { createTaskCheck } from './task-check.ts';
import type { TaskObstacle } from './views.ts';

/** How each obstacle is refused. */
export const obstacleFailures: Readonly<Record<TaskObstacle, (da: string, en: string) => Failure>> = {
  unknown: notFound,
  closed: badState,
  caseClosed: badState,
  otherPerson: forbidden,
  noLongerHolder: forbidden,
  regionGone: conflict,
  caseChanged: conflict,
};

/** The task that the person has and can answer now, with its case. Throws as `checkTask` finds. */
export async function openTask(
  deps: Pick<CommandDeps, 'store' | 'now'>,
  person: string,
  taskId: string,
  { expectCaseVersion }: Pick<Options, 'expectCaseVersion'> = {},
): Promise<{ readonly task: TaskRow; readonly row: CaseRow }> {
  const {
    task,
    case: row,
    obstacle,
    da = '',
    en = '',
  } = await createTaskCheck(deps)(person, taskId, expectCaseVersion);
  if (obstacle !== undefined) throw obstacleFailures[obstacle](da, en);
  if (task === undefined || row === undefined)
    throw notFound(`Opgaven ${taskId} findes ikke.`, `There is no task ${taskId}.`);
  return { task, row };
}

/** The person as holder of the task: what the register and the task say wins over what the caller says. */
export function asHolder(by: By, task: TaskRow): By {
  const { role: _role, region: _region, onBehalfOf: _onBehalfOf, ...rest } = by;
  return {
    ...rest,
    role: task.role,
    ...(task.region === undefined ? {} : { region: task.region }),
    ...(task.onBehalfOf === undefined ? {} : { onBehalfOf: task.onBehalfOf }),
  };
}
