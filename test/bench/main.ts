import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { quietCore, startBenchServer, startBenchWorkers } from './bench-server.ts';
import { median, quantile, round, spread } from './figures.ts';
import { inMemoryCasesPerSecond, transitionsPerSecond } from './in-memory.ts';
import { memoryFigures } from './memory-run.ts';
import { replayMsPerThousandEvents } from './replay-run.ts';
import { measuredTable, variantsTable, type Measured } from './tables.ts';
import { runVariant, variants, type RunFigures } from './temporal-run.ts';
import { waitingCases } from './waiting-run.ts';

/*
 * `npm run bench`: everything that the engine is measured by, one part after another, in some eight minutes on a quiet machine of two cores; prints the tables and
 * writes them into docs/bench.md. `--quick` is a tenth of it, and writes nothing.
 */
const { values } = parseArgs({
  options: {
    n: { type: 'string' },
    runs: { type: 'string' },
    waiting: { type: 'string' },
    'at-once': { type: 'string', default: '50' },
    quick: { type: 'boolean', default: false },
  },
});
const quick = values.quick;
const n = Number(values.n ?? (quick ? 60 : 300));
const runs = Number(values.runs ?? (quick ? 1 : 5));
const waiting = Number(values.waiting ?? (quick ? 200 : 10_000));
const atOnce = Number(values['at-once']);
const times = quick ? 1 : 5;

const began = performance.now();
const say = (what: string): void => console.error(`${((performance.now() - began) / 1000).toFixed(0)} s: ${what}`);
const repeated = async (measure: () => Promise<number>, often = times): Promise<number[]> => {
  const found: number[] = [];
  for (let time = 0; time < often; time += 1) found.push(await measure());
  return found;
};

quietCore();
// The server's process and its sockets do not keep this one alive; without this Node may end before they answer.
const alive = setInterval(() => undefined, 1000);
say('in memory');
await transitionsPerSecond(1);
const transitions = await repeated(() => transitionsPerSecond(2));
await inMemoryCasesPerSecond(500);
const inMemory = await repeated(() => inMemoryCasesPerSecond(quick ? 500 : 2000));
say('replay');
const replay = await repeated(() => replayMsPerThousandEvents(1), Math.min(times, 3));

const server = await startBenchServer();
const workers = await startBenchWorkers(server);
const figures = new Map<string, RunFigures[]>(variants.map(({ name }) => [name, []]));
const alone = new Map<string, RunFigures>();
const { client, pid: serverPid } = server;
let left: Awaited<ReturnType<typeof waitingCases>>;
let memory: Awaited<ReturnType<typeof memoryFigures>>;
try {
  for (const variant of variants) await runVariant(client, variant, { n: 50, atOnce, label: 'warm', serverPid });
  for (let run = 0; run < runs; run += 1) {
    say(`run ${run + 1} of ${runs}, ${atOnce} at once`);
    // Each run in another order: what comes last meets the largest database.
    for (const variant of [...variants.slice(run % 3), ...variants.slice(0, run % 3)])
      figures.get(variant.name)?.push(await runVariant(client, variant, { n, atOnce, label: `run${run}`, serverPid }));
  }
  say('one at a time');
  for (const variant of variants)
    alone.set(
      variant.name,
      await runVariant(client, variant, { n: quick ? 10 : 50, atOnce: 1, label: 'alone', serverPid }),
    );
  say(`${waiting} that wait`);
  left = await waitingCases(server, waiting, quick ? 10 : 60);
  await workers.stop();
  say('memory');
  memory = await memoryFigures(server.address);
} finally {
  await server.stop();
  clearInterval(alive);
}

const of = <T>(name: string, take: (one: RunFigures) => T): T[] => (figures.get(name) ?? []).map(take);
const [hand, , ours] = variants.map(({ name }) => name) as [string, string, string];
const cpu = (one: RunFigures): number => one.serverCpuMs + one.workerCpuMs;
const ratios = of(ours, (one) => one.casesPerSecond).map(
  (rate, run) => rate / of(hand, (one) => one.casesPerSecond)[run]!,
);
const waits = of(ours, (one) => one.approveMs).flat();
const measured: readonly Measured[] = [
  ['throughput against the ordinary hand-written workflow', '≥ 1.9 ×', `${spread(ratios, 2)} ×`],
  ['CPU a case, server and worker', '≤ 40 ms', `${spread(of(ours, cpu))} ms`],
  ['events a case', '≤ 15', String(round(median(of(ours, (one) => one.eventsPerCase))))],
  [`approve, ${atOnce} at once: p99`, '≤ 1.5 s', `${round(quantile(waits, 0.99) / 1000, 2)} s`],
  ['approve, one at a time: p50', '≤ 22 ms', `${round(quantile(alone.get(ours)?.approveMs ?? [], 0.5))} ms`],
  ['a cached change request that waits', '≤ 300 kB', `${round(memory.kbPerCase, 0)} kB`],
  [
    'memory of a process with two bundles against one, 200 cases',
    '≤ 1.2 ×',
    `${round(memory.twoMb / memory.oneMb, 2)} × (${round(memory.oneMb, 0)} → ${round(memory.twoMb, 0)} MB)`,
  ],
  [`${waiting} waiting cases: events a minute`, '0', String(round(left.eventsPerMinute))],
  ['… on disk, each', '≤ 16 kB', `${round(left.kbOnDisk)} kB`],
  ['… memory of the process, a thousand of them cached', 'bounded by the cache', `${round(left.workerMb, 0)} MB`],
  ['pure core, change request', '≥ 50,000 transitions/s', `${spread(transitions, 0)} a second of CPU`],
  ['memory host', '≥ 3,000 approval cases/s', `${spread(inMemory, 0)} a second of CPU`],
  ['replay', '', `${spread(replay, 0)} ms of CPU per 1,000 events`],
];
const tables = [
  `${new Date().toISOString().slice(0, 10)}, ${runs} runs of ${n} cases, ${atOnce} at once; median (lowest–highest):`,
  variantsTable(variants.map(({ name }) => ({ name, runs: figures.get(name) ?? [], alone: alone.get(name) }))),
  measuredTable(measured),
].join('\n\n');
console.log(tables);
say('done');
if (!quick) {
  const page = new URL('../../docs/bench.md', import.meta.url);
  const [begin, end] = ['<!-- npm run bench -->\n', '\n<!-- end -->'];
  const text = await readFile(page, 'utf8');
  await writeFile(
    page,
    text.replace(text.slice(text.indexOf(begin), text.indexOf(end)), () => `${begin}${tables}`),
  );
}
process.exit(0);
