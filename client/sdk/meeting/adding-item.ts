import { addItem } from '../../../machines/meeting/acts.ts';
import { completes } from '../acts/completion.ts';
import { badInput } from '../failures.ts';
import { fingerprint } from '../fingerprint.ts';
import { personNamed } from './agenda-item.ts';

/** Whose item it is: the one who asks, or the member for whom the secretariat writes it. */
export const addingItem = completes(addItem, async ({ form, by, row, deps }) => {
  const { for: member, kind = 'discussion' } = form;
  const whose = by.role === 'secretariat' && member !== undefined ? member : by.person;
  const { name } = await personNamed(deps, whose, 'for');
  const seated = (await deps.store.addressees('sysMembers', {}, deps.now())).find(({ person }) => person === whose);
  if (by.role === 'secretariat' && seated === undefined)
    throw badInput(
      'Skriv for hvilket medlem af SYS punktet ønskes (for).',
      'Say for which member of SYS the item is wished (for).',
      'for',
    );
  const region = seated?.region;
  return {
    by: { ...by, ...(region === undefined ? {} : { region }) },
    event: { name, kind, for: undefined },
    // The same item of the same member comes once on the agenda, whatever has happened in between.
    requestId: `add-item/${row.id}/${fingerprint({ form, whose })}`,
  };
});
