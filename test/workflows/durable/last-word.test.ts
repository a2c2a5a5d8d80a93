import { sendTo, setup, spawnChild } from 'xstate';
import { describe, expect, it } from 'vitest';
import { durable } from '../../../workflows/durable/durable.ts';
import { createMemoryHost } from '../../../workflows/durable/memory-host.ts';

const says = (_args: unknown, _params: object): void => undefined;

const child = setup({ types: { events: {} as { type: 'close' } }, actions: { says } }).createMachine({
  id: 'child',
  version: '1',
  initial: 'open',
  states: { open: { on: { close: 'closed' } }, closed: { type: 'final', entry: { type: 'says', params: {} } } },
});

const parent = setup({ types: { events: {} as { type: 'end' } }, actors: { child } }).createMachine({
  id: 'parent',
  version: '1',
  entry: spawnChild('child', { id: 'one' }),
  initial: 'open',
  states: {
    open: { on: { end: { target: 'over', actions: sendTo('one', { type: 'close' }) } } },
    over: { type: 'final' },
  },
});

describe.each([false, true])('a case that has another as its child (thawed each step: %s)', (thawAlways) => {
  it('when it tells the child something in its last step, then the child hears it before it is let go', async () => {
    const told: string[] = [];
    const host = createMemoryHost({
      workflows: {
        parent: durable(parent, { children: { child: { workflow: 'child', id: (_input, id) => `${id}/one` } } }),
        child: durable(child),
      },
      activities: { says: (_params: unknown, { caseId }: { caseId: string }) => void told.push(caseId) },
      startAt: '2027-01-01T00:00:00.000Z',
      thawAlways,
    });
    await host.start({ workflow: 'parent', caseId: 'p', input: null });
    await host.send('p', { event: { type: 'end' } });
    await host.advanceTo('2027-01-01T00:01:00.000Z');
    expect((await host.view('p')).status).toBe('done');
    expect((await host.view('p/one')).status).toBe('done');
    expect(told).toEqual(['p/one']);
  });
});
