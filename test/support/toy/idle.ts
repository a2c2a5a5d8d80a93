import { setup } from 'xstate';

/** Waits for two seconds, and may stop waiting before: nothing is due then any more. */
export const idleMachine = setup({
  types: { events: {} as { type: 'wait' | 'stop' } },
  delays: { while: 2000 },
}).createMachine({
  id: 'idle',
  version: '1',
  initial: 'ready',
  states: {
    ready: { on: { wait: 'waiting' } },
    waiting: { on: { stop: 'ready' }, after: { while: 'ready' } },
  },
});
