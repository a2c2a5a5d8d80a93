/** Compares random machines outside vitest, so that Node's own conditions choose XState's build: `node [--conditions=development] --import tsx … <runs>`. */
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { machines, moves } from './arbitrary.ts';
import { Incident, runInMemory, runLive } from './runs.ts';

const numRuns = Number(process.argv[2] ?? 100);
console.warn = () => undefined;
const delays = fc.integer({ min: 1, max: 12 }).map((n) => n * 10);
const waits = fc.integer({ min: 1, max: 40 }).map((n) => n * 10);
let differing = 0;
let doubled = 0;
for (const [spec, story] of fc.sample(fc.tuple(machines(delays), moves(waits)), { numRuns, seed: 7 })) {
  const { dues: _dues, torn, lost, ...live } = runLive(spec, story);
  for (const thawAlways of torn ? [false] : [false, true])
    try {
      if (!isDeepStrictEqual(await runInMemory(spec, story, { thawAlways }), live) && !lost) differing += 1;
    } catch (error) {
      if (!(error instanceof Incident && error.doubled)) throw error;
      doubled += 1;
    }
}
console.log(JSON.stringify({ numRuns, differing, doubled }));
