import type { GrantFrame } from '../../machines/governance/effects.ts';
import { split } from '../../machines/governance/keys.ts';
import { healthKeyOf, regionOrder } from '../register/cost-keys.ts';
import type { Snapshot } from '../register/snapshot.ts';
import { shareMovements } from './budget-movements.ts';
import { pool } from './funds.ts';
import type { Movement } from './movement.ts';
import type { Scope } from './scope.ts';

/** One grant of a year per decision, whether it came by the register, a command or a case. */
export const grantKey = (year: number, decision: string): string => `grant:${year}:${decision}`;
export const grantShareKey = (year: number, decision: string, region: string): string =>
  `share:${year}:${decision}:${region}`;

/** Each region's share of a grant by the health key on 1 January of the year; none while the key of the year is not known. */
export function grantShares(register: Snapshot, year: number, amountOre: number): Movement[] {
  const key = healthKeyOf(register, year);
  return key === undefined || amountOre === 0
    ? []
    : shareMovements({ year, fund: pool }, split(amountOre, key, regionOrder(register)));
}

/** Another amount by the same decision is refused: the ledger is never corrected in place. */
export function refuseOtherAmount(year: number, decision: string, knownOre: number, amountOre: number): void {
  if (knownOre === amountOre) return;
  throw new Error(
    `Rammen for ${year} er allerede bevilget med et andet beløb efter «${decision}». Brug den nye afgørelses reference. / The frame of ${year} has already been granted with another amount by "${decision}". Use the reference of the new decision.`,
  );
}

/** RSI's grant, once per year and decision, and its shares. */
export function grantFrame(scope: Scope, { year, amountOre, decision: stated }: GrantFrame): void {
  const { batch, known, writes } = scope;
  const decision = stated.trim() === '' ? `${batch.caseId}#${batch.seq}` : stated;
  const key = grantKey(year, decision);
  const standing = known.grants.get(key) ?? writes.ledger.find((row) => row.key === key)?.amountOre;
  if (standing !== undefined) return refuseOtherAmount(year, decision, standing, amountOre);
  const shares = grantShares(known.register, year, amountOre);
  const common = { caseId: batch.caseId, decision, at: batch.at };
  writes.ledger.push({ key, year, fund: pool, kind: 'granted', amountOre, ...common });
  for (const share of shares)
    writes.ledger.push({ ...share, key: grantShareKey(year, decision, share.region ?? ''), ...common });
  scope.note({
    event: 'frame.granted',
    amountOre,
    data: {
      year,
      decision,
      shares: Object.fromEntries(shares.map((share) => [share.region ?? '', share.amountOre])),
    },
  });
}
