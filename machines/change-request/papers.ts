import type { DeepReadonly } from '../governance/deep-readonly.ts';
import type { Policy } from '../governance/policy.ts';
import { businessCaseFields, type Proposal, proposalFields } from './proposal.ts';
import type { ChangeRequestView } from './view.ts';

/** What SYS has before it, in the order in which every paper has it. */
const paperParts = {
  involvement: proposalFields.involvement,
  ...businessCaseFields,
} as const;
export type PaperPart = keyof typeof paperParts;

type Written = Pick<DeepReadonly<Proposal>, 'involvement' | 'businessCase' | 'noBusinessCaseReason'> &
  Pick<ChangeRequestView, 'userComments' | 'papersWaived'>;

/**
 * What the papers of a request lack before it can be put before SYS: none when the secretariat has waived it, or the model does not ask. A user group
 * that was asked for comments was involved; of a request without a business case light the reason stands for its parts, where the limit allows one.
 */
export function lackingPapers(wish: Written, policy: Pick<Policy, 'sys'>): readonly PaperPart[] {
  if (policy.sys.papers === 'asTheyAre' || wish.papersWaived !== undefined) return [];
  const parts = Object.keys(businessCaseFields) as (keyof typeof businessCaseFields)[];
  const written = (text: string | undefined): boolean => (text ?? '').trim() !== '';
  return [
    ...(written(wish.involvement) || wish.userComments !== undefined ? [] : (['involvement'] as const)),
    ...(wish.businessCase === undefined && written(wish.noBusinessCaseReason)
      ? []
      : parts.filter((part) => !written(wish.businessCase?.[part]))),
  ];
}

/** «Inddragelse af brugergruppe og FSG, Tidsplan» */
export const papersInWords = (parts: readonly PaperPart[], lang: 'da' | 'en'): string =>
  parts.map((part) => paperParts[part][lang]).join(', ');
