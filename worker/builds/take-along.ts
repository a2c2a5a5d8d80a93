import type { CommandDeps } from '../../client/sdk/deps.ts';
import { operate } from '../../client/sdk/operation/operate.ts';
import { rehearsal } from '../../client/sdk/operation/rehearsal.ts';
import { migrate } from '../../machines/operation/acts.ts';
import { standing } from '../../workflows/standing.ts';

/** What is asked of the cases of an earlier build. */
export interface TakeAlongDeps extends Required<Pick<CommandDeps, 'deployment' | 'rehearseThaw'>> {
  readonly cases: CommandDeps['cases'];
  readonly store: CommandDeps['store'];
  readonly now: CommandDeps['now'];
  readonly log: (line: string) => void;
}

/**
 * Takes the standing cases of earlier builds to the present one, each as soon as it answers: those that its machines would not take up stay where they are,
 * and the log says why, once (docs/decisions/0013-versions-side-by-side.md, 3).
 * @returns what is to be called with the id of an earlier build whose worker runs, as often as wanted
 */
export function createTakeAlong(deps: TakeAlongDeps): (build: string) => Promise<void> {
  const { deployment, store, log } = deps;
  /** What has been told to move, or why not. */
  const told = new Map<string, string>();

  return async (build) => {
    const machines = new Map(
      (await store.builds()).find(({ id }) => id === build)?.machines.map((one) => [one.workflow, one]),
    );
    for await (const { caseId, workflow } of deployment.open(build, standing)) {
      const of = machines.get(workflow);
      if (of === undefined || told.get(caseId) === 'moves') continue;
      const { problem, from, to } = await rehearsal(deps, { caseId, ...of, build }, deps.rehearseThaw);
      if (problem === undefined) {
        const by = { person: 'system', channel: 'system' } as const;
        const reason = 'Ny udgave / New build';
        await operate(deps, {
          event: migrate.event,
          saidBy: by,
          caseId,
          reason,
          data: { from, to },
          message: { type: 'migrate', reason },
        });
        told.set(caseId, 'moves');
      } else if (told.get(caseId) !== problem) {
        told.set(caseId, problem);
        log(
          `${caseId} flyttes ikke til den nye udgave og bliver i ${build} / is not moved to the new version and stays with ${build}: ${problem}`,
        );
      }
    }
  };
}
