import { badInput } from '../failures.ts';
import type { AnswerCompletion } from './completion.ts';

/** What the FSA records of the FSG's decision says who took part in it; the chair who answers for the group may. */
export const withWhoTookPart: AnswerCompletion = async ({ answer, recorded }) => {
  if (recorded && (answer['tookPart'] ?? '') === '')
    throw badInput(
      'Skriv, hvem af forretningsstyregruppen der deltog i beslutningen.',
      'Say who of the business steering group took part in the decision.',
      'tookPart',
    );
  return answer;
};
