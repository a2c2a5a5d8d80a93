import type { AgendaItem } from '../../../../machines/meeting/agenda.ts';
import type { MeetingView } from '../../../sdk/meeting-commands.ts';

const resultOf = ({ results }: MeetingView, { id }: AgendaItem) => results.find(({ item }) => item === id);

/** It takes a decision and has none, or none that its case took. */
export const decidable = (view: MeetingView, item: AgendaItem): boolean => {
  const result = resultOf(view, item);
  return item.outcomes.length > 0 && !votedOn(view, item) && (result === undefined || result.told === 'refused');
};

/** A vote on it is open. */
export const votedOn = ({ voting }: MeetingView, { id }: AgendaItem): boolean => voting.some(({ item }) => item === id);

/** It can be voted on, is not, and has not been decided. */
export const votable = (view: MeetingView, item: AgendaItem): boolean =>
  item.outcomes.includes('adopted') && resultOf(view, item) === undefined && !votedOn(view, item);

/** Its case did not take the decision. */
export const refusedByCase = (view: MeetingView, item: AgendaItem): boolean => resultOf(view, item)?.told === 'refused';

/** Acts that are done to an item, and are offered on its page. */
export const itemActs = {
  'meeting.close-vote': votedOn,
  'meeting.open-vote': votable,
  'meeting.decide': decidable,
  'meeting.resend-decision': refusedByCase,
} satisfies Readonly<Record<string, (view: MeetingView, item: AgendaItem) => boolean>>;
