import { sendTo, setup, spawnChild } from 'xstate';
import type { DurableOptions } from '../../../workflows/durable/options.ts';

const helper = setup({}).createMachine({ id: 'helper', version: '1', initial: 'a', states: { a: {} } });

/** A case whose options fail in one of its states: `broken`. */
export const faultyMachine = setup({
  types: { events: {} as { type: 'break' | 'mend' | 'spawn' | 'tell' } },
  actors: { helper },
}).createMachine({
  id: 'faulty',
  version: '1',
  initial: 'sound',
  states: {
    sound: {
      on: {
        break: 'broken',
        spawn: { actions: spawnChild('helper', { id: 'one', input: {} }) },
        tell: { actions: sendTo('one', { type: 'x' }) },
      },
    },
    broken: { on: { mend: 'sound' } },
  },
});

export const faultyOptions: DurableOptions = {
  waiting: (view) => {
    if (view.value === 'broken') throw new Error('nobody knows who');
    return [];
  },
  searchAttributes: (view) => {
    if (view.value === 'broken') throw new Error('no such system');
    return { System: 'journal' };
  },
  children: {
    helper: {
      workflow: 'helper',
      id: () => {
        throw new Error('the case has no number');
      },
    },
  },
};
