import { writeFileSync } from 'node:fs';
import { openRows } from './open-rows.ts';
import { root } from './mentions.ts';
import { covered, tableOf, untested } from './table.ts';

// `npm run coverage:rows`: writes docs/coverage.md and prints the P1 and P2 rows that no example proves, and those that no code names.

const rows = covered();
writeFileSync(new URL('docs/coverage.md', root), tableOf(rows));
const open = untested(rows);
console.log(`${rows.length} rows; P1 and P2 without an example: ${open.length}`);
for (const { id, priority, term, places } of open)
  console.log(`  ${id} ${priority} ${term} (${places[0] ?? 'no code names it'})`);
const nowhere = rows.filter(({ priority, places }) => priority !== 'P3' && places.length === 0);
console.log(`P1 and P2 that no code names: ${nowhere.map(({ id }) => id).join(', ') || 'none'}`);
const declared = openRows.map(({ row }) => row);
process.exitCode = open.map(({ id }) => id).join() === declared.join() ? 0 : 1;
