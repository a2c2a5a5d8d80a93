import type { Commands } from '../../sdk/commands.ts';
import type { Store } from '../../../store/store.ts';
import type { Choices } from './form-fields.tsx';

interface Deps {
  readonly store: Pick<Store, 'people' | 'systems' | 'regions' | 'register'>;
  readonly commands: Pick<Commands, 'listCases'>;
  readonly now: () => string;
}

/** What the register has for fields that name something: ids to keep, names to choose by. */
export async function registerChoices({ store, commands, now }: Deps): Promise<Choices> {
  const at = now();
  const [people, systems, regions, register, requests] = await Promise.all([
    store.people(),
    store.systems(at),
    store.regions(at),
    store.register(),
    commands.listCases({ machine: 'change-request' }),
  ]);
  const named = (rows: readonly { readonly id: string; readonly name: string }[]) =>
    rows.map(({ id, name }) => [id, name] as const);
  const byName = named(people).toSorted((a, b) => a[1].localeCompare(b[1], 'da'));
  return {
    person: byName,
    persons: byName,
    system: named(systems),
    systems: named(systems),
    region: named(regions),
    regions: named(regions),
    fsg: named(register?.fsgs ?? []),
    userGroup: named(register?.userGroups ?? []),
    agreement: (register?.agreements ?? []).map(({ id, title }) => [id, title] as const),
    project: requests.map(({ id, number, title }) => [id, `${number} ${title}`] as const),
  };
}
