import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { View } from '../../../workflows/messages.ts';
import { devServer, workflowBundle, type TestServer } from '../../support/temporal.ts';

const deploymentName = 'orders';

describe('two versions of an order run side by side, each case pinned to its own', { timeout: 120_000 }, () => {
  let server: TestServer;
  const running: { readonly worker: Worker; readonly done: Promise<void> }[] = [];
  const shipped: string[] = [];

  beforeAll(async () => {
    server = await devServer();
  });
  afterAll(async () => {
    for (const { worker } of running) if (worker.getState() === 'RUNNING') worker.shutdown();
    await Promise.all(running.map(({ done }) => done));
    await server?.stop();
  });

  /** A worker of one release; its build is the one for new cases as soon as it polls. */
  const release = async (name: string, buildId: string) => {
    const worker = await Worker.create({
      connection: server.nativeConnection,
      taskQueue: 'orders',
      workflowBundle: await workflowBundle(new URL(`../../support/toy/releases/${name}.ts`, import.meta.url)),
      activities: { ship: async (_params: unknown, { caseId }: { caseId: string }) => void shipped.push(caseId) },
      stickyQueueScheduleToStartTimeout: 100,
      workerDeploymentOptions: {
        useWorkerVersioning: true,
        version: { deploymentName, buildId },
        defaultVersioningBehavior: 'PINNED',
      },
    });
    running.push({ worker, done: worker.run() });
    await vi.waitFor(
      () =>
        server.connection.workflowService.setWorkerDeploymentCurrentVersion({
          namespace: server.namespace,
          deploymentName,
          buildId,
          identity: 'test',
        }),
      { timeout: 30_000, interval: 250 },
    );
    return worker;
  };
  const start = async (workflowId: string) => {
    const handle = await server.client.workflow.start('order', { taskQueue: 'orders', workflowId, args: [null] });
    return {
      handle,
      view: () => handle.query<View>('view'),
      send: (type: string) => handle.executeUpdate('send', { args: [{ event: { type } }] }),
      migrate: () => handle.executeUpdate('operate', { args: [{ type: 'migrate', reason: 'the second version' }] }),
    };
  };

  it('an open order stays with the first until a person moves it, and goes on where it stood', async () => {
    await release('first', 'build-1');
    const moved = await start('order/moved');
    const left = await start('order/left');
    await moved.send('count');
    await left.send('count');

    await release('second', 'build-2');
    const fresh = await start('order/fresh');
    await vi.waitFor(async () => expect(await fresh.view()).toMatchObject({ version: '2', value: 'checking' }), 20_000);
    expect(await moved.view()).toMatchObject({ version: '1', value: 'review' });

    await moved.migrate();
    await vi.waitFor(
      async () =>
        expect(await moved.view()).toMatchObject({
          version: '2',
          value: 'checking',
          context: { count: 1 },
          incidents: [],
        }),
      { timeout: 20_000, interval: 250 },
    );
    await left.send('count');
    expect(await left.view()).toMatchObject({ version: '1', value: 'review', context: { count: 2 } });

    await moved.send('approve');
    await left.send('approve');
    await Promise.all([moved.handle.result(), left.handle.result()]);
    expect(shipped.toSorted()).toEqual(['order/left', 'order/moved']);
    const { workerDeploymentInfo } = await server.connection.workflowService.describeWorkerDeployment({
      namespace: server.namespace,
      deploymentName,
    });
    const status = workerDeploymentInfo?.versionSummaries?.map(({ deploymentVersion, drainageStatus }) => [
      deploymentVersion?.buildId,
      drainageStatus ?? 0,
    ]);
    // 1: draining. The server looks after three minutes whether anybody is left.
    expect(status).toEqual([
      ['build-2', 0],
      ['build-1', 1],
    ]);
  });
});
