import { deadlineOr, nextStepFacts } from '../budget-words.ts';
import { newsTopic } from '../news-topic.ts';

/** 30 September has passed without SYS' approval (R-055, A-21, A-22). */
export const budgetFinalMissed = newsTopic({
  kinds: ['warning', 'orientation'],
  what: 'ikke endeligt godkendt',
  happened: (facts) =>
    `Driftsbudgettet for ${facts.year} er ikke endeligt godkendt. Fristen ${deadlineOr(facts, 'final')} er overskredet.`,
  more: nextStepFacts,
  next: ({ year }) =>
    `Arbejdet med budgettet fortsætter, og forsinkelsen tælles i dage. Er det ikke godkendt den 1. januar ${year}, gælder et foreløbigt budget: del A fra ${year - 1}, ingen del B.`,
});
