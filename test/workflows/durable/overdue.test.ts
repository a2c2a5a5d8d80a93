import { Worker } from '@temporalio/worker';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { durable } from '../../../workflows/durable/durable.ts';
import type { EffectContext, RecordBatch, View } from '../../../workflows/messages.ts';
import { handHost, type HandHost } from '../../support/hand-host.ts';
import { devServer, workflowBundle, type TestServer } from '../../support/temporal.ts';
import { voteMachine } from '../../support/toy/vote.ts';

const ballot = durable(voteMachine);
const cast = (member: string, vote: string) => ({ event: { type: 'vote', member, vote } });
const refused = (reason: string) => expect.objectContaining({ reason }) as Error;

describe('a ballot has run out, but its timer has not fired yet', () => {
  let hand: HandHost;

  beforeEach(() => {
    hand = handHost(ballot, { input: { open: 20_000 } });
    hand.running.send(cast('north', 'for'));
    hand.running.send(cast('south', 'against'));
    hand.running.send(cast('west', 'against'));
    hand.passes(23_000);
  });

  it('a vote that comes too late is refused, and the outcome stands', () => {
    expect(() => hand.running.validate(cast('south', 'for'))).toThrow(refused('NotAllowed'));
    expect(() => hand.running.send(cast('south', 'for'))).toThrow(refused('NotAllowed'));
    expect(hand.running.view()).toMatchObject({
      value: 'rejected',
      timers: [],
      context: { votes: { south: 'against' } },
    });
  });

  it('a posted vote changes nothing', () => {
    hand.running.post(cast('south', 'for').event);
    expect(hand.running.view()).toMatchObject({ value: 'rejected', context: { votes: { south: 'against' } } });
  });

  it('a question is answered as things stand, and changes nothing', async () => {
    expect(hand.running.view()).toMatchObject({ value: 'rejected', allowed: ['archive'], timers: [] });
    expect(hand.running.waiting()).toMatchObject([{ what: 'archive' }]);
    expect(hand.running.view()).toEqual(hand.running.view());
    expect(() => hand.running.rehearse(cast('south', 'for'))).toThrow(refused('NotAllowed'));
    expect(hand.running.rehearse({ event: { type: 'archive' } })).toMatchObject({ state: 'archived', status: 'done' });
    expect(hand.called).toEqual([]);
    hand.running.timeIsUp();
    expect(hand.running.view().value).toBe('rejected');
    expect(hand.called).toMatchObject([{ name: 'announce', args: [{ outcome: 'rejected' }, { seq: 5 }] }]);
  });

  it('what is allowed after the close is taken at once, with the outcome announced first', () => {
    expect(hand.running.send({ event: { type: 'archive' } })).toMatchObject({ value: 'archived', seq: 6 });
    expect(hand.called).toMatchObject([{ name: 'announce', args: [{ outcome: 'rejected' }, { seq: 5 }] }]);
  });

  it('a step that was lost with its task is made again with its keys; where another has come between, that has its number and keys of its own', async () => {
    const begun = (): HandHost => {
      const again = handHost(durable(voteMachine, { record: { activity: 'record', effects: ['announce'] } }), {
        input: { open: 20_000 },
      });
      again.running.send(cast('north', 'for'));
      return again;
    };
    const recorded = ({ called }: HandHost) =>
      called.map(({ args }) => args[0] as RecordBatch).map(({ seq, steps }) => [seq, steps[0]?.event.type]);
    const lost = begun();
    lost.running.send(cast('south', 'for'));
    const redone = begun();
    redone.passes(23_000);
    expect(() => redone.running.send(cast('south', 'for'))).toThrow(refused('NotAllowed'));
    // What was asked for is called one after another.
    await pause(0);
    const [[number] = [], [again, event] = []] = [recorded(lost).at(-1), recorded(redone).at(-1)];
    expect([again, event]).toEqual([number, 'xstate.after.close.vote.open']);
    const keyOfLast = ({ called }: HandHost) => (called.at(-1)!.args[1] as EffectContext).key;
    expect(keyOfLast(redone)).not.toBe(keyOfLast(lost));

    const voted = async (vote: string, updateId: string): Promise<string> => {
      const one = begun();
      one.passes(5_000);
      one.running.send(cast('south', vote), updateId);
      await pause(0);
      return keyOfLast(one);
    };
    // The same update again is the same, whatever the time; another vote is not.
    expect(await voted('for', 'vote/1')).toBe(await voted('for', 'vote/1'));
    expect(await voted('against', 'vote/2')).not.toBe(await voted('for', 'vote/1'));
    expect(await voted('for', 'vote/1')).toMatch(new RegExp(`^hand/1/${number}\\.[0-9a-f]{8}/0$`));
  });

  it('a timer that has run out can no longer be moved', () => {
    const later = '2027-01-02T00:00:00.000Z';
    expect(() => hand.running.assertTimer('xstate.after.close.vote.open', later)).toThrow(refused('UnknownTimer'));
    expect(() => hand.running.reschedule('xstate.after.close.vote.open', later, '')).toThrow(refused('UnknownTimer'));
  });
});

// A server hands messages over before a timer that ran out earlier.
describe('a ballot runs out while no worker is there, on Temporal', { timeout: 60_000 }, () => {
  let server: TestServer;
  let stopWorker = async (): Promise<void> => undefined;
  const startWorker = async () => {
    const worker = await Worker.create({
      connection: server.nativeConnection,
      taskQueue: 'overdue',
      workflowBundle: await workflowBundle(new URL('../../support/toy/story-workflows.ts', import.meta.url)),
      activities: { announce: async () => undefined },
      stickyQueueScheduleToStartTimeout: 100,
    });
    const done = worker.run();
    stopWorker = async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await done;
    };
  };
  beforeAll(async () => {
    server = await devServer();
  });
  afterAll(async () => {
    await stopWorker();
    await server?.stop();
  });

  it.each(['update', 'signal'])(
    'a vote (%s) after the close is refused, and history says the same when replayed',
    async (way) => {
      await startWorker();
      const handle = await server.client.workflow.start('vote', {
        taskQueue: 'overdue',
        workflowId: `vote/${way}`,
        args: [{ open: 2000 }],
      });
      const vote = (member: string, choice: string) => handle.executeUpdate('send', { args: [cast(member, choice)] });
      await vote('north', 'for');
      await vote('south', 'against');
      await vote('west', 'against');
      await stopWorker();
      await pause(2500);
      const late = way === 'signal' ? handle.signal('post', cast('south', 'for').event) : vote('south', 'for');
      const outcome = Promise.allSettled([late]);
      await startWorker();
      expect((await outcome)[0].status).toBe(way === 'signal' ? 'fulfilled' : 'rejected');
      expect(await handle.query<View>('view')).toMatchObject({
        value: 'rejected',
        context: { votes: { south: 'against' } },
      });
      await handle.executeUpdate('send', { args: [{ event: { type: 'archive' } }] });
      await handle.result();
      await Worker.runReplayHistory(
        { workflowBundle: await workflowBundle(new URL('../../support/toy/story-workflows.ts', import.meta.url)) },
        await handle.fetchHistory(),
      );
      await stopWorker();
    },
  );
});
