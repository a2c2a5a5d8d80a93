import { assign, raise, setup, spawnChild } from 'xstate';
import { describe, expect, it } from 'vitest';
import { durable } from '../../../workflows/durable/durable.ts';
import { handHost } from '../../support/hand-host.ts';

const reminder = setup({}).createMachine({
  id: 'reminder',
  version: '1',
  entry: raise({ type: 'remind' }, { id: 'nag', delay: 60_000 }),
});
const machine = setup({ actors: { reminder }, types: { context: {} as { n: number } } }).createMachine({
  id: 'two',
  version: '1',
  context: { n: 0 },
  entry: [spawnChild('reminder', { id: 'north' }), spawnChild('reminder', { id: 'south' }), assign({ n: 1 })],
});

describe('two members have a reminder of the same name', () => {
  const { running } = handHost(durable(machine), { input: null });
  const later = '2027-02-01T00:00:00.000Z';
  const due = () => Object.fromEntries(running.view().timers.map(({ actor, dueAt }) => [actor, dueAt]));

  it('moving it by that name is refused, naming both, and moves neither', () => {
    const before = due();
    for (const act of [() => running.assertTimer('nag', later), () => running.reschedule('nag', later, 'agreed')])
      expect(act).toThrow(
        expect.objectContaining({
          reason: 'AmbiguousTimer',
          message: expect.stringMatching(/north\/nag.*south\/nag/) as string,
        }) as Error,
      );
    expect(due()).toEqual(before);
  });

  it('moving one of them by its full name moves that one', () => {
    running.reschedule('south/nag', later, 'agreed');
    expect(due()).toEqual({ north: '2027-01-01T00:01:00.000Z', south: later });
  });
});
