import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Activities } from '../../activities/create-activities.ts';
import { createTemporalCases } from '../../client/sdk/temporal-cases.ts';
import type { AnnualBudgetInput } from '../../machines/annual-budget/input.ts';
import { planOf } from '../../machines/budget-cycle/plan-of.ts';
import { policyV1 } from '../../machines/governance/policy.ts';
import { loadConfig, taskQueue } from '../../temporal.config.ts';
import { createWorker } from '../../worker/create-worker.ts';
import { findOrFetchBinary } from '../../worker/embedded/temporal-binaries.ts';
import { type DevServer, startDevServer } from '../../worker/embedded/temporal-server.ts';
import { quietRuntime } from '../../worker/embedded/time-skipping-server.ts';
import { createWorld, type World } from '../../worker/simulate/world.ts';
import { productWorkflows } from '../../worker/workflow-bundle.ts';
import type { Json } from '../../workflows/messages.ts';
import { portfolioRegister } from '../support/portfolio-register.ts';
import { workflowBundle } from '../support/workflow-bundle.ts';
import { cpuMs, median } from './figures.ts';
import { inLanes } from './in-lanes.ts';

export interface IdleFigures {
  readonly budgets: number;
  /** Budgets whose case stands in the hearing. */
  readonly inHearing: number;
  /** Until the last letter that they caused was sent. */
  readonly settledPerSecond: number;
  /** Of the longest and the largest history, when all are quiet. */
  readonly mostEvents: number;
  readonly mostBytes: number;
  /** Events that came while nobody did anything, over all budgets. */
  readonly eventsAdded: number;
  /** Budgets whose run is another than before. */
  readonly runsChanged: number;
  readonly activitiesBegun: number;
  readonly seconds: number;
  /** CPU of this process (worker, store, client) and of the server in that time. */
  readonly workerCpuMs: number;
  readonly serverCpuMs: number;
  /** Of this process in the median second: without a garbage collection that happens to fall into the time. */
  readonly workerMedianMsPerSecond: number;
  /** Resident memory of this process, most of it the workflows that the worker has cached. */
  readonly workerMb: number;
}

/** Quiet: no activity has begun for so long, in ms. Longer than a mailbox gathers letters. */
const quietFor = 10_000;
const patience = 600_000;
const systems = 40;

