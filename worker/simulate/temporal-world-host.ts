import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { QueryRejectedError, type WorkflowHandle } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { Activities } from '../../activities/create-activities.ts';
import { createTemporalCases } from '../../client/sdk/temporal-cases.ts';
import { loadConfig, taskQueue } from '../../temporal.config.ts';
import { type Cases, type Instant, messages } from '../../workflows/messages.ts';
import { createWorker } from '../create-worker.ts';
import { timeSkippingServer } from '../embedded/time-skipping-server.ts';
import { productWorkflows, workflowBundle } from '../workflow-bundle.ts';
import type { WorldHost } from './world.ts';

export interface TemporalWorldOptions {
  /** 0: every case is replayed from its history at each step. */
  readonly maxCachedWorkflows?: number;
  /** Where bundles of the workflows are kept; the product's cache folder unless given. */
  readonly bundleCache?: string;
}

/** Temporal's number of the state (`PendingActivityState`). */
const started = 2;

/** How long a world may take to come to rest, in real ms. */
const patience = 60_000;

/** A world on Temporal's time-skipping server: the workflows, the worker and the history are the real ones, only time is not. */
export const temporalWorldHost =
  (options: TemporalWorldOptions = {}) =>
  async (activities: Activities, startAt: Instant): Promise<WorldHost> => {
    const server = await timeSkippingServer({ startDate: startAt });
    const known = new Set<string>();
    const work = { underWay: 0, begun: 0 };
    const worker = await createWorker({
      connection: server.nativeConnection,
      namespace: server.namespace,
      bundle: await workflowBundle(
        productWorkflows,
        options.bundleCache ?? join(loadConfig().binaries.cacheDir, 'bundles'),
      ),
      activities: counted(activities, work),
      ...(options.maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows: options.maxCachedWorkflows }),
    });
    const running = worker.run();
    // A worker that fails is told of where the world is next asked to do something.
    let failed: unknown;
    running.catch((error: unknown) => (failed = error));

    const settle = async (): Promise<void> => {
      const end = Date.now() + patience;
      const handleOf = (id: string) => server.client.workflow.getHandle(id);
      for (;;) {
        if (failed !== undefined) throw failed;
        if (Date.now() > end)
          throw new Error(
            `Simuleringen kom ikke til ro på ${patience / 1000} s. / The simulation did not come to rest in ${patience / 1000} s.`,
          );
        const { begun } = work;
        if (work.underWay === 0 && (await atRest(known, handleOf)) && work.underWay === 0 && work.begun === begun)
          return;
        await pause(3);
      }
    };

    const cases = createTemporalCases(server.client, taskQueue);
    const remembering: Cases = {
      ...cases,
      start: (request) => {
        known.add(request.caseId);
        return cases.start(request);
      },
      startAndPost: (request, event) => {
        known.add(request.caseId);
        return cases.startAndPost(request, event);
      },
    };
    return {
      cases: remembering,
      now: async () => (await server.now()).toISOString(),
      advanceTo: async (at) => {
        await settle();
        await server.sleepUntil(at);
        await settle();
      },
      settle,
      close: async () => {
        worker.shutdown();
        await running;
        await server.stop();
      },
    };
  };

/** The activities, with a count of those under way and of all that have begun. */
function counted(activities: Activities, work: { underWay: number; begun: number }): Activities {
  const all = Object.entries(activities as Record<string, (...args: unknown[]) => Promise<unknown>>).map(
    ([name, activity]) =>
      [
        name,
        async (...args: unknown[]): Promise<unknown> => {
          work.begun += 1;
          work.underWay += 1;
          try {
            return await activity(...args);
          } finally {
            work.underWay -= 1;
          }
        },
      ] as const,
  );
  return Object.fromEntries(all) as unknown as Activities;
}

/**
 * Whether Temporal has nothing more for the worker to do in any open workflow. A query is answered after the workflow task that is under way,
 * so what stands the same before and after one is what the workflows have come to. Ended ones are forgotten.
 */
async function atRest(known: Set<string>, handleOf: (id: string) => WorkflowHandle): Promise<boolean> {
  const before = await look(known, handleOf);
  if (before === undefined) return false;
  await Promise.all([...known].map((id) => handleOf(id).query(messages.waiting).catch(ended)));
  return (await look(known, handleOf)) === before;
}

/** How far each open workflow's history has come; undefined while an activity of one is under way or about to be. */
async function look(known: Set<string>, handleOf: (id: string) => WorkflowHandle): Promise<string | undefined> {
  const asked = await Promise.all([...known].map(async (id) => ({ id, ...(await handleOf(id).describe()) })));
  for (const { id, status } of asked) if (status.name !== 'RUNNING') known.delete(id);
  const open = asked.filter(({ status }) => status.name === 'RUNNING');
  // An activity that failed and waits for its next attempt is not under way: time must pass for it.
  const busy = open.some(({ raw }) =>
    (raw.pendingActivities ?? []).some(({ state, attempt }) => state === started || (attempt ?? 1) <= 1),
  );
  return busy ? undefined : open.map(({ id, runId, historyLength }) => `${id} ${runId} ${historyLength}`).join('\n');
}

/** A workflow that ended meanwhile answers no more; any other fault is one. */
function ended(error: unknown): void {
  if (!(error instanceof WorkflowNotFoundError || error instanceof QueryRejectedError)) throw error;
}
