import { bodyName, capital, decisionName } from '../../../machines/terms/index.ts';
import { budgetOf, planDateWords } from '../budget-words.ts';
import { newsTopic } from '../news-topic.ts';

const word = decisionName('returned', 'da');
/** «RSI-kredsen har hjemvist driftsbudgettet til SYS.» */
function returnedBy(body = ''): string {
  const by = bodyName(body, 'da');
  const to = body === 'fsg' ? ` til ${bodyName('fsa', 'da')}` : body === 'rsi' ? ` til ${bodyName('sys', 'da')}` : '';
  return by === undefined ? `Driftsbudgettet er ${word}.` : `${capital(by)} har ${word} driftsbudgettet${to}.`;
}

/** Returned by FSG, SYS or RSI, never rejected: a system needs a budget (A-19, A-26). */
export const budgetReturned = newsTopic({
  what: ({ data }) => `${word}${data.text('body') === undefined ? '' : ` af ${data.text('body')?.toUpperCase()}`}`,
  happened: ({ data }) => returnedBy(data.text('body')),
  next: (facts) => {
    const { data, year } = facts;
    if (data.text('body') === 'rsi')
      return `SYS behandler budgettet igen. Er det ikke godkendt den 1. januar ${year}, gælder del A fra ${year - 1}, indtil det er.`;
    const first = `Fristen for SYS’ førstebehandling, ${planDateWords(facts, 'first')}, gælder stadig.`;
    if (data.text('body') === 'fsg')
      return `FSA retter budgettet og sender det til forretningsstyregruppen igen. ${first}`;
    return (budgetOf(facts)?.firstRead ?? null) === null
      ? `Forretningsstyregruppen behandler budgettet igen. ${first} En ny version kan førstebehandles skriftligt.`
      : `FSA tilpasser budgettet igen. Fristen for SYS’ andenbehandling, ${planDateWords(facts, 'final')}, gælder stadig.`;
  },
});
