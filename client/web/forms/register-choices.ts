import type { FieldAs } from '../../../machines/forms/field.ts';
import type { Fields } from '../../../machines/forms/form.ts';
import type { Commands } from '../../sdk/commands.ts';
import type { Store } from '../../../store/store.ts';
import type { Choices } from './form-props.ts';

interface Deps {
  readonly store: Pick<Store, 'people' | 'systems' | 'regions' | 'register'>;
  readonly commands: Pick<Commands, 'listCases'>;
  readonly now: () => string;
}

type Option = readonly [id: string, name: string];
const named = (rows: readonly { readonly id: string; readonly name: string }[]): readonly Option[] =>
  rows.map(({ id, name }) => [id, name] as const);

const persons = async ({ store }: Deps): Promise<readonly Option[]> =>
  named(await store.people()).toSorted((a, b) => a[1].localeCompare(b[1], 'da'));

/** Where the choices of a kind of field come from: ids to keep, names to choose by. */
const sources: Readonly<Partial<Record<FieldAs, (deps: Deps) => Promise<readonly Option[]>>>> = {
  person: persons,
  persons,
  system: async ({ store, now }) => named(await store.systems(now())),
  systems: async ({ store, now }) => named(await store.systems(now())),
  region: async ({ store, now }) => named(await store.regions(now())),
  regions: async ({ store, now }) => named(await store.regions(now())),
  fsg: async ({ store }) => named((await store.register())?.fsgs ?? []),
  userGroup: async ({ store }) => named((await store.register())?.userGroups ?? []),
  agreement: async ({ store }) => ((await store.register())?.agreements ?? []).map(({ id, title }) => [id, title]),
  project: async ({ commands }) =>
    (await commands.listCases({ machine: 'change-request' })).map(({ id, number, title }) => [
      id,
      `${number} ${title}`,
    ]),
};

/** What the register has for the fields of a form that name something of it; what no field names is not read. */
export async function registerChoices(deps: Deps, fields: Fields): Promise<Choices> {
  const needed = [...new Set(kindsIn(fields))];
  const found = await Promise.all(needed.map(async (kind) => [kind, await sources[kind]?.(deps)] as const));
  return Object.fromEntries(found.flatMap(([kind, options]) => (options === undefined ? [] : [[kind, options]])));
}

const kindsIn = (fields: Fields): readonly FieldAs[] =>
  Object.values(fields).flatMap((field) => [field.as, ...(field.fields === undefined ? [] : kindsIn(field.fields))]);
