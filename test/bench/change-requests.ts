import { readFile } from 'node:fs/promises';
import type { Activities } from '../../activities/create-activities.ts';
import { readRegister } from '../../store/register/read.ts';
import { createMemoryHost, type MemoryHost } from '../../workflows/durable/memory-host.ts';
import * as workflows from '../../workflows/all.ts';
import { memoryWorldHost } from '../../worker/simulate/memory-world-host.ts';
import { createWorld } from '../../worker/simulate/world.ts';
import { approval, canned, caseIdOf, region, smallRequest, startAt } from './small-request.ts';

// `npm run bench:memory`: small change requests from filing to the region's approval, one after the other, on one core.

async function whole(host: Pick<MemoryHost, 'start' | 'send' | 'view'>, n: number): Promise<void> {
  const caseId = caseIdOf(n);
  await host.start({ workflow: 'changeRequest', caseId, input: smallRequest(n) });
  await host.send(caseId, { to: region, event: approval });
  const { status } = await host.view(caseId);
  if (status !== 'done') throw new Error(`${caseId} is ${status}`);
}

async function perSecond(n: number, one: (index: number) => Promise<void>): Promise<number> {
  const from = performance.now();
  for (let index = 1; index <= n; index += 1) await one(index);
  return n / ((performance.now() - from) / 1000);
}

/** Each case on a host of its own: a host walks all it holds when time moves, and here time stands still. */
async function engineAlone(n: number): Promise<number> {
  return perSecond(n, (index) => whole(createMemoryHost({ workflows, activities: canned, startAt }), index));
}

/** With everything that is written and found in PGlite, by the real activities; letters wait in mailboxes. */
async function withStore(n: number): Promise<number> {
  const text = await readFile(new URL('../../register.example.yaml', import.meta.url), 'utf8');
  const { register } = readRegister(text, 'register.example.yaml', '2027-03-01');
  if (register === undefined) throw new Error('The example register cannot be read.');
  const host = (activities: Activities, at: string) => memoryWorldHost()(activities, at);
  const world = await createWorld({ startAt, register, host });
  try {
    return await perSecond(n, (index) => whole(world.cases as MemoryHost, index));
  } finally {
    await world.close();
  }
}

await engineAlone(50);
const engine = await engineAlone(1000);
const store = await withStore(100);
console.log(`engine alone      ${engine.toFixed(0)} change requests/s (target 200)`);
console.log(`with PGlite store ${store.toFixed(1)} change requests/s`);
