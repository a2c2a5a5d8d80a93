/** Small machines that between them use every XState feature of the engine's table. */
import {
  assign,
  cancel,
  emit,
  enqueueActions,
  fromPromise,
  log,
  raise,
  sendParent,
  sendTo,
  setup,
  spawnChild,
  stopChild,
} from 'xstate';

const work = fromPromise<{ answer: number }, { n: number }>(async () => {
  throw new Error('runs as an activity');
});

/** Named actions have no work of their own: an activity of the name does it. */
const named =
  <Params>() =>
  (_args: unknown, _params: Params): void =>
    undefined;

/** Two approvals with reminders: the shape of most governance. Used by the bench as well. */
export const approvalMachine = setup({
  types: {
    context: {} as { approvals: number; reminders: number },
    events: {} as { type: 'approve'; by: string } | { type: 'refuse'; by: string },
  },
  actions: { notify: named<{ step: string }>() },
  delays: { month: 30 * 24 * 3600 * 1000 },
  actors: { work },
}).createMachine({
  id: 'approval',
  version: '1',
  initial: 'first',
  context: { approvals: 0, reminders: 0 },
  states: {
    first: {
      entry: { type: 'notify', params: { step: 'first' } },
      on: {
        approve: { target: 'second', actions: assign({ approvals: ({ context }) => context.approvals + 1 }) },
        refuse: 'refused',
      },
      after: {
        month: {
          target: 'first',
          reenter: true,
          actions: assign({ reminders: ({ context }) => context.reminders + 1 }),
        },
      },
    },
    second: {
      entry: { type: 'notify', params: { step: 'second' } },
      on: {
        approve: { target: 'approved', actions: assign({ approvals: ({ context }) => context.approvals + 1 }) },
        refuse: 'refused',
      },
      after: {
        month: {
          target: 'second',
          reenter: true,
          actions: assign({ reminders: ({ context }) => context.reminders + 1 }),
        },
      },
    },
    approved: { type: 'final', entry: { type: 'notify', params: { step: 'approved' } } },
    refused: { type: 'final', entry: { type: 'notify', params: { step: 'refused' } } },
  },
  output: ({ context }) => context,
});

/** A child with its own timer and grandchild. */
const grandchild = setup({ actions: { grandchildOver: named<object>() } }).createMachine({
  id: 'grandchild',
  initial: 'waiting',
  states: {
    waiting: { after: { 500: 'over' } },
    over: { type: 'final', entry: { type: 'grandchildOver', params: {} } },
  },
  output: { deep: true },
});

const child = setup({
  types: { input: {} as { start: number }, context: {} as { count: number } },
  actors: { grandchild },
}).createMachine({
  id: 'child',
  context: ({ input }) => ({ count: input.start }),
  initial: 'counting',
  states: {
    counting: {
      after: {
        1000: {
          target: 'counting',
          reenter: true,
          actions: [
            assign({ count: ({ context }) => context.count + 1 }),
            sendParent(({ context }) => ({ type: 'counted', count: context.count })),
          ],
        },
      },
      on: { deepen: 'deep' },
    },
    deep: { invoke: { id: 'below', src: 'grandchild', onDone: 'over', onError: 'over' } },
    over: { type: 'final' },
  },
  output: ({ context }) => ({ count: context.count }),
});

