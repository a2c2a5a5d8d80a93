import { frameSubject } from '../../machines/budget-cycle/input.ts';
import type { BudgetPart } from '../../machines/annual-budget/budget.ts';
import { defined } from '../../machines/governance/defined.ts';
import { BadInput } from '../../machines/governance/bad-input.ts';
import type { ReserveCarryOver, SettleCarryOver } from '../../machines/governance/effects.ts';
import { type AllocationKey, type Shares, split } from '../../machines/governance/keys.ts';
import { healthKeyOf, regionOrder } from '../register/cost-keys.ts';
import type { Snapshot } from '../register/snapshot.ts';
import { dayOf, regionOn } from '../register/on-day.ts';
import { requireOperatingKey } from './budget-movements.ts';
import { fundOfSubject, systemOfSubject } from './funds.ts';
import { enterMovements, netOf, standingIn, stepOf, totalOre } from './ledger.ts';
import type { LedgerSum, Movement } from './movement.ts';
import type { Scope } from './scope.ts';
import type { LedgerKind } from '../../machines/terms/ledger.ts';

/** Money of a system is carried over in its part, B unless said; the pool has no parts. */
const placeOf = (subject: string, year: number, part: BudgetPart = 'B') => ({
  year,
  fund: fundOfSubject(subject),
  ...systemOfSubject(subject),
  ...(subject === frameSubject ? {} : { part }),
});

type CarriedLine = { readonly [K in 'line' | 'part']?: LedgerSum[K] | undefined };

/** A line by its part, which is B unless said. */
const lineIn = ({ line = '', part = 'B' }: CarriedLine): string => `${part}/${line}`;

/** What stands reserved on each line of a subject's year. */
function reservedOf(scope: Scope, subject: string, year: number): Map<string, LedgerSum> {
  const nets = netOf(standingIn(scope, { fund: fundOfSubject(subject), year }), 'reserved', 'unreserved');
  return new Map(nets.map((one) => [lineIn(one), one]));
}

/**
 * The most that can leave a subject's year. What is committed of the pool stays with the year of the decision until it has been spent, so only
 * the rest of it can be carried over or paid back; what a system asks for is held against its accounts before it gets here.
 */
function mostOf(scope: Scope, subject: string, year: number): number {
  if (subject !== frameSubject) return Number.MAX_SAFE_INTEGER;
  const sums = standingIn(scope, { fund: fundOfSubject(subject), year });
  const of = (kind: LedgerKind): number => totalOre(sums.filter((sum) => sum.kind === kind));
  const committed = of('committed') - of('released');
  return Math.max(0, of('granted') + of('carriedIn') - of('carriedOut') - of('refunded') - committed);
}

/** Takes amounts out of one that is not to be exceeded, first come, first served. */
const takeFrom = (mostOre: number): ((amountOre: number) => number) => {
  let left = mostOre;
  return (amountOre) => {
    const taken = Math.min(amountOre, left);
    left -= taken;
    return taken;
  };
};

/** Reserves what is asked to be carried over, until SYS has decided. Asked again, every line is brought to the new amount. */
export function reserveCarryOver(scope: Scope, { subject, year, lines: wanted }: ReserveCarryOver): void {
  const standing = reservedOf(scope, subject, year);
  const take = takeFrom(mostOf(scope, subject, year));
  const lines = wanted.map((one) => ({ ...one, amountOre: take(one.amountOre) }));
  const asked = new Map(lines.map((one) => [lineIn(one), one]));
  const movements = [...new Map<string, CarriedLine>([...standing, ...asked])].flatMap(
    ([key, { line = '', part }]): Movement[] => {
      const more = (asked.get(key)?.amountOre ?? 0) - (standing.get(key)?.amountOre ?? 0);
      if (more === 0) return [];
      const kind = more > 0 ? 'reserved' : 'unreserved';
      return [{ ...placeOf(subject, year, part), line, kind, amountOre: Math.abs(more) }];
    },
  );
  enterMovements(scope, stepOf(scope), movements);
  const tooMuchOre = totalOre(wanted) - totalOre(lines);
  scope.note({
    event: 'carry-over.reserved',
    amountOre: totalOre(lines),
    data: { subject, year, lines, ...(tooMuchOre === 0 ? {} : { tooMuchOre }) },
  });
}

