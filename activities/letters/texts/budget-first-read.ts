import { budgetOf, lateWords, planDateWords } from '../budget-words.ts';
import { newsTopic } from '../news-topic.ts';

export const budgetFirstRead = newsTopic({
  what: 'førstebehandlet',
  happened: (facts) => `SYS har førstebehandlet driftsbudgettet for ${facts.year}.${lateWords(facts, 'first')}`,
  more: (facts) => {
    const decision = budgetOf(facts)?.firstRead?.decision;
    return decision === undefined ? [] : [{ paragraph: `SYS’ afgørelse: ${decision}` }];
  },
  next: (facts) =>
    `FSA tilpasser budgettet, også efter økonomiaftalen, senest ${planDateWords(facts, 'secondDraft')}. SYS andenbehandler det senest ${planDateWords(facts, 'final')}.`,
});
