import { adjustmentQuotes, budgetOf, lateWords } from '../budget-words.ts';
import { newsTopic } from '../news-topic.ts';

export const budgetRecommendedToRsi = newsTopic({
  what: 'indstillet til RSI',
  happened: (facts) =>
    `SYS har andenbehandlet driftsbudgettet for ${facts.year} og indstiller det til RSI-kredsen.${lateWords(facts, 'final')}`,
  more: (facts) => {
    const decision = budgetOf(facts)?.recommended ?? undefined;
    return [
      ...(decision === undefined ? [] : [{ paragraph: `SYS’ afgørelse: ${decision}` }]),
      ...adjustmentQuotes(facts),
    ];
  },
  next: () => 'RSI-kredsen tager stilling. Sekretariatet registrerer afgørelsen med reference til referatet.',
});
