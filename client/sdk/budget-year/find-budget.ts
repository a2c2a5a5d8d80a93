import type { ViewOf } from '../../../machines/views.ts';
import type { CaseOf } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';
import { badInput } from '../failures.ts';
import { findCase } from '../find-case.ts';

/** The case of a system's budget, `annual-budget/2028-ppj`; the id's last part alone will do. Throws `NotFound`, `BadInput`. */
export async function findBudget(
  store: Store,
  id: string,
): Promise<{ readonly row: CaseOf<'annual-budget'>; readonly view: ViewOf<'annual-budget'> }> {
  const row = await findCase(store, id.includes('/') ? id : `annual-budget/${id}`);
  if (row.machine !== 'annual-budget')
    throw badInput(
      `${id} er ikke et driftsbudget. Skriv fx annual-budget/2028-ppj.`,
      `${id} is not an operating budget. Write for example annual-budget/2028-ppj.`,
      'caseId',
    );
  return { row, view: row.view };
}
