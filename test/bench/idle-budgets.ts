import { parseArgs } from 'node:util';
import { round } from './figures.ts';
import { idleBudgets } from './idle-run.ts';

// `npm run bench:idle`: what budgets cost while everybody is thinking. Flags: `--n` budgets (1000), `--seconds` (60).

const { values } = parseArgs({
  options: { n: { type: 'string', default: '1000' }, seconds: { type: 'string', default: '60' } },
});
// The server's process and its sockets do not keep this one alive.
const alive = setInterval(() => undefined, 1000);
const figures = await idleBudgets(Number(values.n), Number(values.seconds));
clearInterval(alive);
console.table(Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, round(value as number)])));
if (figures.eventsAdded !== 0 || figures.runsChanged !== 0) {
  console.error('Waiting was not free: a history grew while nobody did anything.');
  process.exitCode = 1;
}
