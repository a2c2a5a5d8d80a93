import { formatDeadline } from '../../../machines/governance/calendar.ts';
import { planDateWords } from '../budget-words.ts';
import { newsTopic } from '../news-topic.ts';

/** RSI's own target has passed: a warning, no breach. */
export const budgetRsiTargetPassed = newsTopic({
  kinds: ['warning', 'orientation'],
  what: 'afventer RSI',
  happened: ({ deadline, year }) =>
    `RSI-kredsen har ikke godkendt driftsbudgettet for ${year} inden sit mål, ${deadline ? formatDeadline(deadline) : '30. september'}.`,
  next: (facts) =>
    `Målet er ikke en frist, og intet er bortfaldet. RSI-kredsens afgørelse skal være registreret senest ${planDateWords(facts, 'rsiHard', '31. december')}; ellers gælder et foreløbigt budget fra 1. januar ${facts.year}.`,
});