/** Starts budgets in the middle of their hearing on the development server, waits until all are quiet, and looks on for a while. */
export async function idleBudgets(count: number, seconds: number): Promise<IdleFigures> {
  quietRuntime();
  const folder = await mkdtemp(join(tmpdir(), 'aarshjul-idle-'));
  const binary = await findOrFetchBinary('temporal', loadConfig().binaries, { log: (line) => console.error(line) });
  const server = await startDevServer({ binary, dbFile: join(folder, 'temporal.db'), log: () => undefined });
  const connection = await Connection.connect({ address: server.address });
  const client = new Client({ connection });
  const begun = { count: 0, last: Date.now() };
  const startAt = new Date().toISOString();
  const world = await createWorld({
    startAt,
    register: portfolioRegister(systems),
    host: (activities) => realHost({ activities: noticed(activities, begun), client, server }),
  });
  try {
    const inputs = budgetInputs(count, startAt);
    const from = Date.now();
    await inLanes(inputs, 20, (input) =>
      world.cases.start({ workflow: 'annualBudget', caseId: input.caseId, input: input as unknown as Json }),
    );
    const until = Date.now() + patience;
    while (begun.count < count || Date.now() - begun.last < quietFor) {
      if (Date.now() > until) throw new Error('The budgets did not come to rest.');
      await pause(250);
    }
    const settledPerSecond = count / ((begun.last - from) / 1000);
    const look = () => inLanes(inputs, 20, ({ caseId }) => lengthOf(connection, caseId));
    const before = await look();
    const at = { begun: begun.count, own: process.cpuUsage(), server: cpuMs(server.pid) };
    const slices: number[] = [];
    for (let second = 0; second < seconds; second += 1) {
      const from = process.cpuUsage();
      await pause(1000);
      const { user, system } = process.cpuUsage(from);
      slices.push((user + system) / 1000);
    }
    const workerMb = process.memoryUsage().rss / 1e6;
    const own = process.cpuUsage(at.own);
    const serverCpuMs = cpuMs(server.pid) - at.server;
    const activitiesBegun = begun.count - at.begun;
    const after = await look();
    return {
      budgets: count,
      inHearing: await inHearing(world),
      settledPerSecond,
      mostEvents: Math.max(...after.map(({ events }) => events)),
      mostBytes: Math.max(...after.map(({ bytes }) => bytes)),
      eventsAdded: after.reduce((sum, { events }, index) => sum + events - (before[index]?.events ?? 0), 0),
      runsChanged: after.filter(({ run }, index) => run !== before[index]?.run).length,
      activitiesBegun,
      seconds,
      workerCpuMs: (own.user + own.system) / 1000,
      serverCpuMs,
      workerMedianMsPerSecond: median(slices),
      workerMb,
    };
  } finally {
    await world.close();
    await connection.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Budgets with the dates of the year after next, but with the hearing open now: it closes early next year. Several budgets for each system. */
function budgetInputs(count: number, startAt: string): AnnualBudgetInput[] {
  const year = Number(startAt.slice(0, 4)) + 2;
  const plan = { ...planOf({ year, policy: policyV1, at: startAt }).budget, hearingOpens: startAt };
  return Array.from({ length: count }, (_, index) => {
    const system = `system-${(index % systems) + 1}`;
    const number = `${year}-${system}-${Math.floor(index / systems) + 1}`;
    return {
      caseId: `annual-budget/${number}`,
      number,
      by: { person: 'ida.krogh', channel: 'cli' },
      modelVersion: policyV1.modelVersion,
      policy: policyV1,
      system,
      systemName: system,
      year,
      plan,
      previous: null,
    };
  });
}

async function inHearing(world: World): Promise<number> {
  const open = await world.store.cases({ open: true });
  return open.filter(({ state }) => state === 'open.hearing').length;
}

async function lengthOf(connection: Connection, workflowId: string) {
  const { workflowExecutionInfo: info } = await connection.workflowService.describeWorkflowExecution({
    namespace: 'default',
    execution: { workflowId },
  });
  return {
    run: info?.execution?.runId ?? '',
    events: Number(info?.historyLength ?? 0),
    bytes: Number(info?.historySizeBytes ?? 0),
  };
}

/** The product's worker on the server, in real time. */
async function realHost({
  activities,
  client,
  server,
}: {
  readonly activities: Activities;
  readonly client: Client;
  readonly server: DevServer;
}) {
  const nativeConnection = await NativeConnection.connect({ address: server.address });
  const bundle = await workflowBundle(productWorkflows);
  const worker = await createWorker({
    connection: nativeConnection,
    namespace: 'default',
    bundle,
    activities,
    maxCachedWorkflows: 2000,
  });
  const ran = worker.run();
  return {
    cases: createTemporalCases(client, taskQueue),
    now: async () => new Date().toISOString(),
    advanceTo: () => Promise.reject(new Error('Real time is not moved.')),
    settle: async () => undefined,
    close: async () => {
      worker.shutdown();
      await ran;
      await nativeConnection.close();
    },
  };
}

function noticed(activities: Activities, begun: { count: number; last: number }): Activities {
  const all = Object.entries(activities as Record<string, (...args: unknown[]) => Promise<unknown>>);
  return Object.fromEntries(
    all.map(([name, activity]) => [
      name,
      async (...args: unknown[]) => {
        begun.count += 1;
        begun.last = Date.now();
        try {
          return await activity(...args);
        } finally {
          begun.last = Date.now();
        }
      },
    ]),
  ) as unknown as Activities;
}
