import type { CommandDeps } from '../deps.ts';
import { openCases } from './open-cases.ts';
import type { OpenVersion } from './views.ts';

/** How many open cases there are of each machine and version, in each build. */
export async function countVersions(deps: CommandDeps): Promise<readonly OpenVersion[]> {
  const current = await deps.deployment?.current();
  const begun = new Map((await deps.store.builds()).map(({ id, begunAt }) => [id, begunAt]));
  const counted = new Map<string, OpenVersion>();
  for await (const { machine, version, build } of openCases(deps)) {
    const key = `${machine} ${version} ${build}`;
    const of = build === undefined ? {} : { build, begunAt: begun.get(build), current: build === current };
    counted.set(key, { machine, version, ...of, cases: 1 + (counted.get(key)?.cases ?? 0) });
  }
  return [...counted.values()];
}
