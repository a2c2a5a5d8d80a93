import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { release } from '../support/release.ts';
import { playDay } from './play-day.ts';

/**
 * A busy day on the whole product with its embedded servers, killed with -9 at random points: `npm run test:kills -- --cases 200 --kills 120 --seed 7`.
 * Prints the seed, the totals and whatever was lost or came twice; exit code 1 when anything was.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '200' },
    kills: { type: 'string', default: '120' },
    lanes: { type: 'string', default: '6' },
    seed: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
const dataDir = await mkdtemp(join(tmpdir(), 'aarshjul-kills-'));
console.log(`seed ${seed}, ${values.cases} cases, ${values.kills} kills`);
// As somebody installs it: what is edited here meanwhile is no part of the day.
const installed = await release();
const { totals, faults, output } = await playDay({
  dataDir,
  bin: installed.bin,
  cases: Number(values.cases),
  kills: Number(values.kills),
  lanes: Number(values.lanes),
  seed,
  log: (line) => console.log(line),
});
for (const [name, total] of Object.entries(totals)) console.log(`${name}: ${total}`);
for (const fault of faults) console.log(`FAULT ${fault}`);
console.log(faults.length === 0 ? 'nothing lost, nothing twice' : `${faults.length} faults; seed ${seed}`);
if (faults.length > 0) console.log(output.slice(-4000));
await installed.remove();
if (!values.keep) await rm(dataDir, { recursive: true, force: true });
else console.log(dataDir);
process.exit(faults.length === 0 ? 0 : 1);
