import { BadInput } from './bad-input.ts';
import type { Policy } from './policy-schema.ts';

/** The body that decides an amount: the system-responsible region, SYS, or the RSI circle. */
export const levels = ['region', 'sys', 'rsi'] as const;
export type Level = (typeof levels)[number];

function whole(amountOre: number): number {
  if (!Number.isSafeInteger(amountOre) || amountOre < 0) {
    throw new BadInput({
      da: `«${amountOre}» er ikke et beløb i hele øre på mindst 0.`,
      en: `"${amountOre}" is not an amount in whole øre of at least 0.`,
    });
  }
  return amountOre;
}

/** Who decides, exact to the øre: 249.999,99 → region; 250.000,00 up to and including 2.000.000,00 → SYS; above → RSI. */
export function levelOf(amountOre: number, policy: Policy): Level {
  const amount = whole(amountOre);
  return amount < policy.thresholds.lowerOre ? 'region' : amount > policy.thresholds.upperOre ? 'rsi' : 'sys';
}

/** True when a business case light must be attached: from 500.000,00 kr.. Below, it is attached or a reason is given. */
export const needsBusinessCase = (amountOre: number, policy: Policy): boolean =>
  whole(amountOre) >= policy.bcl.requiredFromOre;

/** True when the request must stand on the roadmap: «mere end» 250.000,00 kr.. */
export const mandatoryOnRoadmap = (amountOre: number, policy: Policy): boolean =>
  whole(amountOre) > policy.roadmap.mandatoryAboveOre;

/** True when the request may stand on the roadmap: exactly 250.000,00 kr. is included although not mandatory. */
export const allowedOnRoadmap = (amountOre: number, policy: Policy): boolean =>
  whole(amountOre) >= policy.roadmap.allowedFromOre;
