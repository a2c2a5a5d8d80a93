import { activityInfo, ApplicationFailure, heartbeat } from '@temporalio/activity';
import { type NativeConnection, Worker, type WorkflowBundle } from '@temporalio/worker';
import type { Activities } from '../activities/create-activities.ts';
import { DatabaseUnavailable } from '../store/database-unavailable.ts';
import { OtherStepWritten } from '../store/queries/record.ts';
import { away } from '../workflows/durable/away.ts';
import { assertActivities, pollers } from '../workflows/durable/worker.ts';
import * as workflows from '../workflows/all.ts';
import type { Run } from './running.ts';
import { logged } from './operations/logged.ts';
import { taskQueue } from '../temporal.config.ts';

export interface WorkerDeps {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly bundle: WorkflowBundle;
  readonly activities: Activities;
  /** Absent: what it does is in nobody's log. */
  readonly run?: Pick<Run, 'log' | 'metrics'>;
  /** How long what is under way may take when it is told to stop, in ms. */
  readonly graceMs?: number;
  readonly taskQueue?: string;
  readonly maxCachedWorkflows?: number;
  /** The build whose cases it works on, in a deployment of Temporal; absent: on any case. */
  readonly build?: { readonly deploymentName: string; readonly id: string; readonly older: boolean };
}

/** An older build has fewer and fewer cases: it holds less of the machine. */
const older = {
  maxCachedWorkflows: 50,
  workflowTaskPollerBehavior: { type: 'simple-maximum', maximum: 2 },
  activityTaskPollerBehavior: { type: 'simple-maximum', maximum: 2 },
} as const;

/**
 * How long a piece of workflow code may take before Temporal takes it for stuck. Its own five seconds are too few on a machine that is busy for a moment: to load
 * the workflows took longer once, and the process ended. An option that the SDK has and does not name.
 */
const patient = { isolateExecutionTimeout: '60s' } as const;

/** A worker of the product; refused when a machine calls for an activity that is not there. It polls nothing until `run()`. Cached cases take memory (docs/bench.md); one that is not in the cache is replayed. */
export async function createWorker(deps: WorkerDeps): Promise<Worker> {
  const { build, run, graceMs = 10_000 } = deps;
  assertActivities(workflows, deps.activities);
  const activities = run === undefined ? deps.activities : logged(deps.activities, run);
  return Worker.create({
    connection: deps.connection,
    namespace: deps.namespace,
    taskQueue: deps.taskQueue ?? taskQueue,
    workflowBundle: deps.bundle,
    activities: untilBack(
      { ...activities, deliver: alive(activities.deliver), record: refusedForGood(activities.record) },
      (name, error) => {
        run?.metrics.activityFaults.inc({ activity: name });
        run?.log.warn({ err: error, case: activityInfo().workflowExecution?.workflowId }, `activity ${name}`);
      },
    ),
    maxCachedWorkflows: deps.maxCachedWorkflows ?? 250,
    ...pollers,
    shutdownGraceTime: graceMs,
    // What does not end by itself is left: it is tried again elsewhere.
    shutdownForceTime: graceMs + 5_000,
    ...patient,
    ...(build === undefined
      ? {}
      : {
          workerDeploymentOptions: {
            useWorkerVersioning: true,
            version: { deploymentName: build.deploymentName, buildId: build.id },
            defaultVersioningBehavior: 'PINNED',
          },
          ...(build.older ? older : {}),
        }),
  });
}

type AnyActivity = (...args: never[]) => Promise<unknown>;

/** Tells the engine of a database that is away, so that the activity is tried until it is back, whatever it is. */
function untilBack(
  activities: Readonly<Record<string, AnyActivity>>,
  onFault: (name: string, error: unknown) => void,
): Record<string, AnyActivity> {
  const told = (name: string, activity: AnyActivity): AnyActivity => {
    return async (...args) => {
      try {
        return await activity(...args);
      } catch (error) {
        onFault(name, error);
        if (!(error instanceof DatabaseUnavailable)) throw error;
        throw ApplicationFailure.create({ message: error.message, type: away });
      }
    };
  };
  return Object.fromEntries(Object.entries(activities).map(([name, activity]) => [name, told(name, activity)]));
}

/** A step whose number another one has will not be written however often it is tried: a person sees it at once, as an incident. */
export function refusedForGood<Args extends unknown[], Result>(record: (...args: Args) => Promise<Result>) {
  return async (...args: Args): Promise<Result> => {
    try {
      return await record(...args);
    } catch (error) {
      if (!(error instanceof OtherStepWritten)) throw error;
      throw ApplicationFailure.create({ message: error.message, type: error.name, nonRetryable: true });
    }
  };
}

/** Tells the server every few seconds that the work goes on. */
function alive<Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) {
  return async (...args: Args): Promise<Result> => {
    const telling = setInterval(() => heartbeat(), 3000);
    try {
      return await work(...args);
    } finally {
      clearInterval(telling);
    }
  };
}
