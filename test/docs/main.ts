import { readFileSync, writeFileSync } from 'node:fs';
import { actTables, withActTables } from './act-tables.ts';
import { withDutyTable } from './duty-table.ts';

// `npm run docs`: writes the tables of acts into docs/cli.md, docs/api.md and docs/stories.md.
for (const name of Object.keys(actTables)) {
  const file = new URL(`../../docs/${name}`, import.meta.url);
  writeFileSync(
    file,
    name === 'api.md'
      ? withDutyTable(withActTables(name, readFileSync(file, 'utf8')))
      : withActTables(name, readFileSync(file, 'utf8')),
  );
}
