import type { Store } from '../../../store/store.ts';
import { asFailure } from '../failures.ts';
import { findNumbered } from '../find-case.ts';
import type { OperatedCase } from '../operation/views.ts';

/** Each of several cases once, one after another; what one does not take is told of and stops none. */
export async function eachCase(
  store: Store,
  ids: readonly string[],
  one: (caseId: string) => Promise<unknown>,
): Promise<{ readonly cases: readonly OperatedCase[] }> {
  const cases: OperatedCase[] = [];
  for (const id of new Set(ids)) {
    const found = findNumbered(store, id).then((row) => row.id);
    const caseId = await found.catch(() => id);
    cases.push(await operatedCase(caseId, found.then(one)));
  }
  return { cases };
}

/** Whether a case took what was said to it, or why not. What is no refusal is thrown on. */
export async function operatedCase(caseId: string, said: Promise<unknown>): Promise<OperatedCase> {
  try {
    await said;
    return { caseId, asked: true };
  } catch (error) {
    const failure = asFailure(error);
    if (failure === undefined) throw error;
    return { caseId, asked: false, problem: failure.message };
  }
}
