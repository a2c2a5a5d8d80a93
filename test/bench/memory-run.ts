import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';

const figures = z.object({ kbPerCase: z.number(), oneMb: z.number(), twoMb: z.number() });

/** What a cached case and a second bundle hold, measured in a process of its own. */
export async function memoryFigures(address: string): Promise<z.output<typeof figures>> {
  const main = fileURLToPath(new URL('memory-main.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', '--import', 'tsx', main, address], {
    maxBuffer: 10e6,
  });
  return figures.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
}
