import { planDateWords } from '../budget-words.ts';
import { newsTopic } from '../news-topic.ts';

const returners: Readonly<Record<string, string>> = {
  fsg: 'Forretningsstyregruppen har hjemvist driftsbudgettet til FSA.',
  sys: 'SYS har hjemvist driftsbudgettet.',
  rsi: 'RSI-kredsen har hjemvist driftsbudgettet til SYS.',
};

/** Returned by FSG, SYS or RSI, never rejected: a system needs a budget. */
export const budgetReturned = newsTopic({
  what: ({ data }) =>
    ({ fsg: 'hjemvist af FSG', sys: 'hjemvist af SYS', rsi: 'hjemvist af RSI' })[data.text('body') ?? ''] ?? 'hjemvist',
  happened: ({ data }) => returners[data.text('body') ?? ''] ?? 'Driftsbudgettet er hjemvist.',
  next: (facts) => {
    const { data, year, proposal } = facts;
    if (data.text('body') === 'rsi')
      return `SYS behandler budgettet igen. Er det ikke godkendt den 1. januar ${year}, gælder del A fra ${year - 1}, indtil det er.`;
    const first = `Fristen for SYS’ førstebehandling, ${planDateWords(facts, 'first')}, gælder stadig.`;
    if (data.text('body') === 'fsg')
      return `FSA retter budgettet og sender det til forretningsstyregruppen igen. ${first}`;
    return proposal.part('firstRead').text('decision') === undefined
      ? `Forretningsstyregruppen behandler budgettet igen. ${first} En ny version kan førstebehandles skriftligt.`
      : `FSA tilpasser budgettet igen. Fristen for SYS’ andenbehandling, ${planDateWords(facts, 'final')}, gælder stadig.`;
  },
});
