import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { budget } from '../../../machines/annual-budget/budget.ts';
import { toOre as inOre } from '../../../client/sdk/answers/to-ore.ts';

const row = { amountOre: z.int(), spentOre: z.int(), forecastOre: z.int().optional() };
const toOre = (written: unknown) => inOre(written, z.object({ rows: z.array(z.object(row)) }));

describe('amounts that people write in kroner', () => {
  it('become øre at any depth, and everything else stays', () => {
    expect(
      toOre({
        budget: { lines: [{ id: 'fsa', amount: '1.200.000' }] },
        expenses: [{ spent: '0', forecast: '12,50', name: '900' }],
      }),
    ).toEqual({
      budget: { lines: [{ id: 'fsa', amountOre: 120_000_000 }] },
      expenses: [{ spentOre: 0, forecastOre: 1250, name: '900' }],
    });
    expect(toOre({ amountOre: 5 })).toEqual({ amountOre: 5 });
  });

  it('are those of the part’s own schema: what it has no øre of stays as it is written', () => {
    const written = { lines: [{ amount: '900' }], note: 'x', spent: '5' };
    expect(inOre(written, budget)).toEqual({ lines: [{ amountOre: 90_000 }], note: 'x', spent: '5' });
  });

  it('may be negative, as an adjustment between the readings is', () => {
    expect(toOre({ adjustments: [{ amount: '-250.000' }, { amount: '− 0,50' }] })).toEqual({
      adjustments: [{ amountOre: -25_000_000 }, { amountOre: -50 }],
    });
  });

  it.each([
    ['a number, which 900.000 would be read as 900 in', { lines: [{ amount: 900 }] }, 'lines.0.amount'],
    ['what cannot be read', { lines: [{ amount: '12' }, { amount: 'ca. 5' }] }, 'lines.1.amount'],
    ['what is given twice', { amount: '1', amountOre: 100 }, 'amount'],
  ])('are refused for %s, naming the field', (_, given, field) => {
    expect(() => toOre(given)).toThrow(expect.objectContaining({ kind: 'BadInput', field }));
  });
});
