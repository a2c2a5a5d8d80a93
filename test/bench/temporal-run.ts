import type { Client } from '@temporalio/client';
import { cpuMs } from './figures.ts';
import { inLanes } from './in-lanes.ts';

export interface Variant {
  readonly name: string;
  readonly workflow: string;
  readonly taskQueue: string;
  readonly update: string;
  readonly body: unknown;
}

export const variants: readonly Variant[] = [
  {
    name: 'hand-written, ordinary activities',
    workflow: 'handOrdinary',
    taskQueue: 'by-hand',
    update: 'approve',
    body: { by: 'mette' },
  },
  {
    name: 'hand-written, local activities',
    workflow: 'handLocal',
    taskQueue: 'by-hand',
    update: 'approve',
    body: { by: 'mette' },
  },
  {
    name: 'machine on the engine',
    workflow: 'engine',
    taskQueue: 'engine',
    update: 'send',
    body: { event: { type: 'approve', by: 'mette' } },
  },
];

export interface RunFigures {
  readonly casesPerSecond: number;
  readonly serverCpuMs: number;
  /** Worker and client share this process. */
  readonly workerCpuMs: number;
  readonly eventsPerCase: number;
  readonly approveMs: readonly number[];
}

/** `n` whole cases, `atOnce` under way at any moment. Throws when a case does not end as it should. */
export async function runVariant(
  client: Client,
  variant: Variant,
  options: { readonly n: number; readonly atOnce: number; readonly label: string; readonly serverPid: number },
): Promise<RunFigures> {
  const approveMs: number[] = [];
  const ids = Array.from({ length: options.n }, (_, i) => `${variant.workflow}-${options.label}-${i}`);
  const whole = async (workflowId: string) => {
    const handle = await client.workflow.start(variant.workflow, {
      taskQueue: variant.taskQueue,
      workflowId,
      args: [null],
    });
    for (let step = 0; step < 2; step += 1) {
      const from = performance.now();
      await handle.executeUpdate(variant.update, { args: [variant.body] });
      approveMs.push(performance.now() - from);
    }
    const result = (await handle.result()) as { approvals: number };
    if (result.approvals !== 2) throw new Error(`${workflowId} ended with ${JSON.stringify(result)}`);
  };
  const from = { at: performance.now(), server: cpuMs(options.serverPid), worker: cpuMs(process.pid) };
  await inLanes(ids, options.atOnce, whole);
  const seconds = (performance.now() - from.at) / 1000;
  const serverCpuMs = (cpuMs(options.serverPid) - from.server) / options.n;
  const workerCpuMs = (cpuMs(process.pid) - from.worker) / options.n;
  const sample = ids.slice(0, 10);
  let events = 0;
  for (const id of sample) events += (await client.workflow.getHandle(id).fetchHistory()).events?.length ?? 0;
  return {
    casesPerSecond: options.n / seconds,
    serverCpuMs,
    workerCpuMs,
    eventsPerCase: events / sample.length,
    approveMs,
  };
}
