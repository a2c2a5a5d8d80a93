import type { By } from '../../../machines/governance/people.ts';
import { caseIdOf } from '../find-case.ts';
import type { Commands } from '../commands.ts';
import type { CommandDeps } from '../deps.ts';
import { createRights } from '../rights.ts';
import { withFailures } from '../with-failures.ts';
import { openCases } from './open-cases.ts';
import { rehearsed } from './rehearsal.ts';
import type { OpenVersion, RehearsedCase } from './views.ts';

/** What the secretariat sees of the run of cases; what it does to them are acts (`machines/operation/acts.ts`). */
export function createOperation(deps: CommandDeps): Pick<Commands, 'inspect' | 'versions' | 'rehearseMigration'> {
  const { cases, store } = deps;
  const rights = createRights(deps);
  const operator = (by: By): Promise<By> =>
    rights.require(by, ['secretariat'], {}, ['styre sagernes drift', 'operate cases']);

  return {
    inspect: (person, id) =>
      withFailures(async () => {
        await operator(person);
        const { value, status, incidents, timers } = await cases.view(caseIdOf(id));
        return { state: value, status, incidents, timers };
      }),

    versions: (person) =>
      withFailures(async () => {
        await operator(person);
        const current = await deps.deployment?.current();
        const begun = new Map((await store.builds()).map(({ id, begunAt }) => [id, begunAt]));
        const counted = new Map<string, OpenVersion>();
        for await (const { machine, version, build } of openCases(deps)) {
          const key = `${machine} ${version} ${build}`;
          const of = build === undefined ? {} : { build, begunAt: begun.get(build), current: build === current };
          counted.set(key, { machine, version, ...of, cases: 1 + (counted.get(key)?.cases ?? 0) });
        }
        return [...counted.values()];
      }),

    rehearseMigration: (person) =>
      withFailures(async () => {
        await operator(person);
        const found: RehearsedCase[] = [];
        for await (const one of rehearsed(deps)) found.push(one);
        return found;
      }),
  };
}
