import type { AnnualBudgetContext } from '../../../machines/annual-budget/context.ts';
import type { CaseRow } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';
import { badInput } from '../failures.ts';
import { findCase } from '../find-case.ts';

/** What a budget's case keeps for its readers (`keepCase` in machines/annual-budget/letters.ts). */
export type KeptBudget = Pick<
  AnnualBudgetContext,
  | 'year'
  | 'stage'
  | 'plan'
  | 'previous'
  | 'budget'
  | 'firstRead'
  | 'adjustments'
  | 'recommended'
  | 'struck'
  | 'provisional'
> & { readonly flags: readonly string[] };

export const keptBudget = (row: CaseRow): KeptBudget => row.view as unknown as KeptBudget;

/** The case of a system's budget, `annual-budget/2028-ppj`; the id's last part alone will do. Throws `NotFound`, `BadInput`. */
export async function findBudget(
  store: Store,
  id: string,
): Promise<{ readonly row: CaseRow; readonly kept: KeptBudget }> {
  const row = await findCase(store, id.includes('/') ? id : `annual-budget/${id}`);
  if (row.machine !== 'annual-budget')
    throw badInput(
      `${id} er ikke et driftsbudget. Skriv fx annual-budget/2028-ppj.`,
      `${id} is not an operating budget. Write for example annual-budget/2028-ppj.`,
      'caseId',
    );
  return { row, kept: keptBudget(row) };
}
