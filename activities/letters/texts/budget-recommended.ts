import { planDateWords } from '../budget-words.ts';
import { newsTopic } from '../news-topic.ts';

export const budgetRecommended = newsTopic({
  what: 'indstillet til SYS',
  happened: () => 'Forretningsstyregruppen har godkendt driftsbudgettet og indstiller det til SYS.',
  next: (facts) =>
    `Sekretariatet forelægger budgettet for SYS, som skal førstebehandle det senest ${planDateWords(facts, 'first')}.`,
});
