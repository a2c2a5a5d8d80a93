import { formatKroner } from '../../../../machines/governance/money.ts';
import type { Policy } from '../../../../machines/governance/policy.ts';
import type { Notes } from '../../forms/form-props.ts';

/** What the policy of the case, or of the day for one that is filed now, says of a proposal's fields: what a business case is required from. */
export function proposalNotes({ bcl }: Pick<Policy, 'bcl'>, under = ''): Notes {
  const from = formatKroner(bcl.requiredFromOre);
  return {
    [`${under}businessCase`]: [
      `Kræves fra ${from} Er den udeladt, skal der stå hvorfor.`,
      `Required from ${from} If it is left out, say why.`,
    ],
  };
}
