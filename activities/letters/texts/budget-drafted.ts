import { newsTopic } from '../news-topic.ts';

/** The user group that was heard sees what has become of the budget, before the FSG recommends it. */
export const budgetDrafted = newsTopic({
  what: 'udkast til forretningsstyregruppen',
  happened: () =>
    'FSA har udarbejdet udkastet til driftsbudget og sendt det til forretningsstyregruppen. Brugergruppens bemærkninger følger det som bilag.',
  next: () =>
    'Forretningsstyregruppen godkender budgettet og indstiller det til SYS, eller hjemviser det til FSA. Du skal ikke gøre noget.',
});
