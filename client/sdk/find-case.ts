import type { CaseRow } from '../../store/model.ts';
import type { Store } from '../../store/store.ts';
import { notFound } from './failures.ts';

/** The id of a case from what people write: the id itself, or the bare number of a change request. */
export const caseIdOf = (idOrNumber: string): string =>
  /^\d{4}-\d{4,}$/.test(idOrNumber) ? `change-request/${idOrNumber}` : idOrNumber;

/** Throws `NotFound`. */
export async function findCase(store: Store, idOrNumber: string): Promise<CaseRow> {
  const row = await store.case(caseIdOf(idOrNumber));
  if (row === undefined) throw notFound(`Sagen ${idOrNumber} findes ikke.`, `There is no case ${idOrNumber}.`);
  return row;
}
