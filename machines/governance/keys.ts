import { formatDate } from './date-words.ts';
import { z } from 'zod';
import { BadInput } from './bad-input.ts';

const decimals = 6;
const scale = 10 ** decimals;

const isWeight = (weight: number): boolean => {
  const scaled = weight * scale;
  return (
    Number.isFinite(weight) &&
    weight >= 0 &&
    Number.isSafeInteger(Math.round(scaled)) &&
    Math.abs(scaled - Math.round(scaled)) < 1e-3
  );
};

/** Weights compared exactly: a key of `30.9` and `9.1` is counted in millionths, never in floats. */
const exact = (weight: number): bigint => BigInt(Math.round(weight * scale));

/**
 * Allocation key (*fordelingsnøgle*): region → weight. Weights need not sum to anything; inhabitants, percentages and shares all work.
 * At most six decimals, at least one weight above zero.
 */
export const allocationKey = z
  .record(
    z.string().min(1),
    z.number().refine(isWeight, {
      error:
        'Vægten skal være et tal ≥ 0 med højst seks decimaler / The weight must be a number ≥ 0 with at most six decimals',
    }),
  )
  .refine((key) => Object.values(key).some((weight) => weight > 0), {
    error: 'Nøglen skal have mindst én vægt over 0 / The key must have at least one weight above 0',
  });
export type AllocationKey = Readonly<Record<string, number>>;

/** The shares of one split, region → øre; they always sum to what was split. */
export type Shares = Readonly<Record<string, number>>;

/**
 * Splits `totalOre` by the key with largest remainders (`key.rounding` = `largestRemainderOre`): every region gets its share floored to
 * the øre, and the missing øre go one by one to the largest fractions; ties in the order of the register.
 *
 * `order` is the register order of the regions and must name every region of the key. A negative total (money going back) is split
 * as its positive. Throws `BadInput` for a total that is not whole øre, an invalid key or a region missing from the order.
 */
export function split(totalOre: number, key: AllocationKey, order: readonly string[]): Shares {
  if (!Number.isSafeInteger(totalOre)) {
    throw new BadInput({
      da: `«${totalOre}» er ikke et helt antal øre og kan ikke fordeles.`,
      en: `"${totalOre}" is not a whole number of øre and cannot be split.`,
    });
  }
  const valid = allocationKey.safeParse(key);
  if (!valid.success)
    throw new BadInput({
      da: `Fordelingsnøglen er ugyldig: ${firstIssue(valid.error)}`,
      en: `The allocation key is invalid: ${firstIssue(valid.error)}`,
    });
  const missing = Object.keys(key).find((region) => !order.includes(region));
  if (missing !== undefined) {
    throw new BadInput({
      da: `Regionen «${missing}» i fordelingsnøglen står ikke i registeret. Ret nøglen eller registeret.`,
      en: `The region "${missing}" of the allocation key is not in the register. Correct the key or the register.`,
    });
  }

  const regions = order.filter((region) => Object.hasOwn(key, region));
  const total = BigInt(Math.abs(totalOre));
  const weights = regions.map((region) => exact(key[region] ?? 0));
  const sum = weights.reduce((a, b) => a + b, 0n);
  const floors = weights.map((weight) => (total * weight) / sum);
  const fractions = weights.map((weight) => (total * weight) % sum);
  const left = Number(total - floors.reduce((a, b) => a + b, 0n));
  // Array.sort is stable, so equal fractions stay in register order.
  const favoured = new Set(
    fractions
      .map((fraction, index) => ({ fraction, index }))
      .sort((a, b) => (a.fraction === b.fraction ? 0 : a.fraction > b.fraction ? -1 : 1))
      .slice(0, left)
      .map(({ index }) => index),
  );
  return Object.fromEntries(
    regions.map((region, index) => {
      const share = Number((floors[index] ?? 0n) + (favoured.has(index) ? 1n : 0n));
      return [region, totalOre < 0 && share > 0 ? -share : share];
    }),
  );
}

/** What a key needs to know of a region; the register's `Region` fits. */
export interface DatedRegion {
  readonly id: string;
  readonly validFrom: string;
  readonly validTo?: string;
  readonly successor?: string;
}

/**
 * The key as it reads on a day (`YYYY-MM-DD`): the shares of regions that have ended are summed to their successor.
 * A region has ended once its successor is valid, and in any case after its `validTo` (the last day it exists). `regions` is the whole
 * register, ended and coming regions included. Throws `BadInput` when a region is unknown, ended without a successor, or not yet valid that day.
 */
export function keyOn(key: AllocationKey, regions: readonly DatedRegion[], day: string): AllocationKey {
  const known = new Map(regions.map((region) => [region.id, region]));
  const sums = new Map<string, bigint>();
  for (const [region, weight] of Object.entries(key)) {
    const holder = holderOn(region, known, day);
    sums.set(holder, (sums.get(holder) ?? 0n) + exact(weight));
  }
  return Object.fromEntries([...sums].map(([region, weight]) => [region, Number(weight) / scale]));
}

function holderOn(region: string, known: ReadonlyMap<string, DatedRegion>, day: string): string {
  const seen = new Set<string>();
  for (let current = region; ;) {
    const row = known.get(current);
    if (row === undefined || seen.has(current)) {
      throw new BadInput({
        da: `Regionen «${current}» står ikke i registeret, eller dens efterfølger peger i ring. Ret registeret.`,
        en: `The region "${current}" is not in the register, or its successor points in a circle. Correct the register.`,
      });
    }
    seen.add(current);
    const successor = row.successor === undefined ? undefined : known.get(row.successor);
    const ended = row.validTo !== undefined && row.validTo.slice(0, 10) < day;
    if (row.successor !== undefined && (successor === undefined ? ended : successor.validFrom.slice(0, 10) <= day)) {
      current = row.successor;
      continue;
    }
    if (ended || row.validFrom.slice(0, 10) > day) {
      throw new BadInput({
        da: `Regionen «${current}» findes ikke den ${formatDate(day)} og har ingen efterfølger. Angiv en nøgle, der gælder den dag.`,
        en: `The region "${current}" does not exist on ${formatDate(day, 'long', 'en')} and has no successor. Give a key that is valid that day.`,
      });
    }
    return current;
  }
}

const firstIssue = (error: z.ZodError): string => error.issues[0]?.message ?? '';
