import { formatDeadline } from '../../../machines/governance/calendar.ts';
import { originalDate, planDate } from '../budget-words.ts';
import { newsTopic } from '../news-topic.ts';

const dates: Readonly<Record<string, string>> = {
  hearingClose: 'høringen af brugergruppen',
  draftToFsg: 'udkast til forretningsstyregruppen',
  fsgApproval: 'forretningsstyregruppens indstilling',
  first: 'SYS’ førstebehandling',
  secondDraft: 'det tilpassede budget',
  final: 'SYS’ andenbehandling',
  rsiTarget: 'RSI-kredsens godkendelse (mål)',
  accounts: 'årets regnskab',
};

const deciders: Readonly<Record<string, string>> = { sysChair: 'formanden for SYS', rsi: 'RSI-kredsen' };

/** A date of the model was moved, by whom and why (R-006, A-27). */
export const deadlineDispensed = newsTopic({
  what: 'dispensation',
  deadlineInSubject: true,
  happened: (facts) => {
    const date = facts.data.text('date') ?? '';
    const from = facts.data.deadline('from');
    const to = facts.deadline ?? planDate(facts, date);
    const by = deciders[facts.data.text('decidedBy') ?? ''];
    const original = from ? undefined : originalDate(to);
    return [
      `Fristen for ${dates[date] ?? 'et trin i budgetåret'} er flyttet${from ? ` fra ${formatDeadline(from)}` : ''}${to ? ` til ${formatDeadline(to)}` : ''}.`,
      ...(original === undefined ? [] : [`Den var oprindeligt ${original}.`]),
      ...(by === undefined ? [] : [`Det har ${by} besluttet.`]),
    ].join(' ');
  },
  next: () =>
    'Påmindelserne følger den nye dato. Har du en opgave med den frist, får du en mail om den, og din kalender opdateres.',
});
