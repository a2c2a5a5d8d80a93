import type { Act, Who } from '../../../machines/acts/act.ts';
import type { CaseRow } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';

/** The roles that an act is for at this step of the case: some hold only while a duty is open. */
export async function entitledTo(
  act: Pick<Act, 'who'>,
  row: Pick<CaseRow, 'id'> | undefined,
  store: Pick<Store, 'tasks'>,
): Promise<readonly Who[]> {
  if (act.who === 'anyone' || act.who === 'holder') return [];
  const conditional = act.who.some((one) => typeof one === 'object');
  const open =
    conditional && row !== undefined ? (await store.tasks({ caseId: row.id, open: true })).map(({ duty }) => duty) : [];
  return act.who.flatMap((one) =>
    typeof one === 'string' ? [one] : one.whileOpen.some((duty) => open.includes(duty)) ? [one.role] : [],
  );
}
