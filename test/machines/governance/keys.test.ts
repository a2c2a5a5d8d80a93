import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocationKey, keyOn, split } from '../../../machines/governance/keys.ts';

const register = ['hovedstaden', 'sjaelland', 'oestdanmark', 'syddanmark', 'midtjylland', 'nordjylland'];
const sum = (shares: Readonly<Record<string, number>>): number => Object.values(shares).reduce((a, b) => a + b, 0);

describe('splitting a cost by a key', () => {
  it('gives missing øre to the largest remainders', () => {
    // 100,01 kr. by 2:1 is 66,673 and 33,336: the øre left over goes to sjaelland, whose fraction is larger.
    expect(split(10_001, { hovedstaden: 2, sjaelland: 1 }, register)).toEqual({ hovedstaden: 6667, sjaelland: 3334 });
  });

  it('breaks ties in the order of the register, not of the key', () => {
    const key = { nordjylland: 1, midtjylland: 1, hovedstaden: 1 };
    expect(split(100, key, register)).toEqual({ hovedstaden: 34, midtjylland: 33, nordjylland: 33 });
    expect(split(101, key, register)).toEqual({ hovedstaden: 34, midtjylland: 34, nordjylland: 33 });
  });

  it('counts decimal weights exactly', () => {
    expect(split(10, { hovedstaden: 0.1, sjaelland: 0.2 }, register)).toEqual({ hovedstaden: 3, sjaelland: 7 });
    expect(split(3, { hovedstaden: 0.1, sjaelland: 0.2 }, register)).toEqual({ hovedstaden: 1, sjaelland: 2 });
  });

  it('a region of weight 0 pays nothing', () => {
    expect(split(101, { hovedstaden: 0, sjaelland: 1, syddanmark: 1 }, register)).toEqual({
      hovedstaden: 0,
      sjaelland: 51,
      syddanmark: 50,
    });
  });

  it('splits money going back as it was paid', () => {
    expect(split(-10_001, { hovedstaden: 2, sjaelland: 1 }, register)).toEqual({
      hovedstaden: -6667,
      sjaelland: -3334,
    });
  });

  it('refuses what it cannot split, naming the fault', () => {
    expect(() => split(0.5, { hovedstaden: 1 }, register)).toThrow('helt antal øre');
    expect(() => split(100, { hovedstaden: 0 }, register)).toThrow('mindst én vægt');
    expect(() => split(100, {}, register)).toThrow('mindst én vægt');
    expect(() => split(100, { hovedstaden: -1, sjaelland: 2 }, register)).toThrow('ugyldig');
    expect(() => split(100, { hovedstaden: Number.NaN }, register)).toThrow('ugyldig');
    expect(() => split(100, { fyn: 1 }, register)).toThrow('«fyn»');
    expect(allocationKey.safeParse({ hovedstaden: 0.000_000_1 }).success).toBe(false);
  });

  const anyKey = fc
    .dictionary(
      fc.constantFrom(...register),
      fc.integer({ min: 0, max: 2_000_000 }).map((n) => n / 1000),
      { minKeys: 1 },
    )
    .filter((key) => Object.values(key).some((w) => w > 0));
  const anyTotal = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

  it('always sums to the total, each share within an øre of the exact one', () => {
    fc.assert(
      fc.property(anyTotal, anyKey, (total, key) => {
        const shares = split(total, key, register);
        const weights = Object.values(key).reduce((a, w) => a + BigInt(Math.round(w * 1000)), 0n);
        expect(Object.values(shares).reduce((a, b) => a + BigInt(b), 0n)).toBe(BigInt(total));
        for (const [region, share] of Object.entries(shares)) {
          const exact = BigInt(total) * BigInt(Math.round((key[region] ?? 0) * 1000));
          const off = BigInt(share) * weights - exact;
          expect(off > -weights && off < weights).toBe(true);
        }
      }),
    );
  });

  it('never lets a region of more weight pay less', () => {
    fc.assert(
      fc.property(anyTotal, anyKey, (total, key) => {
        const shares = split(total, key, register);
        for (const [a, wa] of Object.entries(key))
          for (const [b, wb] of Object.entries(key))
            if (wa > wb) expect(shares[a] ?? 0).toBeGreaterThanOrEqual(shares[b] ?? 0);
      }),
    );
  });

  it('does not depend on the order in which the key was written, nor on its scale', () => {
    fc.assert(
      fc.property(anyTotal, anyKey, (total, key) => {
        const reversed = Object.fromEntries(
          Object.entries(key)
            .toReversed()
            .map(([region, weight]) => [region, weight * 2]),
        );
        expect(split(total, reversed, register)).toEqual(split(total, key, register));
      }),
    );
  });
});

describe('a key when regions merge (A-30)', () => {
  const regions = [
    { id: 'hovedstaden', validFrom: '2007-01-01', validTo: '2026-12-31', successor: 'oestdanmark' },
    { id: 'sjaelland', validFrom: '2007-01-01', validTo: '2026-12-31', successor: 'oestdanmark' },
    { id: 'oestdanmark', validFrom: '2027-01-01' },
    { id: 'syddanmark', validFrom: '2007-01-01' },
    { id: 'fyn', validFrom: '2007-01-01', validTo: '2026-12-31' },
  ];
  const key = { hovedstaden: 31.2, sjaelland: 14.1, syddanmark: 20.7 };

  it('stands until the last day of the old regions', () => {
    expect(keyOn(key, regions, '2026-12-31')).toEqual(key);
  });

  it("gives the successor the sum of its predecessors' shares from its first day", () => {
    expect(keyOn(key, regions, '2027-01-01')).toEqual({ oestdanmark: 45.3, syddanmark: 20.7 });
  });

  it('adds to a share that the successor has already', () => {
    expect(keyOn({ hovedstaden: 1, oestdanmark: 2 }, regions, '2027-06-01')).toEqual({ oestdanmark: 3 });
  });

  it('follows a chain of successors and refuses a circle', () => {
    const chain = [
      { id: 'a', validFrom: '2000-01-01', successor: 'b' },
      { id: 'b', validFrom: '2010-01-01', successor: 'c' },
      { id: 'c', validFrom: '2020-01-01' },
    ];
    expect(keyOn({ a: 1 }, chain, '2005-01-01')).toEqual({ a: 1 });
    expect(keyOn({ a: 1 }, chain, '2015-01-01')).toEqual({ b: 1 });
    expect(keyOn({ a: 1 }, chain, '2025-01-01')).toEqual({ c: 1 });
    expect(() => keyOn({ a: 1 }, [{ id: 'a', validFrom: '2000-01-01', successor: 'a' }], '2005-01-01')).toThrow('ring');
  });

  it('refuses a region that is unknown, not yet there, or gone without a successor', () => {
    expect(() => keyOn({ atlantis: 1 }, regions, '2026-01-01')).toThrow('«atlantis»');
    expect(() => keyOn({ oestdanmark: 1 }, regions, '2026-12-31')).toThrow('findes ikke den 31. december 2026');
    expect(() => keyOn({ fyn: 1 }, regions, '2027-01-01')).toThrow('ingen efterfølger');
  });

  it('costs the successor at most an øre more or less than its predecessors together', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (total) => {
        const order = regions.map((region) => region.id);
        const before = split(total, key, order);
        const after = split(total, keyOn(key, regions, '2027-01-01'), order);
        expect(sum(after)).toBe(total);
        expect(
          Math.abs((after['oestdanmark'] ?? 0) - (before['hovedstaden'] ?? 0) - (before['sjaelland'] ?? 0)),
        ).toBeLessThanOrEqual(1);
      }),
    );
  });
});
