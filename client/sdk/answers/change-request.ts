import { proposalFields } from '../../../machines/change-request/proposal.ts';
import { localDate } from '../../../machines/governance/local-time.ts';
import { formatKroner } from '../../../machines/governance/money.ts';
import { readOrRefuse } from '../acts/read-or-refuse.ts';
import { badInput } from '../failures.ts';
import { requireBusinessCase } from '../business-case.ts';
import { refuseTakenRank } from '../ranks.ts';
import { withWhoTookPart } from './fsg.ts';
import type { AnswerCompletion } from './completion.ts';
import { changeRequestDuties } from '../../../machines/change-request/duties.ts';
import { answerTo } from '../../../machines/duties/answer.ts';

/** A wish that is made complete stays with its system, and has a business case where the policy asks for one. */
export const completeRequest: AnswerCompletion = async ({ row, policy, answer }) => {
  const completed = answerTo(changeRequestDuties['complete-request'], answer);
  if (completed?.choice !== 'complete') return answer;
  const wish = readOrRefuse(proposalFields, completed.proposal, 'proposal');
  requireBusinessCase(wish, policy, 'proposal');
  if (wish.system !== row.system)
    throw badInput(
      'Systemet kan ikke skiftes; luk ønsket, og indgiv et nyt.',
      'The system cannot be changed; close the wish and file a new one.',
      'proposal.system',
    );
  return answer;
};

/** The region approves within the operating budget alone: what part B does not cover goes to SYS. */
export const decideByRegion: AnswerCompletion = async ({ deps, row, answer }) => {
  if (answer.choice !== 'approve' || row.system === undefined) return answer;
  const year = Number(localDate(deps.now()).slice(0, 4));
  const left = await deps.store.partBRemaining(row.system, year);
  const asked = row.amountOre ?? 0;
  if (asked > left)
    throw badInput(
      `Der er ${formatKroner(left)} tilbage på del B af driftsbudgettet ${year}, og ønsket koster ${formatKroner(asked)}. Vælg «Ikke dækning i driftsbudgettet», så behandles det af forretningsstyregruppen og SYS.`,
      `${formatKroner(left)} is left of part B of the operating budget ${year}, and the request costs ${formatKroner(asked)}. Choose "No cover in the operating budget", and the business steering group and SYS treat it.`,
      'choice',
    );
  return answer;
};

/** A rank is unique on its list. */
export const recommendRequest: AnswerCompletion = async (answered) => {
  const { deps, row, answer } = answered;
  const recommended = answerTo(changeRequestDuties['fsg-decision'], answer);
  if (recommended?.choice === 'approve') await refuseTakenRank(deps, row, recommended.rank);
  return withWhoTookPart(answered);
};
