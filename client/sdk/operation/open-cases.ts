import type { CommandDeps } from '../deps.ts';

/** An open case and the code that it runs on. */
export interface OpenCase {
  readonly caseId: string;
  readonly machine: string;
  /** `?` of one that does not answer, where only it could tell. */
  readonly version: string;
  /** Absent where versions do not run side by side. */
  readonly build?: string;
}

/** Every open case. Where builds run side by side Temporal lists them, and no case is asked. */
export async function* openCases(deps: CommandDeps): AsyncGenerator<OpenCase> {
  const { cases, deployment, store } = deps;
  if (deployment === undefined) {
    for (const { id: caseId, machine } of await store.cases({ open: true })) {
      const version = await cases.view(caseId).then(
        (view) => view.version,
        () => '?',
      );
      yield { caseId, machine, version };
    }
    return;
  }
  for (const { id: build, machines, drainedAt } of await store.builds()) {
    if (drainedAt !== undefined) continue;
    const byWorkflow = new Map(machines.map((one) => [one.workflow, one]));
    for await (const { caseId, workflow } of deployment.open(build)) {
      const { machine, version } = byWorkflow.get(workflow) ?? { machine: workflow, version: '?' };
      yield { caseId, machine, version, build };
    }
  }
}

/** Those that could be taken to what new cases begin with: of another build than the current, or, where there are no builds, any. */
export async function* earlierCases(deps: CommandDeps): AsyncGenerator<OpenCase> {
  const current = await deps.deployment?.current();
  for await (const one of openCases(deps)) if (one.build === undefined || one.build !== current) yield one;
}
