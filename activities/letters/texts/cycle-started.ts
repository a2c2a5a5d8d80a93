import { viewOf } from '../../../store/rows.ts';
import { dateName, quarterName } from '../../../machines/terms/dates.ts';
import { formatDeadline } from '../../../machines/governance/calendar.ts';
import { milestones, planDate } from '../budget-words.ts';
import type { Block } from '../content.ts';
import type { LetterFacts } from '../facts.ts';
import { newsTopic } from '../news-topic.ts';

/** The year's dates, as the cycle was started with them, without those that had passed by then (M-02). */
function dates(facts: LetterFacts): readonly (readonly [string, string])[] {
  const plan = viewOf(facts.case, 'budget-cycle')?.plan;
  const now = facts.letter.writtenAt;
  const reports = (plan?.quarters ?? []).flatMap(({ quarter, due }) =>
    due.due > now ? [[`Kvartalsrapport, ${quarterName(quarter, facts.year, 'da')}`, formatDeadline(due)] as const] : [],
  );
  const accounts = plan?.followUp.accounts;
  const budget = milestones.map((name) => ({ words: dateName(name, 'da'), date: planDate(facts, name) }));
  // What comes before a date that has passed is over too, whenever its own would have been.
  const over = budget.findLastIndex(({ date }) => date !== undefined && date.due <= now) + 1;
  return [
    ...budget.slice(over).flatMap(({ words, date }) => (date ? [[words, formatDeadline(date)] as const] : [])),
    ...reports,
    ...(accounts ? [[`Regnskab for ${facts.year}`, formatDeadline(accounts)] as const] : []),
  ];
}

const systems = ({ data }: LetterFacts): string =>
  data
    .texts('systems')
    .map((id) => id.toUpperCase())
    .join(', ');

const theDates = (facts: LetterFacts): readonly Block[] => {
  const lines = dates(facts);
  return lines.length === 0 ? [] : [{ facts: lines }];
};

const next = (): string =>
  'De ansvarlige får besked med frist og link, når opgaven går i gang. Du skal ikke gøre noget nu.';

export const cycleStarted = newsTopic({
  what: 'startet',
  happened: ({ year }) => `Årshjulet for budgetåret ${year} er startet for systemerne i porteføljen.`,
  more: theDates,
  next,
});

/** A system has come into a year that runs. */
export const cycleJoined = newsTopic({
  what: (facts) => `${systems(facts)} er kommet med`,
  happened: (facts) => `${systems(facts)} er kommet med i årshjulet for budgetåret ${facts.year}.`,
  more: theDates,
  next,
});
