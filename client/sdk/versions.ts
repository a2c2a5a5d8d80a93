import { z } from 'zod';
import type { By } from '../../machines/governance/people.ts';
import type { Commands } from './commands.ts';
import type { CommandDeps } from './deps.ts';
import { asFailure, parse, unavailable } from './failures.ts';
import { earlierCases, type OpenCase, openCases } from './open-cases.ts';
import { createRights } from './rights.ts';
import type { MigratedCase, OpenVersion, RehearsedCase } from './version-views.ts';
import { withFailures } from './with-failures.ts';

const why = z.string().trim().min(1).max(2000);
const most = z.number().int().min(1).max(1000);

/** How many cases are asked at once. */
const atOnce = 20;

/** Which versions the open cases are of, and taking them to the newest. For the secretariat; each case that is moved stands in the journal. */
export function createVersions(deps: CommandDeps): Pick<Commands, 'versions' | 'rehearseMigration' | 'migrateCases'> {
  const { cases, store, now } = deps;
  const rights = createRights(deps);
  const operator = (by: By): Promise<By> =>
    rights.require(by, ['secretariat'], {}, ['flytte sager til en ny udgave', 'move cases to a new version']);

  /** Thaws a case in the present version, in thought; one that cannot be asked says why. */
  async function rehearsal(
    { caseId, machine, version, build }: OpenCase,
    present: NonNullable<CommandDeps['rehearseThaw']>,
  ): Promise<RehearsedCase> {
    const known = { caseId, machine, from: version, to: '?', ...(build === undefined ? {} : { build }) };
    const problem = (error: unknown): RehearsedCase => ({
      ...known,
      problem: asFailure(error)?.message ?? String(error),
      armed: [],
      dropped: [],
    });
    try {
      const found = present(await cases.frozen(caseId), now());
      return found === undefined
        ? problem(`Maskinen ${machine} findes ikke i den nye udgave / The new version has no machine ${machine}`)
        : { ...known, ...found };
    } catch (error) {
      return problem(error);
    }
  }

  /** Every case that is not of the version that new cases begin with, some at a time. */
  async function* rehearsed(): AsyncGenerator<RehearsedCase> {
    const { rehearseThaw } = deps;
    if (rehearseThaw === undefined)
      throw unavailable(
        'Her kendes de nye udgaver ikke; spørg den proces, som har worker og web.',
        'The new versions are not known here; ask the process that has worker and web.',
      );
    let some: OpenCase[] = [];
    const ask = async (): Promise<readonly RehearsedCase[]> => {
      const found = await Promise.all(some.map((one) => rehearsal(one, rehearseThaw)));
      some = [];
      // Without builds every open case is asked, also those that are of the present version.
      return found.filter(({ build, from, to }) => build !== undefined || from !== to);
    };
    for await (const one of earlierCases(deps)) if (some.push(one) === atOnce) yield* await ask();
    yield* await ask();
  }

  return {
    versions: (person) =>
      withFailures(async () => {
        await operator(person);
        const current = await deps.deployment?.current();
        const begun = new Map((await store.builds()).map(({ id, begunAt }) => [id, begunAt]));
        const counted = new Map<string, OpenVersion>();
        for await (const { machine, version, build } of openCases(deps)) {
          const key = `${machine} ${version} ${build}`;
          const cases = 1 + (counted.get(key)?.cases ?? 0);
          const of = build === undefined ? {} : { build, begunAt: begun.get(build), current: build === current };
          counted.set(key, { machine, version, ...of, cases });
        }
        return [...counted.values()];
      }),

    rehearseMigration: (person) =>
      withFailures(async () => {
        await operator(person);
        const found: RehearsedCase[] = [];
        for await (const one of rehearsed()) found.push(one);
        return found;
      }),

    migrateCases: (person, wave) =>
      withFailures(async () => {
        const by = await operator(person);
        const reason = parse(why, wave.reason, 'reason');
        const atMost = parse(most, wave.atMost, 'atMost');
        const report: MigratedCase[] = [];
        for await (const { caseId, problem, from, to } of rehearsed()) {
          // Those that cannot be moved do not use up the wave: it would never come past them.
          if (report.filter(({ asked }) => asked).length === atMost) break;
          const refused = problem ?? (await refusalOf(cases.operate(caseId, { type: 'migrate', reason })));
          if (refused !== undefined) {
            report.push({ caseId, asked: false, problem: refused });
            continue;
          }
          await store.addJournal({ at: now(), event: 'case.migrate', by, caseId, reason, data: { from, to } });
          report.push({ caseId, asked: true });
        }
        return report;
      }),
  };
}

/** Why a case did not take what was said to it; undefined when it did. What is no refusal is thrown on. */
async function refusalOf(asked: Promise<unknown>): Promise<string | undefined> {
  try {
    await asked;
    return undefined;
  } catch (error) {
    const failure = asFailure(error);
    if (failure === undefined) throw error;
    return failure.message;
  }
}
