import { nextStepFacts } from '../budget-words.ts';
import { newsTopic } from '../news-topic.ts';
import { viewOf } from '../../../store/rows.ts';

/** 1 January came first: last year's part A stands in until a budget is approved (A-21). */
export const budgetProvisional = newsTopic({
  kinds: ['warning', 'orientation'],
  what: 'foreløbigt budget',
  happened: ({ year, data, case: row }) =>
    `Driftsbudgettet for ${year} er ikke godkendt. ${
      data.ore('previousAOre') === undefined && viewOf(row, 'annual-budget')?.previous === null
        ? `Der er intet budget for ${year - 1} at falde tilbage på.`
        : `Fra 1. januar ${year} gælder et foreløbigt budget: del A fra ${year - 1}.`
    }`,
  more: nextStepFacts,
  next: () =>
    'Der er ingen del B, og der kan ikke disponeres nyt, før budgettet er godkendt. Det godkendte budget afløser det foreløbige.',
});
