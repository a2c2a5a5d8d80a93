import { assign, setup } from 'xstate';
import { durable } from '../../../workflows/durable/durable.ts';

const day = 24 * 3600 * 1000;

const panel = setup({ delays: { nag: 2 * day } }).createMachine({
  id: 'panel',
  version: '1',
  initial: 'asked',
  states: { asked: { after: { nag: 'nagged' } }, nagged: {} },
});

/** An application: heard by a panel, decided before a date of its own and before one that the law gives. */
const applicationMachine = setup({
  types: { context: {} as { entered: number }, events: {} as { type: 'decide' | 'wait' } },
  actions: { tell: (_: unknown, _params: { letter: string }): void => undefined },
  actors: { panel },
  delays: { decision: 10 * day, law: 20 * day, week: 7 * day },
}).createMachine({
  id: 'application',
  version: '1',
  context: { entered: 0 },
  initial: 'open',
  states: {
    open: {
      initial: 'hearing',
      entry: assign({ entered: ({ context }) => context.entered + 1 }),
      after: { decision: 'late', law: 'void' },
      on: { decide: 'decided' },
      states: {
        hearing: { invoke: { src: 'panel', id: 'panel' }, on: { wait: 'waiting' } },
        waiting: { after: { week: 'over' } },
        over: {},
      },
    },
    late: { entry: { type: 'tell', params: { letter: 'late' } }, on: { decide: 'decided' } },
    void: {},
    decided: { type: 'final', entry: { type: 'tell', params: { letter: 'decided' } } },
  },
});
export const application = durable(applicationMachine, {
  fixedDelays: ['law'],
  record: { activity: 'record', effects: ['tell'] },
});
