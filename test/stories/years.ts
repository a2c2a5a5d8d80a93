/** Stories of whole budget years. On Temporal they are played in `years.test.ts`. */
export const years = [
  'a-punctual-year.yaml',
  'a-year-in-which-things-go-wrong.yaml',
  'asked-and-told-that-it-is-over.yaml',
  'budget-year.yaml',
  'carry-over-across-the-merger.yaml',
  'first-reading-missed.yaml',
  'late-quarterly-report.yaml',
  'new-year-without-a-budget.yaml',
  'one-fsg-two-systems.yaml',
  'part-b-is-no-way-around.yaml',
  'reminded-while-votes-are-open.yaml',
  'returned-in-may-and-september.yaml',
  'rsi-returns-a-budget.yaml',
  'the-state-moves-the-dates.yaml',
  'three-regions-own-key.yaml',
  'written-procedures-end-with-the-date.yaml',
];

/**
 * Those in which the product's process is killed, and how many percent of the year's mails have been sent when it is. Early, for every step until then is a
 * replay of everything before it (`test/support/killed/process.ts`), and not at the same place: drafts are awaited, readings are held, a year is decided.
 */
export const killed: Readonly<Record<string, number>> = {
  'late-quarterly-report.yaml': 8,
  'returned-in-may-and-september.yaml': 30,
  'rsi-returns-a-budget.yaml': 15,
  'three-regions-own-key.yaml': 50,
};
