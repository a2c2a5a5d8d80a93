import { Client, Connection } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTemporalCases } from '../../../client/sdk/temporal-cases.ts';
import type { Cases } from '../../../workflows/messages.ts';
import { type TimeSkippingServer, timeSkippingServer, workflowBundle } from '../../support/temporal.ts';

const queue = 'cases-test';

describe('cases in Temporal', () => {
  let server: TimeSkippingServer;
  let worker: Worker;
  let running: Promise<void>;
  let cases: Cases;
  const notified: unknown[] = [];

  beforeAll(async () => {
    server = await timeSkippingServer();
    worker = await Worker.create({
      connection: server.nativeConnection,
      namespace: server.namespace,
      taskQueue: queue,
      workflowBundle: await workflowBundle(new URL('../../support/toy/workflows.ts', import.meta.url)),
      activities: {
        notify: async (params: unknown) => void notified.push(params),
        record: async () => ({ letters: [] }),
      },
    });
    running = worker.run();
    cases = createTemporalCases(server.client, queue);
  }, 120_000);
  afterAll(async () => {
    worker?.shutdown();
    await running;
    await server?.stop();
  });

  const request = (caseId: string) => ({
    workflow: 'approval',
    caseId,
    input: {},
    attributes: { System: 'ppj', BudgetYear: 2027 },
  });
  const approve = { event: { type: 'approve', by: 'mette.kjaer' } };

  it('starts a case once, takes an event once, and shows where it is', async () => {
    expect(await cases.start(request('toy/1'))).toEqual({ started: true });
    expect(await cases.start(request('toy/1'))).toEqual({ started: false });
    const first = await cases.send('toy/1', approve, 'vote-1');
    const again = await cases.send('toy/1', approve, 'vote-1');
    expect(again).toEqual(first);
    expect(await cases.view('toy/1')).toMatchObject({ value: 'second', context: { approvals: 1 } });
    expect(await cases.waiting('toy/1')).toBeInstanceOf(Array);
  });

  it('says what an event would lead to, and nothing of it happens; refused as the event itself would be', async () => {
    await cases.start(request('toy/rehearsed'));
    const before = await cases.view('toy/rehearsed');
    for (const _again of [1, 2])
      expect(await cases.rehearse('toy/rehearsed', approve)).toMatchObject({
        caseId: 'toy/rehearsed',
        seq: before.seq + 1,
        steps: [{ event: approve.event, before: 'first', after: 'second' }],
        state: 'second',
      });
    expect(await cases.view('toy/rehearsed')).toEqual(before);
    await expect(cases.rehearse('toy/rehearsed', { event: { type: 'dance' } })).rejects.toMatchObject({
      name: 'Refused',
      reason: 'UnknownEvent',
      params: { event: 'dance' },
    });
    await expect(cases.rehearse('toy/none', approve)).rejects.toMatchObject({ reason: 'NotFound' });
  });

  it('gives refusals with their reason and what it is about', async () => {
    await cases.start(request('toy/2'));
    await expect(cases.send('toy/2', { event: { type: 'dance' } })).rejects.toMatchObject({
      name: 'Refused',
      reason: 'UnknownEvent',
      params: { event: 'dance', known: expect.arrayContaining(['approve']) },
      message: expect.stringContaining('There is no event "dance"'),
    });
    await expect(cases.send('toy/2', { ...approve, to: 'nobody' })).rejects.toMatchObject({ reason: 'UnknownActor' });
    await expect(cases.retry('toy/2', 'i-1')).rejects.toMatchObject({ reason: 'UnknownIncident' });
    await expect(cases.skip('toy/2', 'i-1')).rejects.toMatchObject({ reason: 'UnknownIncident' });
    await expect(cases.reschedule('toy/2', 'none', '2099-01-01T00:00:00.000Z', 'x')).rejects.toMatchObject({
      reason: 'UnknownTimer',
    });
  });

  it('says that a case is not there, or has ended, and never starts one again', async () => {
    await expect(cases.send('toy/none', approve)).rejects.toMatchObject({ reason: 'NotFound' });
    await expect(cases.view('toy/none')).rejects.toMatchObject({ reason: 'NotFound' });
    await cases.start(request('toy/3'));
    await cases.send('toy/3', approve);
    await cases.send('toy/3', approve);
    await server.client.workflow.getHandle('toy/3').result();
    await expect(cases.send('toy/3', approve)).rejects.toMatchObject({ name: 'Refused' });
    expect(await cases.start(request('toy/3'))).toEqual({ started: false });
    expect(await cases.view('toy/3')).toMatchObject({ status: 'done' });
  });

  it('posts to a case that it starts if need be', async () => {
    await cases.startAndPost(request('toy/4'), approve.event);
    await cases.post('toy/4', approve.event);
    await server.client.workflow.getHandle('toy/4').result();
    expect(await cases.view('toy/4')).toMatchObject({ value: 'approved' });
  });

  it('says that the engine does not answer when nothing listens', async () => {
    const connection = Connection.lazy({ address: '127.0.0.1:9' });
    const dead = createTemporalCases(new Client({ connection }), queue);
    await expect(dead.view('toy/1')).rejects.toMatchObject({ name: 'Failure', kind: 'Unavailable', status: 503 });
    await connection.close();
  });

  it('refuses a search attribute that is not registered', async () => {
    await expect(cases.start({ ...request('toy/5'), attributes: { Colour: 'red' } })).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'Colour',
    });
  });
});
