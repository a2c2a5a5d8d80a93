import { adjustmentQuotes } from '../budget-words.ts';
import { questionOf } from '../question.ts';
import { taskTopic } from '../task-topic.ts';

/** SYS has a case before it; the secretariat brings it on. */
export const sysDecision = taskTopic({
  lead: 'Planlæg SYS-behandling af',
  what: (facts) => questionOf(facts)?.what ?? 'SYS’ behandling',
  ask: (facts) =>
    `Sekretariatet bedes optage ${questionOf(facts)?.object ?? 'sagen'} på dagsordenen eller åbne en skriftlig behandling, og registrere SYS’ afgørelse efter referatet:`,
  because: () => 'Du får mailen, fordi du er en del af SYS-sekretariatet.',
  action: 'Se sagen og vælg, hvordan SYS skal behandle den',
  shows: { pool: true, recommendation: true },
  more: (facts) => (facts.data.text('question') === 'budget-second-reading' ? adjustmentQuotes(facts) : []),
  consequence: (facts) =>
    questionOf(facts)?.delay ?? 'SYS tager ikke stilling til sagen, før behandlingen er planlagt.',
  quotes: [
    ['opinion', 'Regionens udtalelse'],
    ['motivation', 'Begrundelse for forslaget'],
  ],
  reasonOf: 'Begrundelse for, at sagen er sendt tilbage tidligere',
  short: (facts) => `Forelæg ${questionOf(facts)?.object ?? 'sagen'} for SYS`,
});
