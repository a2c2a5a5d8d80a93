/** `npm run definitions`: writes what the machines are now, of their present versions; those of earlier versions stay as they were released. */
import { writeFileSync } from 'node:fs';
import { fileOf, present } from './definitions.ts';

for (const { definition } of present) writeFileSync(fileOf(definition), `${JSON.stringify(definition, null, 1)}\n`);
