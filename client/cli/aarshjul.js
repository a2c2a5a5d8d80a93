#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { compiled } from './compile.js';

const program = await compiled('client/cli/main.ts');
// Where nothing can be written the sources are run as they are, which starts slower; the project's own tsconfig counts, wherever the command is called from.
if (program === undefined) {
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) });
} else process.setSourceMapsEnabled(true);
const { main } = await import(program ?? './main.ts');
await main(process.argv);
