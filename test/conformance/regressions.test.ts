import { describe, expect, it } from 'vitest';
import { runInMemory, runLive } from '../support/fuzz/runs.ts';
import type { MachineSpec, Move, StateSpec } from '../support/fuzz/spec.ts';

/** What the random comparison once found, as small as it could be made. */
const state = (more: Partial<StateSpec> = {}): StateSpec => ({
  kind: 'atomic',
  states: [],
  initial: 0,
  entry: [],
  exit: [],
  on: [],
  after: [],
  always: [],
  ...more,
});
const machine = (root: Partial<StateSpec>, children: readonly MachineSpec[] = []): MachineSpec => ({
  root: state({ kind: 'compound', states: [state()], ...root }),
  children,
  delays: [10, 10, 10],
});
const always = { if: 'always' } as const;
const nothing = { guard: always, actions: [] };

const found: readonly (readonly [string, MachineSpec, readonly Move[]])[] = [
  [
    'a timer that its state’s exit cancels does not fire',
    machine({
      states: [
        state({
          kind: 'parallel',
          states: [
            state({
              after: [
                { delay: 'd0', transition: nothing },
                { delay: 10, transition: { target: 0, guard: always, actions: [] } },
              ],
            }),
          ],
        }),
      ],
    }),
    [{ wait: 10 }, { send: 'e0' }],
  ],
  [
    'the children of the first state start before the actor’s own first actions',
    machine({ invoke: { child: 0, onDone: nothing } }, [machine({})]),
    [{ send: 'e0' }],
  ],
  [
    'a child that tells its parent to leave and enter its state again is replaced, not stopped twice',
    machine(
      {
        states: [
          state({
            invoke: { child: 0, onDone: nothing },
            on: [{ event: 'i0', transitions: [{ target: 0, reenter: true, guard: always, actions: [] }] }],
          }),
        ],
      },
      [
        machine({
          states: [
            state({
              after: [
                {
                  delay: 20,
                  transition: {
                    guard: always,
                    actions: [
                      { do: 'parent', event: 0, id: 0 },
                      { do: 'act', name: 2 },
                      { do: 'raiseLater', event: 1, id: 1, delay: 5 },
                    ],
                  },
                },
              ],
            }),
          ],
        }),
      ],
    ),
    [{ wait: 100 }],
  ],
  [
    'a timer armed again under its id still fires, and only the newer is cancelled',
    machine({
      on: [
        {
          event: 'e0',
          transitions: [
            { guard: always, actions: [{ do: 'raiseLater', event: 0, id: 0, delay: 10 }, { do: 'count' }] },
          ],
        },
        { event: 'e1', transitions: [{ guard: always, actions: [{ do: 'cancel', id: 0 }] }] },
        { event: 'i0', transitions: [{ guard: always, actions: [{ do: 'act', name: 2 }] }] },
      ],
    }),
    [{ send: 'e0' }, { wait: 5 }, { send: 'e0' }, { send: 'e1' }, { wait: 100 }],
  ],
  [
    'what is sent later to a child that has been stopped takes the id of an older timer, which then cannot be cancelled',
    machine(
      {
        on: [
          {
            event: 'e0',
            transitions: [
              {
                guard: always,
                actions: [
                  { do: 'raiseLater', event: 0, id: 0, delay: 10 },
                  { do: 'spawn', child: 0, slot: 0 },
                  { do: 'child', child: 's0', event: 1, id: 0, delay: 20 },
                  { do: 'stop', slot: 0 },
                  { do: 'cancel', id: 0 },
                ],
              },
            ],
          },
          { event: 'i0', transitions: [{ guard: always, actions: [{ do: 'act', name: 2 }] }] },
        ],
      },
      [machine({})],
    ),
    [{ send: 'e0' }, { wait: 100 }],
  ],
  [
    'a child that is over goes with its successor, which is stopped before it runs',
    machine(
      {
        on: [
          { event: 'e0', transitions: [{ guard: always, actions: [{ do: 'spawn', child: 0, slot: 0 }] }] },
          {
            event: 'e1',
            transitions: [
              {
                guard: always,
                actions: [
                  { do: 'spawn', child: 0, slot: 0 },
                  { do: 'stop', slot: 0 },
                ],
              },
            ],
          },
        ],
      },
      [machine({ states: [state({ kind: 'final' })] })],
    ),
    [{ send: 'e0' }, { send: 'e1' }, { send: 'e0' }],
  ],
];

describe('as XState, and as before', () => {
  it.each(found)('%s', async (_name, spec, moves) => {
    const { dues: _dues, torn: _torn, lost: _lost, ...live } = runLive(spec, moves);
    expect(live.told.length).toBeGreaterThan(0);
    expect(await runInMemory(spec, moves)).toEqual(live);
    expect(await runInMemory(spec, moves, { thawAlways: true })).toEqual(live);
  });
});
