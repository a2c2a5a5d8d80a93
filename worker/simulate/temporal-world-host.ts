import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { type Client, isGrpcServiceError, type WorkflowService } from '@temporalio/client';
import type { Activities } from '../../activities/create-activities.ts';
import { createTemporalCases } from '../../client/sdk/temporal-cases.ts';
import { loadConfig, taskQueue } from '../../temporal.config.ts';
import type { Cases, Instant } from '../../workflows/messages.ts';
import { createWorker } from '../create-worker.ts';
import { type TimeSkippingServer, timeSkippingServer } from '../embedded/time-skipping-server.ts';
import { productWorkflows, workflowBundle } from '../workflow-bundle.ts';
import type { WorldHost } from './world.ts';

export interface TemporalWorldOptions {
  /** 0: every case is replayed from its history at each step. */
  readonly maxCachedWorkflows?: number;
  /** Another file of workflows than the product's. */
  readonly workflows?: URL;
  /** Another server than one of its own; whoever gives it moves its time and stops it. */
  readonly server?: Pick<TimeSkippingServer, 'namespace' | 'client' | 'connection' | 'nativeConnection' | 'now'>;
  /** Cases that were opened on that server before. */
  readonly opened?: readonly string[];
  /** Is told of every case that is opened. */
  readonly onOpened?: (caseId: string) => void;
  /** Where bundles of the workflows are kept; the product's cache folder unless given. */
  readonly bundleCache?: string;
}

/** A world whose cases leave histories on a server. */
export interface TemporalWorldHost extends WorldHost {
  readonly client: Client;
  caseIds(): readonly string[];
}

/** Temporal's numbers of the states (`WorkflowExecutionStatus`, `PendingActivityState`). */
const running = 1;
const started = 2;

/** How long a world may take to come to rest, in real ms. */
const patience = 60_000;

/** A world on Temporal's time-skipping server: the workflows, the worker and the history are the real ones, only time is not. */
export const temporalWorldHost =
  (options: TemporalWorldOptions = {}) =>
  async (activities: Activities, startAt: Instant): Promise<TemporalWorldHost> => {
    const own = options.server === undefined ? await timeSkippingServer({ startDate: startAt }) : undefined;
    const server = options.server ?? own!;
    /** Cases that may still be running, and all there have been. */
    const known = new Set(options.opened);
    const opened = new Set(options.opened);
    const open = (caseId: string): void => {
      if (!opened.has(caseId)) options.onOpened?.(caseId);
      known.add(caseId);
      opened.add(caseId);
    };
    const work = { underWay: 0, begun: 0 };
    const bundle = await workflowBundle(
      options.workflows ?? productWorkflows,
      options.bundleCache ?? join(loadConfig().binaries.cacheDir, 'bundles'),
    );
    // A worker that fails is told of where the world is next asked to do something.
    let failed: unknown;
    const worker = await createWorker({
      connection: server.nativeConnection,
      namespace: server.namespace,
      bundle,
      activities: counted(activities, work),
      ...(options.maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows: options.maxCachedWorkflows }),
    });
    const ran = worker.run();
    ran.catch((error: unknown) => (failed = error));

    const { workflowService } = server.connection;
    const busy = createBusy(server.namespace, workflowService, (caseId) => {
      if (opened.has(caseId)) return false;
      open(caseId);
      return true;
    });
    const atRest = (): boolean => work.underWay === 0 && worker.getStatus().numInFlightWorkflowActivations === 0;
    const settle = async (): Promise<void> => {
      const end = Date.now() + patience;
      for (;;) {
        if (failed !== undefined) throw failed;
        if (Date.now() > end)
          throw new Error(
            `Simuleringen kom ikke til ro på ${patience / 1000} s. / The simulation did not come to rest in ${patience / 1000} s.`,
          );
        const { begun } = work;
        // While the worker itself has something in hand, Temporal need not be asked.
        if (atRest() && !(await busy(known)) && atRest() && work.begun === begun) return;
        await pause(12);
      }
    };

    const cases = createTemporalCases(server.client, taskQueue);
    const remembering: Cases = {
      ...cases,
      start: (request) => {
        open(request.caseId);
        return cases.start(request);
      },
      startAndPost: (request, event) => {
        open(request.caseId);
        return cases.startAndPost(request, event);
      },
    };
    return {
      cases: remembering,
      now: async () => (await server.now()).toISOString(),
      advanceTo: async (at) => {
        if (own === undefined) throw new Error('Somebody else moves the time of this server.');
        await settle();
        await own.sleepUntil(at);
        await settle();
      },
      settle,
      client: server.client,
      caseIds: () => [...opened],
      close: async () => {
        worker.shutdown();
        await ran;
        await own?.stop();
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

/** Histories that end in one of these wait for the worker: something has happened that the workflow has not heard of yet. */
const unheard = new Set([
  1, // started
  5, // workflow task scheduled
  6, // workflow task started
  8, // workflow task timed out
  9, // workflow task failed
  12, // activity completed
  13, // activity failed
  14, // activity timed out
  18, // timer fired
  26, // signalled
]);

/** gRPC's code. */
const notFound = 5;

/** What the server does not know (yet) is undefined; anything else is thrown. */
function absent(error: unknown): undefined {
  if (isGrpcServiceError(error) && Number(error.code) === notFound) return undefined;
  throw error;
}

/**
 * Whether Temporal still has something for the worker to do in a known workflow. Reads histories and asks no workflow: with an empty cache a question
 * would be answered by a replay. Ended workflows are forgotten.
 */
function createBusy(namespace: string, service: WorkflowService, found: (caseId: string) => boolean) {
  const heard = new Map<string, string>();
  const busyOne = async (workflowId: string, known: Set<string>): Promise<boolean> => {
    const execution = { workflowId };
    const described = await service.describeWorkflowExecution({ namespace, execution }).catch(absent);
    // A child that its parent tells of may not be there for a moment yet.
    if (described === undefined) return true;
    const { workflowExecutionInfo: info, pendingActivities, pendingChildren } = described;
    // Cases that a case opens are its children; nobody else tells of them.
    const fresh = (pendingChildren ?? []).filter(({ workflowId: child }) => child != null && found(child));
    if (fresh.length > 0) return true;
    if (info?.status !== running) {
      known.delete(workflowId);
      return false;
    }
    // An activity that failed and waits for its next attempt is not under way: time must pass for it.
    if ((pendingActivities ?? []).some(({ state, attempt }) => state === started || (attempt ?? 1) <= 1)) return true;
    const length = `${info.execution?.runId}/${String(info.historyLength)}`;
    if (heard.get(workflowId) === length) return false;
    const { history } = await service.getWorkflowExecutionHistory({ namespace, execution, maximumPageSize: 100_000 });
    const last = history?.events?.at(-1);
    if (last === undefined || unheard.has(last.eventType ?? 1)) return true;
    // Something happened between the two looks.
    if (`${info.execution?.runId}/${String(last.eventId)}` !== length) return true;
    heard.set(workflowId, length);
    return false;
  };
  const busyOf = async (ids: Iterable<string>, known: Set<string>): Promise<readonly string[]> => {
    const looks = [...ids].map(async (id) => ({ id, isBusy: await busyOne(id, known) }));
    return (await Promise.all(looks)).filter(({ isBusy }) => isBusy).map(({ id }) => id);
  };
  // All are looked at only when those have come to rest that were busy the last time.
  let suspects: readonly string[] = [];
  return async (known: Set<string>): Promise<boolean> => {
    suspects = await busyOf(suspects, known);
    if (suspects.length === 0) suspects = await busyOf(known, known);
    return suspects.length > 0;
  };
}
