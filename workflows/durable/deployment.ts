import type { Client } from '@temporalio/client';

/** An open workflow that is pinned to a build. */
interface PinnedCase {
  readonly caseId: string;
  /** Name of its workflow. */
  readonly workflow: string;
}

/**
 * A worker deployment of Temporal: which build new cases begin with, and which open cases are pinned to one. A build is the hash of a bundle; Temporal hands
 * the tasks of a pinned case to workers of its build only.
 */
export interface Deployment {
  readonly name: string;
  /** Whether the server knows deployments: one that skips time, and older ones, do not. */
  isKnown(): Promise<boolean>;
  /** The build that new cases begin with; undefined before the first. */
  current(): Promise<string | undefined>;
  /** New cases begin with this build from now on. Waits until a worker of it polls. @param patienceMs how long, before the server's refusal is thrown */
  makeCurrent(build: string, patienceMs?: number): Promise<void>;
  /** How many open cases are pinned to a build. */
  count(build: string): Promise<number>;
  /** Those cases, in no order. @param workflows only of these, by their names */
  open(build: string, workflows?: readonly string[]): AsyncIterable<PinnedCase>;
}

/** gRPC's code of a method that the server has not. */
const unimplemented = 12;
/** … of a call that was not answered in time, of a thing that is not there (yet), and of a call that comes too early: no worker of the build has polled. */
const tooEarly: readonly unknown[] = [4, 5, 9];
/** How long the server may take for one call, in ms: once killed, it may leave one without an answer for ever. */
const callPatience = 10_000;

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

export function createDeployment(client: Client, name: string): Deployment {
  const { workflowService } = client.connection;
  const call = <T>(made: () => Promise<T>): Promise<T> => client.withDeadline(Date.now() + callPatience, made);
  const { namespace } = client.options;
  const pinned = (build: string): string =>
    `ExecutionStatus = 'Running' AND TemporalWorkerDeploymentVersion = '${name}:${build}'`;

  const current = async (): Promise<string | undefined> => {
    try {
      const found = await call(() => workflowService.describeWorkerDeployment({ namespace, deploymentName: name }));
      return found.workerDeploymentInfo?.routingConfig?.currentDeploymentVersion?.buildId ?? undefined;
    } catch (error) {
      if (codeOf(error) === 5) return undefined;
      throw error;
    }
  };

  return {
    name,
    current,
    async isKnown() {
      try {
        await current();
        return true;
      } catch (error) {
        if (codeOf(error) === unimplemented) return false;
        throw error;
      }
    },
    async makeCurrent(build, patienceMs = 60_000) {
      for (const until = Date.now() + patienceMs; ;) {
        try {
          if ((await current()) === build) return;
          await call(() =>
            workflowService.setWorkerDeploymentCurrentVersion({
              namespace,
              deploymentName: name,
              buildId: build,
              identity: name,
              ignoreMissingTaskQueues: true,
            }),
          );
          return;
        } catch (error) {
          if (!tooEarly.includes(codeOf(error)) || Date.now() > until) throw error;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
    },
    count: async (build) => (await call(() => client.workflow.count(pinned(build)))).count,
    async *open(build, workflows) {
      const of =
        workflows === undefined ? '' : ` AND WorkflowType IN (${workflows.map((one) => `'${one}'`).join(', ')})`;
      for await (const { workflowId, type } of client.workflow.list({ query: pinned(build) + of, pageSize: 1000 }))
        yield { caseId: workflowId, workflow: type };
    },
  };
}
