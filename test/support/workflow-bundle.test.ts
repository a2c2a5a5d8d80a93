import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { workflowBundle } from '../../worker/workflow-bundle.ts';

it('bundles a workflows file once, and again when it has changed', async () => {
  // Inside the project: a workflow finds Temporal's packages from where it stands.
  const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));
  mkdirSync(cache, { recursive: true });
  const dir = mkdtempSync(join(cache, 'bundle-'));
  const path = join(dir, 'workflows.js');
  const bundles = join(dir, 'bundles');
  try {
    writeFileSync(path, 'export const hello = async () => "hej verden";');
    expect(JSON.stringify(await workflowBundle(path, bundles))).toContain('hej verden');
    const [kept = expect.fail('no bundle is kept')] = readdirSync(bundles);
    // What is read the next time is what stands there, and nothing is bundled.
    writeFileSync(join(bundles, kept), 'as it was kept');
    expect(await workflowBundle(path, bundles)).toEqual({ code: 'as it was kept' });
    writeFileSync(path, 'export const hello = async () => "farvel";');
    expect(JSON.stringify(await workflowBundle(path, bundles))).toContain('farvel');
  } finally {
    rmSync(dir, { recursive: true });
  }
});
