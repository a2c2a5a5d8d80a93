import { assign, fromPromise, setup } from 'xstate';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import type { ActivitiesOf } from '../../../workflows/durable/activity-types.ts';
import { durable } from '../../../workflows/durable/durable.ts';
import { createMemoryHost } from '../../../workflows/durable/memory-host.ts';
import type { EffectContext, Waiting } from '../../../workflows/durable/messages.ts';
import { NotDurable } from '../../../workflows/durable/register.ts';
import { typedCases } from '../../../workflows/durable/typed-cases.ts';
import { assertActivities } from '../../../workflows/durable/worker.ts';

const shipment = setup({ types: { input: {} as { readonly weight: number } } }).createMachine({
  id: 'shipment',
  initial: 'onItsWay',
  states: { onItsWay: { after: { 1000: 'delivered' } }, delivered: { type: 'final' } },
});

type Line = { readonly article: string; readonly amount: number };

const machine = setup({
  types: {
    input: {} as { readonly customer: string },
    context: {} as { readonly customer: string; readonly lines: readonly Line[] },
    events: {} as { type: 'add'; line: Line } | { type: 'pay'; by: string } | { type: 'internal' },
    output: {} as { readonly total: number },
  },
  actors: {
    charge: fromPromise<{ readonly receipt: string }, { readonly total: number }>(async () => ({ receipt: '' })),
    shipment,
  },
  actions: {
    tell: (_, _params: { readonly what: 'paid' | 'failed' }) => undefined,
    addLine: assign(({ context, event }) => (event.type === 'add' ? { lines: [...context.lines, event.line] } : {})),
  },
}).createMachine({
  id: 'order',
  context: ({ input }) => ({ customer: input.customer, lines: [] }),
  initial: 'open',
  output: ({ context }) => ({ total: context.lines.reduce((sum, { amount }) => sum + amount, 0) }),
  states: {
    open: { on: { add: { actions: 'addLine' }, pay: 'paying' } },
    paying: {
      initial: 'charging',
      states: {
        charging: {
          invoke: {
            src: 'charge',
            input: { total: 1 },
            onDone: 'shipping',
            onError: { target: 'failed', actions: { type: 'tell', params: { what: 'failed' } } },
          },
        },
        failed: {},
        shipping: { invoke: { src: 'shipment', input: { weight: 2 }, onDone: '#order.paid' } },
      },
    },
    paid: { type: 'final', entry: { type: 'tell', params: { what: 'paid' } } },
  },
});

const line = z.object({ article: z.string(), amount: z.number() });
const order = durable(machine, {
  events: {
    add: z.object({ type: z.literal('add'), line }),
    pay: z.object({ type: z.literal('pay'), by: z.string().min(1, 'name whoever pays') }),
  },
  input: z.object({ customer: z.string() }),
  activities: { charge: { startToCloseTimeout: '1m' } },
  waiting: (view) => [{ who: view.context?.customer ?? 'nobody', what: 'payment', urgent: view.seq > 3 }],
  searchAttributes: (view) => ({ Customer: view.context?.customer, Lines: view.context?.lines.length, Rush: true }),
});

const host = (activities: ActivitiesOf<typeof order>) =>
  createMemoryHost({ workflows: { order }, activities, startAt: '2027-01-01T00:00:00.000Z' });
const done: ActivitiesOf<typeof order> = { charge: () => ({ receipt: 'r1' }), tell: () => undefined };

