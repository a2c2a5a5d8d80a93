import type { Act } from '../../../machines/acts/act.ts';
import type { CaseRow, Person, TaskRow } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';
import { entitledTo } from './entitled.ts';

/** The people who may do the act now, by the register; what they may is asked again when they act. */
export async function holdersOf(
  store: Store,
  act: Pick<Act, 'who'>,
  row: Pick<CaseRow, 'id' | 'system'> | undefined,
  now: string,
  task?: TaskRow,
): Promise<readonly Person[]> {
  if (act.who === 'anyone') return await store.people();
  if (act.who === 'holder') return (await store.people()).filter(({ id }) => id === task?.person);
  const about = row ? { caseId: row.id, ...(row.system === undefined ? {} : { system: row.system }) } : {};
  const ids = new Set<string>();
  for (const role of await entitledTo(act, row, store)) {
    if (role === 'fsaStaff') {
      for (const one of await store.holdings(now))
        if (one.role === 'staff' && one.system !== undefined && one.system === row?.system) ids.add(one.person);
    } else for (const { person } of await store.addressees(role, about, now)) ids.add(person);
  }
  return (await store.people()).filter((person) => ids.has(person.id));
}
