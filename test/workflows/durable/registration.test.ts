import { assign, fromCallback, fromObservable, fromPromise, setup, spawnChild, type AnyStateMachine } from 'xstate';
import { describe, expect, it } from 'vitest';
import { register, NotDurable } from '../../../workflows/durable/register.ts';

const work = fromPromise(async () => 1);
const talk = fromCallback(() => undefined);
const watch = fromObservable(() => ({ subscribe: () => ({ unsubscribe: () => undefined }) }) as never);
const actors = { work, talk, watch };
const machine = (state: object, more: object = {}) =>
  setup({ actors, delays: { nan: Number.NaN, ever: Infinity } }).createMachine({
    id: 'm',
    initial: 'a',
    states: { a: state },
    ...more,
  } as never);

describe('a machine that would not survive a restart is refused when it is registered', () => {
  it.each([
    ['a callback actor', { invoke: { src: 'talk', onError: 'a' } }, 'invoke "talk" is a callback'],
    ['an observable actor', { invoke: { src: 'watch', onError: 'a' } }, 'invoke "watch" is a callback'],
    ['a promise without onError', { invoke: { src: 'work' } }, 'invoke "work" has no onError'],
    ['an inline promise', { invoke: { id: 'p', src: work, onError: 'a' } }, 'invoke "p" is an inline promise'],
    ['an unknown actor', { invoke: { src: 'none', onError: 'a' } }, 'invoke "none" has no implementation'],
    ['onSnapshot', { invoke: { src: 'work', onError: 'a', onSnapshot: {} } }, 'has onSnapshot'],
    ['a systemId', { invoke: { src: 'work', onError: 'a', systemId: 's' } }, 'has a systemId'],
    ['a missing delay', { after: { missing: 'a' } }, 'after "missing" has no finite delay'],
    ['a delay of NaN', { after: { nan: 'a' } }, 'after "nan" has no finite delay'],
    ['an endless delay', { after: { ever: 'a' } }, 'after "ever" has no finite delay'],
    ['an inline action', { entry: function tellThem() {} }, 'inline action function "tellThem"'],
    [
      'assign(spawn())',
      { entry: assign({ x: ({ spawn }: { spawn: (src: never) => unknown }) => spawn('work' as never) } as never) },
      'assign(spawn())',
    ],
    ['a spawn without id', { entry: spawnChild('work' as never) }, 'spawnChild("work") without id'],
    ['a spawned callback', { entry: spawnChild('talk' as never, { id: 't' } as never) }, 'is neither a machine nor'],
  ])('%s', (_what, state, construct) => {
    let refusal: unknown;
    try {
      register(machine(state) as unknown as AnyStateMachine);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(NotDurable);
    const fault = (refusal as NotDurable).faults.find((one) => one.construct.includes(construct));
    expect(fault, (refusal as Error).message).toMatchObject({ state: 'a' });
    expect(fault?.remedy).toMatch(/\w{3,}/);
    expect((refusal as Error).message).toContain('"m"');
  });
});