describe('a machine’s types reach everything around it', () => {
  it('a client gets events, state values, context, output and who is awaited', async () => {
    const cases = typedCases(host(done));
    const one = cases<typeof order>('order/1');
    await one.start('order', { customer: 'Ida' });
    const receipt = await one.send({ type: 'add', line: { article: 'tea', amount: 3 } }, { expect: 'open' });
    const view = await one.view();
    expectTypeOf(view.context).toEqualTypeOf<{ readonly customer: string; readonly lines: readonly Line[] } | null>();
    expectTypeOf(view.value).toEqualTypeOf<'open' | 'paid' | { paying: 'charging' | 'failed' | 'shipping' } | null>();
    expectTypeOf(receipt.value).toEqualTypeOf(view.value);
    expectTypeOf(view.output).toEqualTypeOf<{ readonly total: number } | undefined>();
    expectTypeOf(view.allowed).toEqualTypeOf<readonly ('add' | 'internal' | 'pay')[]>();
    expectTypeOf(await one.waiting()).toEqualTypeOf<
      readonly ({ who: string; what: string; urgent: boolean } | Waiting)[]
    >();
    expect(view).toMatchObject({ value: 'open', context: { customer: 'Ida', lines: [{ article: 'tea' }] } });
    expect(await one.waiting()).toEqual([{ who: 'Ida', what: 'payment', urgent: false }]);
  });

  it('a wrong event is an error of the compiler, and a refusal that names field and remedy', async () => {
    const one = typedCases(host(done))<typeof order>('order/1');
    await one.start('order', { customer: 'Ida' });
    // @ts-expect-error There is no such event.
    await expect(one.send({ type: 'dance' })).rejects.toMatchObject({
      reason: 'UnknownEvent',
      params: { known: ['add', 'pay'] },
    });
    // @ts-expect-error It has no schema: it comes from inside only.
    await expect(one.send({ type: 'internal' })).rejects.toMatchObject({ reason: 'UnknownEvent' });
    // @ts-expect-error A name is text.
    await expect(one.send({ type: 'pay', by: 3 })).rejects.toThrow('field "by": Invalid input: expected string');
    await expect(one.send({ type: 'pay', by: '' })).rejects.toThrow('field "by": name whoever pays');
    // @ts-expect-error A field is missing.
    await expect(one.send({ type: 'add', line: { article: 'tea' } })).rejects.toThrow('field "line.amount"');
    await expect(
      // @ts-expect-error There is no such state.
      one.send({ type: 'pay', by: 'Ida' }, { expect: 'paying.dancing' }),
    ).rejects.toMatchObject({ reason: 'UnexpectedState' });
    const onMachine = typedCases(host(done))<typeof machine>('order/1');
    expectTypeOf(onMachine.send).parameter(0).toHaveProperty('type').toEqualTypeOf<'add' | 'internal' | 'pay'>();
  });

  it('a wrong input is an error of the compiler, and starts nothing', async () => {
    const cases = host(done);
    const one = typedCases(cases)<typeof order>('order/1');
    // @ts-expect-error The input has no such field.
    await expect(one.start('order', { client: 'Ida' })).rejects.toMatchObject({
      reason: 'InvalidInput',
      message: expect.stringContaining('field "customer"'),
    });
    expect(cases.caseIds()).toEqual([]);
  });

  it('a wrong option is an error of the compiler, and refused with the names that there are', () => {
    const refused = (make: () => unknown, message: RegExp) => {
      expect(make).toThrow(NotDurable);
      expect(make).toThrow(message);
    };
    // @ts-expect-error There is no activity `tel`.
    refused(() => durable(machine, { activities: { tel: {} } }), /"tel" is not known.*charge/);
    // @ts-expect-error There is no action `addLin`.
    refused(() => durable(machine, { record: { activity: 'write', effects: ['addLin'] } }), /"addLin" is not known/);
    // @ts-expect-error There is no child `shipmnt`.
    refused(() => durable(machine, { children: { shipmnt: { workflow: 'x', id: () => 'x' } } }), /"shipmnt" is not/);
    // @ts-expect-error There is no option of that name.
    refused(() => durable(machine, { retries: 3 }), /"retries" is not known/);
    // @ts-expect-error There is no event `dance`.
    expect(() => durable(machine, { events: { dance: z.object({}) } })).not.toThrow();
    // Of a table that several machines share, others' names are no fault.
    expect(() => durable(machine, { shared: true, activities: { tel: {} } })).not.toThrow();
  });

  it('a child workflow’s id is made of its own input', () => {
    durable(machine, {
      children: {
        shipment: {
          workflow: 'shipment',
          id: (input, parent) => {
            expectTypeOf(input).toEqualTypeOf<{ readonly weight: number }>();
            return `${parent}/${input.weight}`;
          },
        },
      },
    });
  });

  it('says which activities it calls, with params, context and result', () => {
    type Activities = ActivitiesOf<typeof order>;
    expectTypeOf<Parameters<Activities['charge']>>().toEqualTypeOf<[{ readonly total: number }, EffectContext]>();
    expectTypeOf<Parameters<NonNullable<Activities['tell']>>[0]>().toEqualTypeOf<{
      readonly what: 'paid' | 'failed';
    }>();
    // @ts-expect-error The promise actor's activity is missing.
    const without: Activities = { tell: () => undefined };
    // @ts-expect-error It gives something else.
    const wrong: Activities = { charge: () => ({ receipt: 3 }) };
    expect([without, wrong]).toHaveLength(2);
    expect([...order.registration.activities].sort()).toEqual(['charge', 'tell']);
    const recorded = durable(machine, { record: { activity: 'write', effects: ['tell'] }, emit: 'hear' });
    expect([...recorded.registration.activities].sort()).toEqual(['charge', 'hear', 'write']);
  });

  it('a worker is not made without them', () => {
    expect(() => assertActivities({ order }, done)).not.toThrow();
    expect(() => assertActivities({ order, other: () => 3 }, { tell: () => undefined })).toThrow(
      /Activities are missing[^]*charge \(order\)/,
    );
  });
});
