import { struckLines } from '../budget-words.ts';
import { newsTopic } from '../news-topic.ts';

/** RSI has approved the budget, wholly or without some lines of part B. */
export const budgetApproved = newsTopic({
  what: ({ data }) => (data.texts('struck').length > 0 ? 'delvist godkendt af RSI' : 'godkendt af RSI'),
  happened: ({ data, year }) =>
    data.texts('struck').length > 0
      ? `RSI-kredsen har godkendt driftsbudgettet for ${year} uden enkelte linjer i del B.`
      : `RSI-kredsen har godkendt driftsbudgettet for ${year}.`,
  more: (facts) => {
    const struck = facts.data.texts('struck');
    return struck.length === 0 ? [] : [{ facts: [['Linjer i del B, der udgår', struckLines(facts, struck)]] }];
  },
  next: ({ data, year }) =>
    data.yes('provisional')
      ? 'Budgettet træder i kraft nu og afløser det foreløbige budget.'
      : `Budgettet træder i kraft den 1. januar ${year}.`,
});
