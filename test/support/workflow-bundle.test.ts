import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { workflowBundle } from './workflow-bundle.ts';

it('bundles a workflows file once, and again when it has changed', async () => {
  // Inside the project: a workflow finds Temporal's packages from where it stands.
  const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));
  mkdirSync(cache, { recursive: true });
  const dir = mkdtempSync(join(cache, 'bundle-'));
  const path = join(dir, 'workflows.js');
  try {
    writeFileSync(path, 'export const hello = async () => "hej verden";');
    const first = await workflowBundle(path);
    const started = Date.now();
    expect(await workflowBundle(path)).toEqual(first);
    expect(Date.now() - started).toBeLessThan(500);
    writeFileSync(path, 'export const hello = async () => "farvel";');
    expect(JSON.stringify(await workflowBundle(path))).toContain('farvel');
  } finally {
    rmSync(dir, { recursive: true });
  }
});
