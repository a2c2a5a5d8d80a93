import { assign, setup } from 'xstate';

const named = (_args: unknown, _params: object): void => undefined;

/** What a release may change in the definition of an order. */
export interface OrderDefinition {
  /** What its state of being looked at is called. */
  readonly review: 'review' | 'checking';
  readonly version?: string;
  /** How long it waits there, in ms; without it, for ever. */
  readonly wait?: { readonly approval: number } | undefined;
  /** Whether its buyer is thanked before the goods are sent. */
  readonly thanks?: boolean;
}

/** An order that is looked at, and sent once it is approved. */
export const orderMachine = ({ review, version = '1', wait, thanks = false }: OrderDefinition) =>
  setup({
    types: {
      context: {} as { readonly count: number },
      events: {} as { type: 'count' } | { type: 'approve' },
    },
    actions: { thank: named, ship: named },
    delays: { approval: () => wait?.approval ?? 0 },
  }).createMachine({
    id: 'order',
    version,
    context: { count: 0 },
    initial: review,
    states: {
      [review]: {
        on: { count: { actions: assign({ count: ({ context }) => context.count + 1 }) }, approve: 'sent' },
        ...(wait === undefined ? {} : { after: { approval: 'late' } }),
      },
      late: { on: { approve: 'sent' } },
      sent: {
        entry: [...(thanks ? [{ type: 'thank' as const, params: {} }] : []), { type: 'ship' as const, params: {} }],
        type: 'final',
      },
    },
  });
