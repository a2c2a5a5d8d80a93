import type { DutyName } from '../../../machines/duties.ts';
import type { CaseForm } from '../../../machines/forms/case-form.ts';
import { checkYearAnswer } from '../../sdk/budget-year/answer-checks.ts';
import { Failure } from '../../sdk/failures.ts';
import type { WebDeps } from '../deps.ts';
import { policyOfCase } from '../policy.ts';
import type { FieldFault, Typed } from '../fields.tsx';
import { faultsOnAnswer } from './answer.ts';
import type { OpenTask } from './resolve-link.ts';

/** What the case has to say about an answer of the budget year, said on the form before the review; the command asks again when it counts. */
export async function validateAnswer(
  deps: Pick<WebDeps, 'policies' | 'now' | 'store'>,
  { case: row }: Pick<OpenTask, 'case'>,
  duty: DutyName,
  answer: Readonly<Record<string, unknown>>,
  typed: Typed,
  ofCase: CaseForm,
): Promise<readonly FieldFault[]> {
  try {
    await checkYearAnswer(deps.store, { duty, answer, row, policy: await policyOfCase(deps, row), now: deps.now() });
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return faultsOnAnswer(duty, typed, ofCase, error.faults);
  }
}
