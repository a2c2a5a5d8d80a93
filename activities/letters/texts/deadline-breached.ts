import { duties } from '../../../machines/duties.ts';
import { formatDeadline } from '../../../machines/governance/calendar.ts';
import { newsTopic } from '../news-topic.ts';

const asked: Readonly<Record<string, { readonly da: string }>> = duties;

/** A deadline has passed without an answer; told at once to those who can do something about it (A-20, A-46). */
export const deadlineBreached = newsTopic({
  lead: 'Frist overskredet:',
  tail: '',
  what: 'frist overskredet',
  happened: ({ data, deadline }) => {
    const duty = asked[data.text('duty') ?? '']?.da;
    const who = data.text('who') ?? data.text('name');
    return [
      `Fristen${deadline ? ` ${formatDeadline(deadline)}` : ''} er overskredet.`,
      ...(duty === undefined ? [] : [`Opgaven: ${duty}.`]),
      ...(who === undefined ? [] : [`Den venter på ${who}.`]),
    ].join(' ');
  },
  shows: { recommendation: true },
  next: () => 'Opgaven er stadig åben. Den ansvarlige får rykkere; sekretariatet kan give opgaven til en anden.',
});
