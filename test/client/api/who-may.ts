import { expect } from 'vitest';
import { actPath } from '../../../client/api/act-routes.ts';
import { operatorPerson } from '../../../client/api/identity.ts';
import { routes } from '../../../client/api/routes.ts';
import { findSubject } from '../../../client/sdk/acts/find-subject.ts';
import { holdersOf } from '../../../client/sdk/acts/holders.ts';
import { acts } from '../../../machines/acts.ts';
import type { CaseRow, TaskRow } from '../../../store/rows.ts';
import type { World } from '../support/world.ts';
import { people, type routeTable } from './route-table.ts';

type Line = ReturnType<typeof routeTable>[string];
type Asked = Pick<World, 'store' | 'now'>;

/** What a request is about: the task in its address, or the case that its act is done to. */
async function subjectOf(
  { store, now }: Asked,
  name: string,
  path: string,
): Promise<{ readonly row?: CaseRow; readonly task?: TaskRow }> {
  const act = acts.find((one) => `post ${actPath(one)}` === name);
  const key = decodeURIComponent(path.replace(/\?.*/, '').split('/')[3] ?? '');
  if (name.includes('/tasks/')) return findSubject({ store, now }, 'task', key);
  if (act === undefined || act.starts !== undefined) return {};
  const version = /revisions\/([^/]+)/.exec(path)?.[1];
  return findSubject({ store, now }, act.on, version ?? key).catch(() => ({}));
}

/** Who of the test's people may send the request, as its route declares it; as the table says where that depends on what is asked. */
export async function whoMay(world: Asked, name: string, { path, may }: Line): Promise<readonly string[]> {
  const route = routes.find((one) => `${one.method} ${one.path}` === name) ?? expect.fail(`no route ${name}`);
  const { who, whoElse } = route;
  if (who === 'anyone' || (whoElse !== undefined && may !== undefined))
    return may ?? expect.fail(`${name}: whom it concerns is not said in the table`);
  expect(may, `${name}: its route says who may`).toBeUndefined();
  if (who === 'operator') return [operatorPerson];
  if (who === 'reader') return people;
  const { row, task } = await subjectOf(world, name, path);
  const holders = (await holdersOf(world.store, { who }, row, world.now(), task)).map(({ id }) => id);
  // The operator key without a name acts as the first of the secretariat.
  const able = holders.includes('ida.krogh') ? [...holders, operatorPerson] : holders;
  return people.filter((person) => able.includes(person));
}