/**
 * SYS has decided: nothing is reserved any more; what is granted leaves the year and enters the next; the rest goes back to those who paid, by the
 * key of the year, and to the successor of a region that has ended by the day of the decision. Of the pool no more than what is not
 * committed can do either; what is more than that is said in the journal as `tooMuchOre`.
 */
export function settleCarryOver(scope: Scope, params: SettleCarryOver): void {
  const { batch, known } = scope;
  const { subject, year } = params;
  const standing = reservedOf(scope, subject, year);
  const day = dayOf(batch.at);
  const take = takeFrom(mostOf(scope, subject, year));
  const lines = params.lines.map(({ line, part, askedOre: wished, grantedOre }) => {
    if (grantedOre > wished)
      throw new Error(
        `Der kan ikke overføres mere end ønsket på «${line}»: ${grantedOre} øre af ${wished}. Sæt det bevilgede ned. / No more can be carried over than was asked on "${line}": ${grantedOre} øre of ${wished}. Lower what is granted.`,
      );
    const askedOre = take(wished);
    return { line, ...defined({ part }), askedOre, grantedOre: Math.min(grantedOre, askedOre) };
  });
  const tooMuchOre = sumOfAsked(params.lines) - sumOfAsked(lines);
  const movements = lines.flatMap(({ line, part, askedOre, grantedOre }): Movement[] => {
    const key = lineIn({ line, part });
    const reserved = standing.get(key)?.amountOre ?? 0;
    standing.delete(key);
    const refunds = refundsOf(known.register, subject, year, askedOre - grantedOre, day);
    const at = { ...placeOf(subject, year, part), line };
    return [
      ...some({ ...at, kind: 'unreserved', amountOre: reserved }),
      ...some({ ...at, kind: 'carriedOut', amountOre: grantedOre }),
      ...some({ ...at, year: year + 1, kind: 'carriedIn', amountOre: grantedOre }),
      ...Object.entries(refunds).flatMap(([region, amountOre]) => some({ ...at, kind: 'refunded', region, amountOre })),
    ];
  });
  const rest = [...standing.values()].flatMap(({ line = '', part, amountOre }) =>
    some({ ...placeOf(subject, year, part), line, kind: 'unreserved', amountOre }),
  );
  const decision = enterMovements(scope, params.decision, [...movements, ...rest]);
  const refunded = movements.filter(({ kind }) => kind === 'refunded');
  scope.note({
    event: 'carry-over.settled',
    amountOre: lines.reduce((sum, { grantedOre }) => sum + grantedOre, 0),
    data: {
      subject,
      year,
      decision,
      lines,
      ...(tooMuchOre === 0 ? {} : { tooMuchOre }),
      refundedOre: totalOre(refunded),
      refunds: refunded.map(({ line, region, amountOre }) => ({ line, region, amountOre })),
    },
  });
}

const sumOfAsked = (lines: readonly { readonly askedOre: number }[]): number =>
  lines.reduce((sum, { askedOre }) => sum + askedOre, 0);

const some = (movement: Movement): Movement[] => (movement.amountOre > 0 ? [movement] : []);

/** Split among those who paid in the year, then added up to whoever answers for them on the day. */
function refundsOf(register: Snapshot, subject: string, year: number, amountOre: number, day: string): Shares {
  if (amountOre <= 0) return {};
  const paid = split(amountOre, keyOf(register, subject, year), regionOrder(register));
  const refunds: Record<string, number> = {};
  for (const [region, share] of Object.entries(paid)) {
    const heir = regionOn(register, region, day);
    refunds[heir] = (refunds[heir] ?? 0) + share;
  }
  return refunds;
}

function keyOf(register: Snapshot, subject: string, year: number): AllocationKey {
  if (subject !== frameSubject) return requireOperatingKey(register, subject, year);
  const key = healthKeyOf(register, year);
  if (key === undefined)
    throw new BadInput({
      da: `Fordelingsnøglen for sundhed i ${year} mangler, så beløbet kan ikke tilbageføres. Tilføj den i registeret (healthKeys), indlæs det, og prøv igen.`,
      en: `The health key of ${year} is missing, so the amount cannot be refunded. Add it to the register (healthKeys), import that and try again.`,
    });
  return key;
}
