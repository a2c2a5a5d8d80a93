import type { By } from '../../../machines/governance/people.ts';
import { migrateWave } from '../../../machines/operation/acts.ts';
import { caseIdOf } from '../find-case.ts';
import type { Commands } from '../commands.ts';
import type { CommandDeps } from '../deps.ts';
import { requireEntitled } from '../acts/require-entitled.ts';
import { withFailures } from '../with-failures.ts';
import { readAttention } from './attention.ts';
import { countVersions } from './count-versions.ts';
import { nextWave } from './next-wave.ts';
import { rehearsed } from './rehearsal.ts';
import type { RehearsedCase } from './views.ts';

/** What the secretariat sees of the run of cases; what it does to them are acts (`machines/operation/acts.ts`). */
export function createOperation(
  deps: CommandDeps,
): Pick<Commands, 'inspect' | 'attention' | 'runOf' | 'nextWave' | 'versions' | 'rehearseMigration'> {
  const { cases } = deps;
  /** Whoever operates cases sees their run. */
  const operator = (by: By): Promise<By> =>
    requireEntitled(deps, by, { who: migrateWave.who, title: ['styre sagernes drift', 'operate cases'] });

  return {
    inspect: (person, id) =>
      withFailures(async () => {
        await operator(person);
        const { value, status, incidents, timers } = await cases.view(caseIdOf(id));
        return { state: value, status, incidents, timers };
      }),

    attention: () => withFailures(() => readAttention(deps)),

    runOf: (id) => cases.view(id).catch(() => undefined),

    nextWave: () => withFailures(() => nextWave(deps)),

    versions: (person) =>
      withFailures(async () => {
        await operator(person);
        return countVersions(deps);
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
