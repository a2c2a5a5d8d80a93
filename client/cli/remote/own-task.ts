import { z } from 'zod';
import { me } from '../../api/answers.ts';
import { type MyTask, myTask } from '../../sdk/views.ts';
import { badInput, notFound } from '../../sdk/failures.ts';
import type { ApiClient } from './api-client.ts';

const isCase = (task: MyTask, asked: string): boolean => task.case.id === asked || task.case.id.endsWith(`/${asked}`);

/** The caller's one open task among these duties, of a case when one is named. Throws `NotFound`, or `BadInput` naming the cases to choose from. */
export async function ownTask(client: ApiClient, duties: readonly string[], caseId?: string): Promise<MyTask> {
  const { person } = await client.get(me, '/api/me');
  const tasks = await client.get(z.array(myTask), '/api/tasks', { person: person?.id });
  const found = tasks.filter((task) => duties.includes(task.duty) && (caseId === undefined || isCase(task, caseId)));
  const [task, another] = found;
  if (task === undefined) {
    throw notFound(
      `${person?.name ?? 'Du'} har ingen åben opgave (${duties.join(', ')})${caseId === undefined ? '' : ` på ${caseId}`}. Se dem med aarshjul tasks; med operatørnøglen handler du for en anden med --as.`,
      `${person?.name ?? 'You'} has no open task (${duties.join(', ')})${caseId === undefined ? '' : ` on ${caseId}`}. See them with aarshjul tasks; the operator key acts for another with --as.`,
    );
  }
  if (another !== undefined) {
    const ids = found.map((one) => one.case.id).join(', ');
    throw badInput(
      `Der er flere åbne opgaver. Skriv, hvilken sag det er: ${ids}.`,
      `There are several open tasks. Say which case: ${ids}.`,
      'case',
    );
  }
  return task;
}
