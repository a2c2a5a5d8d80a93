import type { CaseRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import { notFound } from './failures.ts';

const isNumber = (text: string): boolean => /^\d{4}-\d{4,}$/.test(text);

/** The id of a case from what people write: the id itself, or the bare number of a change request. */
export const caseIdOf = (idOrNumber: string): string =>
  isNumber(idOrNumber) ? `change-request/${idOrNumber}` : idOrNumber;

/** Throws `NotFound`. */
export async function findCase(store: Store, idOrNumber: string): Promise<CaseRow> {
  const row = await store.case(caseIdOf(idOrNumber));
  if (row === undefined) throw notFound(`Sagen ${idOrNumber} findes ikke.`, `There is no case ${idOrNumber}.`);
  return row;
}

/** Machines whose cases take their numbers from the year's one counter. */
const numbered = ['change-request', 'matter', 'escalation', 'status-report'];

/** The same for a case of any kind by its bare number, as mails and lists name it: no two cases of a year have the same. Throws `NotFound`. */
export async function findNumbered(store: Store, idOrNumber: string): Promise<CaseRow> {
  if (!isNumber(idOrNumber)) return await findCase(store, idOrNumber);
  const [row] = (await store.casesById(numbered.map((machine) => `${machine}/${idOrNumber}`))).values();
  return row ?? (await findCase(store, idOrNumber));
}
