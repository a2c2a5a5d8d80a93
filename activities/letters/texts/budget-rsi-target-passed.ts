import { deadlineOr, planDateWords } from '../budget-words.ts';
import { newsTopic } from '../news-topic.ts';

/** RSI's own target has passed: a warning, no breach. */
export const budgetRsiTargetPassed = newsTopic({
  kinds: ['warning', 'orientation'],
  what: 'afventer RSI',
  happened: (facts) =>
    `RSI-kredsen har ikke godkendt driftsbudgettet for ${facts.year} inden sit mål, ${deadlineOr(facts, 'rsiTarget')}.`,
  next: (facts) =>
    `Målet er ikke en frist, og intet er bortfaldet. RSI-kredsens afgørelse skal være registreret senest ${planDateWords(facts, 'rsiHard')}; ellers gælder et foreløbigt budget fra 1. januar ${facts.year}.`,
});
