import { deadlineOr, nextStepFacts } from '../budget-words.ts';
import { newsTopic } from '../news-topic.ts';

/** 31 May has passed without a first reading: told once, and the budget goes on. */
export const budgetFirstMissed = newsTopic({
  kinds: ['warning', 'orientation'],
  what: 'ikke førstebehandlet',
  happened: (facts) =>
    `SYS har ikke førstebehandlet driftsbudgettet for ${facts.year}. Fristen ${deadlineOr(facts, 'first')} er overskredet.`,
  more: nextStepFacts,
  next: () =>
    'Budgettet er ikke bortfaldet. Det kan stadig førstebehandles, også skriftligt, indtil SYS’ septembermøde. Forsinkelsen tælles i dage og står i statusrapporten.',
});
