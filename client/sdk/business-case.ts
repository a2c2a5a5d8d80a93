import { formatKroner } from '../../machines/governance/money.ts';
import type { Proposal } from '../../machines/change-request/proposal.ts';
import type { Policy } from '../../machines/governance/policy.ts';
import { badInput } from './failures.ts';

/** A business case light from the limit on; below it one is attached or a reason says why not. Throws `BadInput`. */
export function requireBusinessCase(wish: Proposal, policy: Policy, under = ''): void {
  const at = (field: string): string => (under === '' ? field : `${under}.${field}`);
  if (wish.businessCase !== undefined) return;
  const fromOre = policy.bcl.requiredFromOre;
  if (wish.amountOre >= fromOre) {
    const limit = formatKroner(fromOre);
    throw badInput(
      `Fra ${limit} skal der være en business case light: formål, leverance, tidsplan og økonomi i businessCase.`,
      `From ${limit} a business case light is required: purpose, deliverable, timetable and economy in businessCase.`,
      at('businessCase'),
    );
  }
  if (wish.noBusinessCaseReason === undefined) {
    throw badInput(
      'Vedlæg en business case light (businessCase), eller skriv i noBusinessCaseReason, hvorfor den ikke er relevant.',
      'Attach a business case light (businessCase), or say in noBusinessCaseReason why none is relevant.',
      at('businessCase'),
    );
  }
}
