import { z } from 'zod';
import type { By } from '../../machines/governance/people.ts';
import type { ThawRehearsal } from '../../workflows/messages.ts';
import type { Commands } from './commands.ts';
import type { CommandDeps } from './deps.ts';
import { asFailure, parse, unavailable } from './failures.ts';
import { createRights } from './rights.ts';
import type { MigratedCase, OpenVersion, RehearsedCase } from './version-views.ts';
import { withFailures } from './with-failures.ts';

const why = z.string().trim().min(1).max(2000);
const most = z.number().int().min(1).max(1000);

/** Which versions the open cases are of, and taking them to the newest. For the secretariat; each case that is moved stands in the journal. */
export function createVersions(deps: CommandDeps): Pick<Commands, 'versions' | 'rehearseMigration' | 'migrateCases'> {
  const { cases, store, now } = deps;
  const rights = createRights(deps);
  const operator = (by: By): Promise<By> =>
    rights.require(by, ['secretariat'], {}, ['flytte sager til en ny udgave', 'move cases to a new version']);

  const openIds = async (): Promise<readonly string[]> => (await store.cases({ open: true })).map(({ id }) => id);

  async function* rehearsed(): AsyncGenerator<RehearsedCase> {
    const { rehearseThaw } = deps;
    if (rehearseThaw === undefined)
      throw unavailable(
        'Her kendes de nye udgaver ikke; spørg den proces, som har worker og web.',
        'The new versions are not known here; ask the process that has worker and web.',
      );
    for (const caseId of await openIds()) {
      const frozen = await cases.frozen(caseId).catch(() => undefined);
      const found: ThawRehearsal | undefined = frozen === undefined ? undefined : rehearseThaw(frozen, now());
      if (found !== undefined && found.from !== found.to) yield { caseId, ...found };
    }
  }

  return {
    versions: (person) =>
      withFailures(async () => {
        await operator(person);
        const counted = new Map<string, OpenVersion>();
        for (const { id, machine } of await store.cases({ open: true })) {
          const version = await cases.view(id).then(
            (view) => view.version,
            () => '?',
          );
          const key = `${machine} ${version}`;
          counted.set(key, { machine, version, cases: (counted.get(key)?.cases ?? 0) + 1 });
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
