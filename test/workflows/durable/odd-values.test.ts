import { assign, createActor, raise, setup } from 'xstate';
import { describe, expect, it } from 'vitest';
import { durable } from '../../../workflows/durable/durable.ts';
import { NotDurable, register } from '../../../workflows/durable/register.ts';
import type { DurableOptions } from '../../../workflows/durable/options.ts';
import { handHost } from '../../support/hand-host.ts';

const named = (_args: unknown, _params: object): void => undefined;

const machine = setup({
  types: { context: {} as { list: readonly (number | undefined)[] }, events: {} as { type: string } },
  delays: { odd: () => Number.NaN, ever: () => Number.MAX_SAFE_INTEGER },
  actions: { tell: named },
}).createMachine({
  id: 'odd',
  version: '1',
  context: { list: [] },
  initial: 'open',
  states: {
    open: {
      on: {
        pass: 'passing',
        wait: 'waiting',
        hole: { actions: assign({ list: [1, undefined] }) },
        later: { actions: raise({ type: 'pass' }, { id: 'later', delay: () => Infinity }) },
      },
    },
    passing: { after: { odd: 'open' }, always: 'passed' },
    passed: { entry: { type: 'tell', params: {} } },
    waiting: { after: { ever: 'passed' } },
  },
});

const started = () => handHost(durable(machine), { input: null }).running;

describe('odd values', () => {
  it('a delay of NaN in a state that is left at once is no matter, as in XState', () => {
    const actor = createActor(machine).start();
    actor.send({ type: 'pass' });
    const running = started();
    expect(running.send({ event: { type: 'pass' } })).toMatchObject({
      accepted: true,
      value: actor.getSnapshot().value,
    });
    expect(running.view()).toMatchObject({ value: 'passed', timers: [], incidents: [] });
  });

  it.each([
    ['wait', /ever.*9007199254740991/],
    ['later', /later.*Infinity/],
    ['hole', /context\.list\[1\].*undefined/],
  ])('"%s" cannot be kept: it is an incident, and the case can be looked at', (type, message) => {
    const running = started();
    expect(running.send({ event: { type } }).accepted).toBe(false);
    expect(running.view()).toMatchObject({ value: 'open', context: { list: [] }, timers: [] });
    expect(running.view().incidents[0]!.message).toMatch(message);
  });

  it('a fixed delay of more than a thousand years is refused when the machine is registered', () => {
    const far = setup({ delays: { ever: Number.MAX_SAFE_INTEGER } }).createMachine({
      id: 'far',
      initial: 'a',
      states: { a: { after: { ever: 'b' } }, b: {} },
    });
    expect(() => register(far)).toThrow(/a: after "ever" has no finite delay.*at most a thousand years/);
  });
});

describe('options that nothing has are refused at registration, with place and remedy', () => {
  it.each<[string, DurableOptions, string, string]>([
    ['an unknown option', { activites: {} } as DurableOptions, 'options', '"activites" is not known'],
    ['an unknown activity', { activities: { tel: { local: true } } }, 'options.activities', '"tel" is not known'],
    [
      'an unknown setting of an activity',
      { activities: { tell: { timeout: '3s' } as object } },
      'options.activities.tell',
      '"timeout" is not known',
    ],
    [
      'no attempt at all',
      { activities: { tell: { maximumAttempts: 0 } } },
      'options.activities.tell',
      'maximumAttempts is 0',
    ],
    [
      'an unknown effect',
      { record: { activity: 'r', effects: ['tel'] } },
      'options.record.effects',
      '"tel" is not known',
    ],
    [
      'an unknown child',
      { children: { kid: { workflow: 'k', id: () => 'k' } } },
      'options.children',
      '"kid" is not known',
    ],
    ['a run of three events', { continueAsNewAfter: 3 }, 'options', 'continueAsNewAfter is 3'],
  ])('%s', (_what, options, state, construct) => {
    let refusal: unknown;
    try {
      register(machine, options);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(NotDurable);
    expect((refusal as NotDurable).faults).toMatchObject([
      { state, construct, remedy: expect.stringMatching(/\w{3,}/) as string },
    ]);
  });

  it('a table that several machines share may name what only another has', () => {
    expect(() => register(machine, { shared: true, activities: { tel: {} } })).not.toThrow();
  });
});
