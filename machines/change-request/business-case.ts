import { formatKroner } from '../governance/money.ts';
import type { Policy } from '../governance/policy.ts';
import type { Proposal } from './proposal.ts';

/** What a request lacks: a business case light from the limit on; below it one is attached or a reason says why not. */
export function businessCaseLacks(wish: Proposal, policy: Policy): readonly [da: string, en: string] | undefined {
  if (wish.businessCase !== undefined) return undefined;
  if (wish.amountOre >= policy.bcl.requiredFromOre) {
    const limit = formatKroner(policy.bcl.requiredFromOre);
    return [
      `Fra ${limit} skal der være en business case light: formål, leverance, tidsplan og økonomi i businessCase.`,
      `From ${limit} a business case light is required: purpose, deliverable, timetable and economy in businessCase.`,
    ];
  }
  return wish.noBusinessCaseReason === undefined
    ? [
        'Vedlæg en business case light (businessCase), eller skriv i noBusinessCaseReason, hvorfor den ikke er relevant.',
        'Attach a business case light (businessCase), or say in noBusinessCaseReason why none is relevant.',
      ]
    : undefined;
}
