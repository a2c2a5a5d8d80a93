import { checkYearAnswer } from '../../sdk/budget-year/answer-checks.ts';
import { Failure } from '../../sdk/failures.ts';
import type { WebDeps } from '../deps.ts';
import { policyOfCase } from '../policy.ts';
import type { FieldFault, Typed } from '../fields.tsx';
import type { OpenTask } from './resolve-link.ts';
import { formFieldOf } from './form-names.ts';

/** What the case has to say about an answer of the budget year, said on the form before the review; the command asks again when it counts. */
export async function validateAnswer(
  deps: Pick<WebDeps, 'policies' | 'now' | 'store'>,
  open: Pick<OpenTask, 'task' | 'case'>,
  answer: Readonly<Record<string, unknown>>,
  typed: Typed,
): Promise<readonly FieldFault[]> {
  try {
    const { task, case: row } = open;
    await checkYearAnswer(deps.store, {
      duty: task.duty,
      answer,
      row,
      policy: await policyOfCase(deps, row),
      now: deps.now(),
    });
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.faults.map(({ field = 'choice', da, en }) => ({ field: formFieldOf(field, typed) ?? field, da, en }));
  }
}
