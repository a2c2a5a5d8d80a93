import { writeFileSync } from 'node:fs';
import { isTriedIn, tableOf, summaryOf } from './table.ts';
import { invariants } from './rules/all.ts';
import { explore } from './search/explore.ts';
import { searches } from './searches.ts';

// `npm run verify:model`: the document's invariants, by exhaustive search. With names of lifecycles only those; `--write` writes docs/invariants.md.

const names = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const chosen = searches.filter(({ name }) => names.length === 0 || names.includes(name));
const found = chosen.map((spec) => {
  const searched = explore(
    spec,
    invariants.filter((one) => isTriedIn(one, spec.name)),
  );
  const { situations, steps, milliseconds } = searched;
  console.error(`${spec.name}: ${situations} situations, ${steps} steps, ${(milliseconds / 1000).toFixed(1)} s`);
  return searched;
});
console.log(summaryOf(found));
if (process.argv.includes('--write') && names.length === 0)
  writeFileSync(new URL('../../docs/invariants.md', import.meta.url), tableOf(found));
process.exitCode = found.some(({ violations }) => violations.length > 0) ? 1 : 0;
