import { describe, expect, it } from 'vitest';
import { assertJson } from '../../../workflows/durable/json.ts';

describe('what a case is to keep', () => {
  it('is refused when JSON would lose something of it, with its place', () => {
    expect(() => assertJson({ orders: [{ at: new Date(0) }] }, 'context')).toThrow(
      '"context.orders[0].at" is Date; only JSON can be kept in a case.',
    );
    expect(() => assertJson({ sum: Number.NaN }, 'context')).toThrow('"context.sum" is NaN');
    expect(() => assertJson({ seats: ['north', undefined] }, 'context')).toThrow('"context.seats[1]" is undefined');
  });

  it('is looked at again only where it is not what passed before', () => {
    const known = { order: { lines: [1, 2] }, paid: { on: '2028-01-03' } };
    expect(() => assertJson({ ...known, paid: { ...known.paid, by: 'card' } }, 'context', known)).not.toThrow();
    expect(() => assertJson({ ...known, paid: { ...known.paid, at: new Map() } }, 'context', known)).toThrow(
      '"context.paid.at" is Map',
    );
    let read = 0;
    const order = Object.defineProperty({}, 'lines', { enumerable: true, get: () => (read += 1) });
    assertJson({ order, paid: null }, 'context', { order });
    expect(read).toBe(0);
  });
});
