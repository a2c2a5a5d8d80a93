import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const main = fileURLToPath(new URL('../support/fuzz/compare-main.ts', import.meta.url));

// Temporal bundles XState's development build, Node loads the production one: the engine must not care.
it.each([
  ['production', []],
  ['development', ['--conditions=development']],
])(
  'the engine agrees with XState in its %s build',
  async (_build, conditions) => {
    const { stdout } = await promisify(execFile)(process.execPath, [...conditions, '--import', 'tsx', main, '100']);
    const { differing, doubled } = JSON.parse(stdout) as { differing: number; doubled: number };
    expect(differing).toBe(0);
    expect(doubled).toBeLessThan(10);
  },
  120_000,
);
