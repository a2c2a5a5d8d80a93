import { formatDeadline } from '../../../machines/governance/calendar.ts';
import { bodyOf, dateName, roleTerms } from '../../../machines/terms/index.ts';
import { milestones, originalDate, planDate } from '../budget-words.ts';
import { newsTopic } from '../news-topic.ts';

const decider = (by: string | undefined): string | undefined =>
  by === 'sysChair' ? roleTerms.sysChair.the[0] : by === 'rsi' ? bodyOf('rsi')[0] : undefined;

/** A date of the model was moved, by whom and why (R-006, A-27). */
export const deadlineDispensed = newsTopic({
  what: 'dispensation',
  deadlineInSubject: true,
  happened: (facts) => {
    const date = facts.data.text('date') ?? '';
    const from = facts.data.deadline('from');
    const planned = milestones.find((one) => one === date);
    const to = facts.deadline ?? (planned && planDate(facts, planned));
    const by = decider(facts.data.text('decidedBy'));
    const original = from ? undefined : originalDate(to);
    return [
      `Fristen for «${dateName(date, 'da')}» er flyttet${from ? ` fra ${formatDeadline(from)}` : ''}${to ? ` til ${formatDeadline(to)}` : ''}.`,
      ...(original === undefined ? [] : [`Den var oprindeligt ${original}.`]),
      ...(by === undefined ? [] : [`Det har ${by} besluttet.`]),
    ].join(' ');
  },
  next: () =>
    'Påmindelserne følger den nye dato. Har du en opgave med den frist, får du en mail om den, og din kalender opdateres.',
});
