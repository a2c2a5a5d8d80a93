import type { AgendaItem } from '../../../../machines/meeting/agenda.ts';
import type { MeetingView } from '../../../sdk/meeting-commands.ts';

const resultOf = ({ results }: MeetingView, { id }: AgendaItem) => results.find(({ item }) => item === id);

/** It takes a decision and has none, or none that its case took. */
export const decidable = (view: MeetingView, item: AgendaItem): boolean => {
  const result = resultOf(view, item);
  return item.outcomes.length > 0 && (result === undefined || result.told === 'refused');
};

/** It can be voted on and has not been decided. */
export const votable = (view: MeetingView, item: AgendaItem): boolean =>
  item.outcomes.includes('adopted') && resultOf(view, item) === undefined;

/** Its case did not take the decision. */
export const refusedByCase = (view: MeetingView, item: AgendaItem): boolean => resultOf(view, item)?.told === 'refused';

/** Acts that are done to an item, and are offered on its page. */
export const itemActs = {
  'meeting.close-vote': ({ voting }: MeetingView, { id }: AgendaItem) => voting?.item === id,
  'meeting.open-vote': votable,
  'meeting.decide': decidable,
  'meeting.resend-decision': refusedByCase,
} satisfies Readonly<Record<string, (view: MeetingView, item: AgendaItem) => boolean>>;
