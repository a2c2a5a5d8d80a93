import { setTimeout as pause } from 'node:timers/promises';
import type { BenchServer } from './bench-server.ts';
import { inLanes } from './in-lanes.ts';

interface WaitingFigures {
  readonly cases: number;
  /** Events that came while nobody did anything, by the minute, over all that were looked at. */
  readonly eventsPerMinute: number;
  readonly kbOnDisk: number;
  readonly startedPerSecond: number;
  /** Resident memory of this process, whose worker keeps a thousand of them. */
  readonly workerMb: number;
}

/** Starts so many approvals and leaves them waiting for a month: how much each has on disk, and whether anything comes of them while nobody does anything. */
export async function waitingCases(server: BenchServer, cases: number, seconds: number): Promise<WaitingFigures> {
  const { client } = server;
  const ids = Array.from({ length: cases }, (_, n) => `waiting-${n}`);
  const bytesBefore = await server.bytes();
  const from = performance.now();
  await inLanes(ids, 50, (workflowId) =>
    client.workflow.start('engine', { taskQueue: 'engine', workflowId, args: [null] }),
  );
  const lengths = (): Promise<number[]> =>
    inLanes(
      ids.filter((_, n) => n % Math.ceil(cases / 500) === 0),
      20,
      async (id) => (await client.workflow.getHandle(id).describe()).historyLength,
    );
  // Each waits when its timer is armed: the sixth event.
  for (const until = Date.now() + 300_000; (await lengths()).some((length) => length < 6);) {
    if (Date.now() > until) throw new Error('The waiting cases did not come to rest.');
    await pause(500);
  }
  const startedPerSecond = cases / ((performance.now() - from) / 1000);
  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
  const before = sum(await lengths());
  await pause(seconds * 1000);
  return {
    cases,
    eventsPerMinute: ((sum(await lengths()) - before) * 60) / seconds,
    kbOnDisk: ((await server.bytes()) - bytesBefore) / cases / 1000,
    startedPerSecond,
    workerMb: process.memoryUsage().rss / 1e6,
  };
}