/** Hierarchy, parallel regions, both histories, always, guards, raise, delayed raise and sendTo, cancel, enqueueActions, emit, log, invoke, spawn, output. */
export const everythingMachine = setup({
  types: {
    context: {} as { n: number; counted: number[]; answer: number },
    events: {} as
      | { type: 'next' }
      | { type: 'toggle' }
      | { type: 'deep' }
      | { type: 'shallow' }
      | { type: 'leave' }
      | { type: 'counted'; count: number }
      | { type: 'spawn' }
      | { type: 'stop' }
      | { type: 'ping' }
      | { type: 'late' }
      | { type: 'work' }
      | { type: 'end' }
      | { type: 'cancel' },
    emitted: {} as { type: 'told'; n: number },
  },
  actors: { child, work },
  actions: {
    heard: named<{ count: number }>(),
    late: named<object>(),
    enter: named<{ state: string }>(),
    exit: named<{ state: string }>(),
    childDone: named<{ output: unknown }>(),
    workFailed: named<object>(),
    pinged: named<{ often: boolean }>(),
  },
  guards: { big: ({ context }) => context.n >= 3 },
  delays: { short: ({ context }) => 100 + context.n },
}).createMachine({
  id: 'everything',
  version: '1',
  type: 'parallel',
  context: { n: 0, counted: [], answer: 0 },
  on: {
    counted: {
      actions: [
        assign({ counted: ({ context, event }) => [...context.counted, event.count] }),
        { type: 'heard', params: ({ event }) => ({ count: event.count }) },
      ],
    },
    spawn: { actions: spawnChild('child', { id: 'spawned', input: { start: 100 } }) },
    stop: { actions: stopChild('spawned') },
    late: { actions: { type: 'late', params: {} } },
  },
  states: {
    main: {
      initial: 'one',
      states: {
        one: {
          entry: { type: 'enter', params: { state: 'one' } },
          exit: { type: 'exit', params: { state: 'one' } },
          on: { next: 'two' },
          after: { short: 'two' },
        },
        two: {
          entry: [
            assign({ n: ({ context }) => context.n + 1 }),
            raise({ type: 'ping' }),
            { type: 'enter', params: { state: 'two' } },
          ],
          initial: 'x',
          states: {
            x: { on: { toggle: 'y' } },
            y: {
              initial: 'y1',
              states: { y1: { on: { toggle: 'y2' } }, y2: { on: { toggle: '#everything.main.two.x' } } },
            },
            memory: { type: 'history' },
            deepMemory: { type: 'history', history: 'deep' },
          },
          on: { leave: 'away', work: 'working', end: 'over', deep: { actions: sendTo('watched', { type: 'deepen' }) } },
          always: { guard: 'big', target: 'three' },
          invoke: {
            id: 'watched',
            src: 'child',
            input: ({ context }) => ({ start: context.n * 10 }),
            onDone: {
              target: 'one',
              actions: { type: 'childDone', params: ({ event }) => ({ output: event.output }) },
            },
            onError: 'one',
          },
        },
        away: { on: { shallow: 'two.memory', deep: 'two.deepMemory', next: 'one' }, after: { 5000: 'one' } },
        three: {
          entry: [assign({ n: 0 }), emit({ type: 'told', n: 3 }), log('three')],
          on: { next: 'one', end: 'over' },
        },
        working: {
          invoke: {
            src: 'work',
            input: ({ context }) => ({ n: context.n }),
            onDone: { target: 'one', actions: assign({ answer: ({ event }) => event.output.answer }) },
            onError: { target: 'one', actions: { type: 'workFailed', params: {} } },
          },
        },
        over: { type: 'final', entry: { type: 'enter', params: { state: 'over' } } },
      },
    },
    side: {
      initial: 'idle',
      states: {
        idle: {
          on: {
            ping: {
              actions: [
                raise({ type: 'late' }, { id: 'later', delay: 2500 }),
                enqueueActions(({ enqueue, check }) => {
                  if (check(({ context }: { context: { n: number } }) => context.n > 1))
                    enqueue({ type: 'pinged', params: { often: true } });
                  else enqueue({ type: 'pinged', params: { often: false } });
                }),
              ],
            },
            cancel: { actions: cancel('later') },
            next: 'done',
          },
        },
        done: { on: { toggle: 'idle', end: 'finished' } },
        finished: { type: 'final' },
      },
    },
  },
  output: ({ context }) => ({ n: context.n, counted: context.counted }),
});
