import { proposalFields } from '../../../machines/change-request/proposal.ts';
import type { Form } from '../../../machines/forms/form.ts';
import { readOrRefuse } from '../acts/read-or-refuse.ts';
import { badInput } from '../failures.ts';
import { requireBusinessCase } from '../business-case.ts';
import { refuseTakenRank } from '../ranks.ts';
import type { AnswerCompletion } from './completion.ts';

/** A wish that is made complete stays with its system, and has a business case where the policy asks for one. */
export const completeRequest: AnswerCompletion = async ({ row, policy, answer }) => {
  if (answer.choice !== 'complete') return answer;
  const wish = readOrRefuse(proposalFields, answer['proposal'] as Form, 'proposal');
  requireBusinessCase(wish, policy, 'proposal');
  if (wish.system !== row.system)
    throw badInput(
      'Systemet kan ikke skiftes; luk ønsket, og indgiv et nyt.',
      'The system cannot be changed; close the wish and file a new one.',
      'proposal.system',
    );
  return answer;
};

/** A rank is unique on its list. */
export const recommendRequest: AnswerCompletion = async ({ deps, row, answer }) => {
  if (typeof answer['rank'] === 'number') await refuseTakenRank(deps, row, answer['rank']);
  return answer;
};
