import type { CommandDeps } from '../deps.ts';
import { asFailure, unavailable } from '../failures.ts';
import { earlierCases, type OpenCase } from './open-cases.ts';
import type { RehearsedCase } from './views.ts';

/** How many cases are asked at once. */
const atOnce = 8;

/** Every case that is not of the version that new cases begin with, taken up in thought; one that cannot be asked says why. Nothing happens to any. */
export async function* rehearsed(deps: CommandDeps): AsyncGenerator<RehearsedCase> {
  const { rehearseThaw } = deps;
  if (rehearseThaw === undefined)
    throw unavailable(
      'Her kendes de nye udgaver ikke; spørg den proces, som har worker og web.',
      'The new versions are not known here; ask the process that has worker and web.',
    );
  let some: OpenCase[] = [];
  const ask = async (): Promise<readonly RehearsedCase[]> => {
    const found = await Promise.all(some.map((one) => rehearsal(deps, one, rehearseThaw)));
    some = [];
    // Without builds every open case is asked, also those that are of the present version.
    return found.filter(({ build, from, to }) => build !== undefined || from !== to);
  };
  for await (const one of earlierCases(deps)) if (some.push(one) === atOnce) yield* await ask();
  yield* await ask();
}

/** One case taken up in thought; why it cannot be asked is its problem. */
export async function rehearsal(
  { cases, now }: Pick<CommandDeps, 'cases' | 'now'>,
  { caseId, machine, version, build }: OpenCase,
  thaw: NonNullable<CommandDeps['rehearseThaw']>,
): Promise<RehearsedCase> {
  const known = { caseId, machine, from: version, to: '?', ...(build === undefined ? {} : { build }) };
  const problem = (error: unknown): RehearsedCase => ({
    ...known,
    problem: asFailure(error)?.message ?? String(error),
    armed: [],
    dropped: [],
  });
  try {
    // A worker that has many to replay may be late; it has the case at hand when it is asked once more.
    const frozen = await cases.frozen(caseId).catch(() => cases.frozen(caseId));
    const found = thaw(frozen, now());
    return found === undefined
      ? problem(`Maskinen ${machine} findes ikke i den nye udgave / The new version has no machine ${machine}`)
      : { ...known, ...found };
  } catch (error) {
    return problem(error);
  }
}
