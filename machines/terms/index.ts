/** The terms of the model, one table each: every page, letter, document and command takes its words from here (docs/glossary.md). */
export * from './words.ts';
export * from './roles.ts';
export * from './outcomes.ts';
export * from './choices.ts';
export * from './questions.ts';
export * from './states.ts';
export * from './lifecycles.ts';
export * from './dates.ts';
export * from './budgets.ts';
export * from './ledger.ts';
export * from './letters.ts';
export * from './projects.ts';
export * from './roadmap.ts';
export * from './meetings.ts';
export * from './escalations.ts';
export * from './timers.ts';
export * from './counted.ts';
