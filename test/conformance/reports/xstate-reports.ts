import { assign, sendParent } from 'xstate';
import { type Report, says, withTell } from './report.ts';

const hour = 3_600_000;

/** After reports of XState's users. */
export const xstateReports: readonly Report[] = [
  {
    source: 'statelyai/xstate#5331',
    symptom: 'a delay is lost when the machine is restored in the middle of it',
    machine: (tell) =>
      withTell(tell).createMachine({
        id: 'reservation',
        version: '1',
        context: { n: 0 },
        initial: 'held',
        states: {
          held: { entry: says('held'), on: { look: { actions: says('looked') } }, after: { day: 'released' } },
          released: { entry: says('released') },
        },
      }),
    moves: [{ wait: 10 * hour }, { send: 'look' }, { wait: 13 * hour }, { send: 'look' }, { wait: hour }],
    told: ['held', 'looked', 'looked', 'released'],
    value: 'released',
  },
  {
    source: 'statelyai/xstate#5178',
    symptom: 'a history state forgets where it was once the snapshot has been JSON',
    machine: (tell) =>
      withTell(tell).createMachine({
        id: 'form',
        version: '1',
        context: { n: 0 },
        initial: 'filling',
        states: {
          filling: {
            initial: 'address',
            states: {
              address: { on: { next: 'payment' } },
              payment: {
                initial: 'card',
                states: { card: { on: { next: 'invoice' } }, invoice: { entry: says('invoice') } },
              },
              back: { type: 'history', history: 'deep' },
            },
            on: { help: 'helping' },
          },
          helping: { on: { close: 'filling.back' } },
        },
      }),
    moves: [{ send: 'next' }, { send: 'next' }, { send: 'help' }, { wait: hour }, { send: 'close' }],
    told: ['invoice', 'invoice'],
    value: { filling: { payment: 'invoice' } },
  },
  {
    source: 'statelyai/xstate#5162',
    symptom: 'a region of a parallel state is entered anew, and its neighbours with it (which XState means so)',
    machine: (tell) =>
      withTell(tell).createMachine({
        id: 'regions',
        version: '1',
        context: { n: 0 },
        type: 'parallel',
        states: {
          left: {
            initial: 'a',
            states: { a: { entry: says('left a') }, b: {} },
            on: { again: { target: '.a', reenter: true } },
          },
          right: {
            initial: 'c',
            states: { c: { entry: says('right c'), on: { step: 'd' } }, d: { entry: says('right d') } },
          },
        },
      }),
    // As XState has it: the common ancestor is the machine itself, so the neighbour begins anew too.
    moves: [{ send: 'step' }, { send: 'again' }],
    told: ['left a', 'right c', 'right d', 'left a', 'right c'],
    value: { left: 'a', right: 'c' },
  },
  {
    source: 'statelyai/xstate#3353',
    symptom: 'a child that is stopped and invoked again within one step does not come back',
    machine: (tell) =>
      withTell(tell, {
        watch: withTell(tell).createMachine({
          id: 'watch',
          context: { n: 0 },
          initial: 'on',
          states: { on: { entry: says('watching'), after: { hour: { actions: says('still watching') } } } },
          exit: says('watch over'),
        }),
      }).createMachine({
        id: 'guarded',
        version: '1',
        context: { n: 0 },
        initial: 'at',
        states: {
          at: {
            invoke: { src: 'watch', id: 'watch' },
            on: { move: 'passing', again: { target: 'at', reenter: true } },
          },
          passing: { always: 'at' },
        },
      }),
    moves: [{ send: 'move' }, { wait: hour }, { send: 'again' }, { wait: hour }],
    told: ['watching', 'watching', 'still watching', 'watching', 'still watching'],
    value: 'at',
  },
  {
    source: 'statelyai/xstate#4167',
    symptom: 'exit actions run twice when a machine comes to its end',
    machine: (tell) =>
      withTell(tell).createMachine({
        id: 'ending',
        version: '1',
        context: { n: 0 },
        initial: 'open',
        exit: says('machine left'),
        states: {
          open: { exit: says('open left'), on: { end: 'over' } },
          over: { type: 'final', entry: says('over'), exit: says('over left') },
        },
      }),
    moves: [{ send: 'end' }],
    told: ['open left', 'over', 'over left', 'machine left'],
    value: 'over',
  },
  {
    source: 'statelyai/xstate#2507',
    symptom: 'a grandchild that is over at once cannot be taken out of a child that is still beginning',
    machine: (tell) => {
      const brief = withTell(tell).createMachine({
        id: 'brief',
        context: { n: 0 },
        initial: 'over',
        states: { over: { type: 'final', entry: says('brief') } },
      });
      const middle = withTell(tell, { brief }).createMachine({
        id: 'middle',
        context: { n: 0 },
        initial: 'asking',
        states: {
          asking: { invoke: { src: 'brief', id: 'brief', onDone: 'done' } },
          done: { type: 'final', entry: says('middle') },
        },
      });
      return withTell(tell, { middle }).createMachine({
        id: 'outer',
        version: '1',
        context: { n: 0 },
        initial: 'resting',
        states: {
          resting: { on: { go: 'asking' } },
          asking: { invoke: { src: 'middle', id: 'middle', onDone: 'done' } },
          done: { entry: says('outer') },
        },
      });
    },
    moves: [{ send: 'go' }],
    told: ['brief', 'middle', 'outer'],
    value: 'done',
  },
  {
    source: 'statelyai/xstate#326',
    symptom: 'a parallel state counts as done when the first of its regions is',
    machine: (tell) => {
      const region = (event: string) =>
        ({ initial: 'open', states: { open: { on: { [event]: 'closed' } }, closed: { type: 'final' } } }) as const;
      return withTell(tell).createMachine({
        id: 'hearing',
        version: '1',
        context: { n: 0 },
        initial: 'asked',
        states: {
          asked: {
            type: 'parallel',
            states: { north: region('north'), south: region('south'), west: region('west') },
            onDone: { target: 'heard', actions: says('heard') },
          },
          heard: {},
        },
      });
    },
    moves: [{ send: 'south' }, { wait: hour }, { send: 'north' }, { send: 'south' }, { send: 'west' }],
    told: ['heard'],
    value: 'heard',
  },
  {
    source: 'statelyai/xstate#5153',
    symptom: 'a machine that fails leaves its own children running',
    openInXState: true,
    machine: (tell) => {
      const bell = withTell(tell).createMachine({
        id: 'bell',
        context: { n: 0 },
        initial: 'on',
        states: { on: { after: { day: { actions: says('rings') } } } },
      });
      const house = withTell(tell, { bell }).createMachine({
        id: 'house',
        context: { n: 0 },
        initial: 'open',
        states: {
          open: {
            invoke: { src: 'bell', id: 'bell' },
            after: {
              hour: {
                actions: assign(() => {
                  throw new Error('it burns');
                }),
              },
            },
          },
        },
      });
      return withTell(tell, { house }).createMachine({
        id: 'street',
        version: '1',
        context: { n: 0 },
        initial: 'quiet',
        states: {
          quiet: { invoke: { src: 'house', id: 'house', onError: { target: 'alarmed', actions: says('alarm') } } },
          alarmed: {},
        },
      });
    },
    moves: [{ wait: 48 * hour }],
    told: ['alarm'],
    value: 'alarmed',
  },
  {
    source: 'statelyai/xstate#1403',
    symptom: 'a child of the very first state is never stopped when that state is left by a delay',
    machine: (tell) =>
      withTell(tell, {
        slow: withTell(tell).createMachine({
          id: 'slow',
          context: { n: 0 },
          initial: 'working',
          states: {
            working: { after: { day: 'over' } },
            over: { type: 'final', entry: [says('too late'), sendParent({ type: 'late' })] },
          },
        }),
      }).createMachine({
        id: 'impatient',
        version: '1',
        context: { n: 0 },
        initial: 'first',
        on: { late: { actions: says('heard of it') } },
        states: {
          first: { invoke: { src: 'slow', id: 'slow', onDone: 'done' }, after: { hour: 'second' } },
          second: { entry: says('gave up') },
          done: {},
        },
      }),
    moves: [{ wait: 48 * hour }],
    told: ['gave up'],
    value: 'second',
  },
];
