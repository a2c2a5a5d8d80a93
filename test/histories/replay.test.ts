import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import proto from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { describe, expect, it } from 'vitest';
import { productWorkflows } from '../../worker/workflow-bundle.ts';
import * as workflows from '../../workflows/all.ts';
import { workflowBundle } from '../support/temporal.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const recorded = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.history.gz'),
);

// When one fails, running cases would stand still after an upgrade: give the change a new machine version, or make it agree.
describe('what earlier versions did is done again by this one (M-05)', () => {
  it.each(Object.entries(workflows))('%s has a history of its version to replay', (_name, { registration }) => {
    const own = `${registration.name}-${registration.version}/`;
    expect(recorded.filter((file) => file.startsWith(own))).not.toEqual([]);
  });

  it.each(recorded)('%s', { timeout: 60_000 }, async (file) => {
    const history = proto.temporal.api.history.v1.History.decode(gunzipSync(await readFile(`${folder}${file}`)));
    await Worker.runReplayHistory({ workflowBundle: await workflowBundle(productWorkflows) }, history);
  });
});
