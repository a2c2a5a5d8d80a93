import type { WorkflowHandle } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { View } from '../../workflows/messages.ts';
import { timeSkippingServer, workflowBundle, type TimeSkippingServer } from '../support/temporal.ts';
import { scxmlCases } from './scxml/cases.ts';
import { eventOf, innermost } from './scxml/runs.ts';
import { judge, type Converted } from './scxml/verdicts.ts';

/** Every how manieth of the documents that pass is run: all of them in the long form. */
const every = Number(process.env['SCXML_EVERY'] ?? 15);
const notDurable = 'w3c-ecma/test453.txml';

let server: TimeSkippingServer;
let worker: Worker;
let done: Promise<void>;

beforeAll(async () => {
  server = await timeSkippingServer();
  worker = await Worker.create({
    connection: server.nativeConnection,
    taskQueue: 'scxml',
    workflowBundle: await workflowBundle(new URL('scxml/workflows.ts', import.meta.url)),
  });
  done = worker.run();
}, 60_000);
afterAll(async () => {
  worker?.shutdown();
  await done;
  await server?.stop();
});

const sample = scxmlCases()
  .flatMap((one): Converted[] => {
    const judged = judge(one);
    return typeof judged !== 'string' && judged.passes && one.name !== notDurable ? [judged] : [];
  })
  .filter((_, n) => n % every === 0);

const view = (handle: WorkflowHandle) => handle.query<View>('view');

it(`${sample.length} SCXML documents run on Temporal as on XState`, async () => {
  for (const { one, live } of sample) {
    const handle = await server.client.workflow.start('scxml', {
      taskQueue: 'scxml',
      workflowId: one.name,
      args: [{ xml: one.xml }],
    });
    const configurations = [innermost((await view(handle)).value)];
    for (const { after, event } of one.events) {
      if (after !== undefined) await server.sleep(after);
      if (event !== undefined) await handle.signal('post', eventOf(event));
      configurations.push(innermost((await view(handle)).value));
    }
    const { status, incidents } = await view(handle);
    expect({ name: one.name, configurations, status, incidents }).toEqual({
      name: one.name,
      configurations: live!.configurations,
      status: live!.status,
      incidents: [],
    });
  }
}, 600_000);
