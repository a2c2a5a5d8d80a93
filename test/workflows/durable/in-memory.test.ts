import { ApplicationFailure } from '@temporalio/activity';
import { beforeEach, describe, expect, it } from 'vitest';
import { durable } from '../../../workflows/durable/durable.ts';
import { createMemoryHost, type MemoryHost } from '../../../workflows/durable/memory-host.ts';
import { troubledEvents, troubledMachine } from '../../support/toy/troubled.ts';

const startAt = '2027-01-01T00:00:00.000Z';
const id = 'troubled/1';

describe.each([{ thawAlways: false }, { thawAlways: true }])(
  'a case in memory (thawed each step: $thawAlways)',
  ({ thawAlways }) => {
    let told: string[];
    let broken: boolean;
    let away: boolean;
    let host: MemoryHost;

    beforeEach(async () => {
      told = [];
      broken = true;
      away = false;
      host = createMemoryHost({
        workflows: {
          troubled: durable(troubledMachine, {
            events: troubledEvents,
            activities: { lookUp: { maximumAttempts: 1 } },
          }),
        },
        activities: {
          before: () => void told.push('before'),
          fails: () => {
            if (away) throw ApplicationFailure.create({ message: 'the database is restarted', type: 'Unavailable' });
            if (broken) throw new Error('the mail server is down');
            told.push('fails');
          },
          after: () => void told.push('after'),
          lookUp: () => 'found',
        },
        startAt,
        thawAlways,
      });
      await host.start({ workflow: 'troubled', caseId: id, input: null });
    });
    const send = (type: string, more: object = {}) => host.send(id, { event: { type, ...more } });
    const pass = (seconds: number) => host.advanceTo(new Date(Date.parse(host.now()) + seconds * 1000).toISOString());
    const incidents = async () => (await host.view(id)).incidents;

    it('what an action needs and is away is waited for: no incident, and the order is kept', async () => {
      away = true;
      await send('act');
      await pass(3600);
      expect(await incidents()).toEqual([]);
      expect(told).toEqual(['before']);
      away = false;
      broken = false;
      await pass(120);
      expect(told).toEqual(['before', 'fails', 'after']);
    });

    it('what would come of an event is told without anything happening: no activity, no actor, no incident', async () => {
      for (const type of ['act', 'count', 'look', 'spawn', 'later', 'end'])
        expect(await host.rehearse(id, { event: { type } }), type).toMatchObject({
          seq: 2,
          steps: [{ before: 'ready' }],
        });
      await expect(host.rehearse(id, { event: { type: 'date' } })).rejects.toMatchObject({ reason: 'NotAllowed' });
      expect(await host.view(id)).toMatchObject({
        seq: 1,
        value: 'ready',
        context: { n: 0 },
        actors: [],
        timers: [],
        incidents: [],
      });
      expect(told).toEqual([]);
      broken = false;
      await send('act');
      expect(told).toEqual(['before', 'fails', 'after']);
    });

    it.each(['retry', 'skip'] as const)(
      'an action that keeps failing stands as an incident until %s, and the order is kept',
      async (decision) => {
        await send('act');
        await send('count');
        await pass(600);
        expect(told).toEqual(['before']);
        const [incident] = await incidents();
        expect(incident).toMatchObject({ kind: 'action', name: 'fails', message: 'the mail server is down' });
        expect((await host.view(id)).context).toMatchObject({ n: 1 });
        broken = false;
        await host[decision](id, incident!.id);
        await host.settle();
        expect(told).toEqual(decision === 'retry' ? ['before', 'fails', 'after'] : ['before', 'after']);
        expect(await incidents()).toEqual([]);
        await expect(host.retry(id, incident!.id)).rejects.toMatchObject({ reason: 'UnknownIncident' });
      },
    );

    it.each([
      ['date', /context.odd.*Date/],
      ['nan', /"never" came out as NaN/],
      ['spin', /Infinite loop/],
      ['inline', /sneaky.*inline/],
    ])('"%s" is an incident, and the step has not happened', async (type, message) => {
      const before = await host.view(id);
      const receipt = await send(type);
      expect(receipt.accepted).toBe(false);
      const after = await host.view(id);
      expect(after.incidents).toMatchObject([{ id: receipt.incident, kind: 'transition', name: type }]);
      expect(after.incidents[0]!.message).toMatch(message);
      expect({ value: after.value, context: after.context, timers: after.timers }).toEqual({
        value: before.value,
        context: before.context,
        timers: before.timers,
      });
      await host.skip(id, receipt.incident!);
      expect((await send('count')).accepted).toBe(true);
    });

    it('a guard that throws when its time has come is an incident', async () => {
      await send('throwLater');
      await pass(2);
      expect(await incidents()).toMatchObject([{ kind: 'transition', name: 'boom' }]);
    });

    it.each([
      [{ event: { type: 'nonsense' } }, 'UnknownEvent', /known:.*count/],
      [{ event: { type: 'count', by: 7 } }, 'InvalidEvent', /"by"/],
      [{ event: { type: 'back' } }, 'NotAllowed', /allowed now:.*count/],
      [{ event: { type: 'count' }, visit: 7 }, 'StaleVisit', /visit 7 of ""/],
      [{ to: 'nobody', event: { type: 'count' } }, 'UnknownActor', /nobody/],
      [{ event: { type: 'xstate.done.actor.x' } }, 'ForgedEvent', /inside/],
      [{ event: { type: 'count' }, expect: 'looking' }, 'UnexpectedState', /looking/],
    ])('%o is refused as %s', async (request, reason, message) => {
      const before = await host.view(id);
      await expect(host.send(id, request as never)).rejects.toMatchObject({
        reason,
        message: expect.stringMatching(message),
      });
      expect(await host.view(id)).toEqual(before);
    });

    it('a case that has ended says so', async () => {
      await send('end');
      await expect(send('count')).rejects.toMatchObject({ reason: 'Ended' });
    });

    it('the same update twice has one effect', async () => {
      const once = await host.send(id, { event: { type: 'count' } }, 'u1');
      expect(await host.send(id, { event: { type: 'count' } }, 'u1')).toEqual(once);
      expect((await host.view(id)).context).toMatchObject({ n: 1 });
    });

    it('an invoked promise gives its answer to the machine', async () => {
      await send('look');
      await host.settle();
      expect(await host.view(id)).toMatchObject({ value: 'ready', context: { got: 'found' } });
    });

    it('a timer can be moved, and an unknown one is refused', async () => {
      await send('later');
      await host.reschedule(id, 'later', '2027-01-01T02:00:00.000Z', 'agreed');
      await pass(3600);
      expect((await host.view(id)).context).toMatchObject({ n: 0 });
      await pass(3601);
      expect((await host.view(id)).context).toMatchObject({ n: 1 });
      await expect(host.reschedule(id, 'later', startAt, '')).rejects.toMatchObject({ reason: 'UnknownTimer' });
    });

    it('says what it waits for', async () => {
      await send('later');
      const [waiting] = await host.waiting(id);
      expect(waiting).toMatchObject({ who: 'event', until: '2027-01-01T00:01:00.000Z' });
      expect(waiting!.text).toContain('count');
    });
  },
);
