import fc from 'fast-check';
import type { Absence, ActionSpec, GuardSpec, MachineSpec, Move, StateSpec, TransitionSpec } from './spec.ts';

/** How delays are drawn: small ones collide on purpose, long ones keep every due time apart. */
export type Delays = fc.Arbitrary<number>;

/** Random machines with children and grandchildren. */
export function machines(delays: Delays, depth = 2): fc.Arbitrary<MachineSpec> {
  return fc.record({
    root: states(delays, depth === 2 ? 3 : 2, true),
    children: depth === 0 ? fc.constant([]) : fc.array(machines(delays, depth - 1), { minLength: 1, maxLength: 2 }),
    delays: fc.tuple(delays, delays, delays),
  });
}

export const moves = (waits: Delays): fc.Arbitrary<Move[]> =>
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.record({ send: fc.constantFrom('e0', 'e1', 'e2', 'e3') }) },
      { weight: 2, arbitrary: fc.record({ wait: waits }) },
    ),
    { minLength: 1, maxLength: 12 },
  );

/** The same with absences among them. */
export const movesAndAbsences = (waits: Delays): fc.Arbitrary<(Move | Absence)[]> =>
  fc.array(
    fc.oneof<fc.Arbitrary<Move | Absence>[]>(
      fc.record({ send: fc.constantFrom('e0', 'e1', 'e2', 'e3') }),
      fc.record({ wait: waits }),
      fc.record({ away: waits }),
    ),
    { minLength: 1, maxLength: 12 },
  );

function states(delays: Delays, depth: number, root: boolean): fc.Arbitrary<StateSpec> {
  const kinds = depth === 0 ? ['atomic'] : root ? ['compound', 'parallel'] : ['atomic', 'compound', 'parallel'];
  // Made once: an arbitrary costs more to make than to draw from.
  const transition = transitions(delays);
  const of = (kind: string) => {
    const below =
      kind === 'atomic'
        ? fc.constant([] as StateSpec[])
        : fc
            .tuple(
              fc.array(states(delays, depth - 1, false), { minLength: 1, maxLength: 3 }),
              // XState enters the parent of a history state that has no memory yet without leaving it first, when that parent is parallel.
              fc.subarray(kind === 'compound' ? [leaf('final'), leaf('shallow'), leaf('deep')] : []),
            )
            .map(([real, extra]) => [...real, ...extra]);
    return fc.record(
      {
        kind: fc.constant(kind as StateSpec['kind']),
        states: below,
        initial: fc.nat(2),
        entry: actions(delays, 2),
        exit: actions(delays, 1),
        on: fc.uniqueArray(
          fc.record({
            event: fc.constantFrom('e0', 'e1', 'e2', 'e3', 'i0', 'i1', 'i2', '*', 'e0', 'e1'),
            transitions: fc.array(transition, { minLength: 1, maxLength: 2 }),
          }),
          { maxLength: 4, selector: (one) => one.event },
        ),
        after: root
          ? fc.constant([])
          : fc.uniqueArray(
              fc.record({
                delay: fc.oneof<fc.Arbitrary<number | string>[]>(delays, fc.constantFrom('d0', 'd1', 'd2')),
                transition,
              }),
              { maxLength: 2, selector: (one) => String(one.delay) },
            ),
        always: fc.oneof(
          { weight: 4, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: fc.array(transition, { minLength: 1, maxLength: 1 }) },
        ),
        invoke: fc.oneof(
          { weight: root ? 1 : 6, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: fc.record({ child: fc.nat(1), onDone: transition }) },
        ),
        onDone: transition,
      },
      { requiredKeys: ['kind', 'states', 'initial', 'entry', 'exit', 'on', 'after', 'always'] },
    ) as fc.Arbitrary<StateSpec>;
  };
  return fc.oneof(...kinds.map(of));
}

const leaf = (kind: StateSpec['kind']): StateSpec => ({
  kind,
  states: [],
  initial: 0,
  entry: [],
  exit: [],
  on: [],
  after: [],
  always: [],
});

function transitions(delays: Delays): fc.Arbitrary<TransitionSpec> {
  return fc.record(
    { target: fc.nat(40), reenter: fc.boolean(), guard: guards(1), actions: actions(delays, 2) },
    { requiredKeys: ['guard', 'actions'] },
  ) as fc.Arbitrary<TransitionSpec>;
}

function guards(depth: number): fc.Arbitrary<GuardSpec> {
  const plain = fc.oneof(
    { weight: 6, arbitrary: fc.constant<GuardSpec>({ if: 'always' }) },
    { weight: 2, arbitrary: fc.constantFrom<GuardSpec>({ if: 'even' }, { if: 'small' }) },
    { weight: 1, arbitrary: fc.nat(40).map((state): GuardSpec => ({ if: 'in', state })) },
  );
  if (depth === 0) return plain;
  const inner = guards(depth - 1);
  return fc.oneof(
    { weight: 6, arbitrary: plain },
    { weight: 1, arbitrary: inner.map((of): GuardSpec => ({ if: 'not', of })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('and' as const, 'or' as const), inner, inner)
        .map(([how, a, b]): GuardSpec => ({ if: how, of: [a, b] })),
    },
  );
}

function actions(delays: Delays, most: number, depth = 1): fc.Arbitrary<ActionSpec[]> {
  const event = fc.nat(2);
  const id = fc.nat(2);
  const slowly = { requiredKeys: ['do', 'event', 'id'] } as never;
  const plain: fc.Arbitrary<ActionSpec>[] = [
    fc.record({ do: fc.constant('act' as const), name: fc.nat(3) }),
    fc.constant<ActionSpec>({ do: 'count' }),
    fc.record({ do: fc.constant('raise' as const), event }),
    fc.record({ do: fc.constant('raiseLater' as const), event, id, delay: delays }),
    fc.record({ do: fc.constant('self' as const), event, id, delay: delays }, slowly) as fc.Arbitrary<ActionSpec>,
    fc.record({ do: fc.constant('parent' as const), event, id, delay: delays }, slowly) as fc.Arbitrary<ActionSpec>,
    fc.record(
      { do: fc.constant('child' as const), child: fc.constantFrom('s0', 's1'), event, id, delay: delays },
      { requiredKeys: ['do', 'child', 'event', 'id'] },
    ) as fc.Arbitrary<ActionSpec>,
    fc.record({ do: fc.constant('cancel' as const), id }),
    fc.record({ do: fc.constant('spawn' as const), child: fc.nat(1), slot: fc.nat(1) }),
    fc.record({ do: fc.constant('stop' as const), slot: fc.nat(1) }),
    fc.constant<ActionSpec>({ do: 'emit' }),
  ];
  if (depth > 0)
    plain.push(
      fc.record({
        do: fc.constant('enqueue' as const),
        guard: guards(0),
        yes: actions(delays, 2, depth - 1),
        no: actions(delays, 1, depth - 1),
      }),
    );
  return fc.array(fc.oneof(...plain), { maxLength: most });
}
