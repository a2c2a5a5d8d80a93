import { assign } from 'xstate';
import { type Report, says, withTell } from './report.ts';

const hour = 3_600_000;
const catches = (event: string) =>
  ({ initial: 'waiting', states: { waiting: { on: { [event]: 'there' } }, there: { type: 'final' } } }) as const;

/** After reports of users of process engines: Temporal and Camunda. */
export const processReports: readonly Report[] = [
  {
    source: 'camunda/camunda#6552',
    symptom: 'a process never completes when the messages of two branches come at the same time',
    machine: (tell) =>
      withTell(tell).createMachine({
        id: 'join',
        version: '1',
        context: { n: 0 },
        initial: 'split',
        states: {
          split: {
            type: 'parallel',
            // One branch takes the same message twice in a row, the other in between.
            states: {
              first: {
                initial: 'one',
                states: { one: { on: { signed: 'two' } }, two: { on: { signed: 'there' } }, there: { type: 'final' } },
              },
              second: catches('signed'),
            },
            onDone: 'joined',
          },
          joined: { type: 'final', entry: says('joined') },
        },
      }),
    moves: [{ send: 'signed' }, { send: 'signed' }],
    told: ['joined'],
    value: 'joined',
  },
  {
    source: 'temporalio/sdk-java#2606',
    symptom: 'a timer that fires and is cancelled in one and the same task stops the workflow',
    machine: (tell) =>
      withTell(tell).createMachine({
        id: 'close',
        version: '1',
        context: { n: 0 },
        initial: 'both',
        states: {
          // Two timers of one instant: the one armed first leaves the state, which cancels the other.
          both: { after: { hour: 'next', sixtyMinutes: { actions: says('never') } } },
          next: { entry: says('next'), after: { hour: 'over' }, on: { end: 'over' } },
          over: { type: 'final', entry: says('over') },
        },
      }),
    moves: [{ wait: hour }, { send: 'end' }, { wait: hour }],
    told: ['next', 'over'],
    value: 'over',
  },
  {
    source: 'coinbase/temporal-ruby#75',
    symptom: 'a reminder comes although what it reminds of has been done and its timer cancelled',
    machine: (tell) =>
      withTell(tell).createMachine({
        id: 'reminded',
        version: '1',
        context: { n: 0 },
        initial: 'asked',
        states: {
          asked: {
            on: { answer: 'answered' },
            after: {
              hour: {
                target: 'asked',
                reenter: true,
                actions: [assign({ n: ({ context }) => context.n + 1 }), says('reminder')],
              },
            },
          },
          answered: { entry: says('thanks') },
        },
      }),
    moves: [{ wait: hour }, { wait: hour - 1 }, { send: 'answer' }, { wait: 24 * hour }],
    told: ['reminder', 'thanks'],
    value: 'answered',
  },
];
