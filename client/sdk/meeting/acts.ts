import { closeVote, editMinutes, openVote, rankRequests, resendDecision } from '../../../machines/meeting/acts.ts';
import { poolRequests } from '../../../machines/meeting/order.ts';
import { isVotedOn, minutesNow, quorate, wordsUnder } from '../../../machines/meeting/context.ts';
import { type Completion, completes } from '../acts/completion.ts';
import { badInput, badState } from '../failures.ts';
import { addingItem } from './adding-item.ts';
import { itemNamed, meetingNow } from './agenda-item.ts';
import { attending } from './attending.ts';
import { deciding, refuseOutOfOrder } from './deciding.ts';

/** What the acts on a meeting need beside their declarations. */
export const meetingActs: readonly Completion[] = [
  addingItem,
  attending,
  deciding,

  completes(rankRequests, async ({ form, row, deps }) => {
    const meeting = await meetingNow(deps, row.id);
    const order = form.order.map((named) => itemNamed(meeting, named).id);
    const asked = poolRequests(meeting.content?.items ?? []);
    if (order.length !== asked.length || asked.some(({ id }) => !order.includes(id)))
      throw badInput(
        `Skriv hvert af puljens ønsker én gang: ${asked.map(({ no }) => no).join(', ')}.`,
        `Write each request to the pool once: ${asked.map(({ no }) => no).join(', ')}.`,
        'order',
      );
    return { event: { order } };
  }),

  completes(openVote, async ({ form, row, deps }) => {
    const meeting = await meetingNow(deps, row.id);
    const items = form.items.map((named) => itemNamed(meeting, named));
    const voted = [...items.map(({ id }) => id), ...Object.values(meeting.votes).map(({ item }) => item)];
    for (const item of items) {
      if (!item.outcomes.includes('adopted'))
        throw badInput(`Der kan ikke stemmes om punkt ${item.no}.`, `Item ${item.no} cannot be voted on.`, 'items');
      if (isVotedOn(meeting, item.id))
        throw badState(`Der stemmes allerede om punkt ${item.no}.`, `A vote on item ${item.no} is open already.`);
      refuseOutOfOrder(meeting, item, voted);
    }
    if (!quorate(meeting))
      throw badState(
        'SYS er ikke beslutningsdygtigt, eller fremmødet er ikke registreret.',
        'SYS has no quorum, or attendance has not been recorded.',
      );
    return { event: { items: items.map(({ id }) => id) }, receipt: { items: items.map(({ no }) => no) } };
  }),

  completes(closeVote, async ({ form, row, deps }) => {
    const meeting = await meetingNow(deps, row.id);
    const items = form.items?.map((named) => itemNamed(meeting, named));
    const closed = items?.find(({ id }) => !isVotedOn(meeting, id));
    if (closed !== undefined)
      throw badState(`Der stemmes ikke om punkt ${closed.no}.`, `No vote on item ${closed.no} is open.`);
    return items === undefined
      ? {}
      : { event: { items: items.map(({ id }) => id) }, receipt: { items: items.map(({ no }) => no) } };
  }),

  completes(resendDecision, async ({ form, row, deps }) => {
    const item = itemNamed(await meetingNow(deps, row.id), form.item);
    return { event: { item: item.id }, receipt: { item: item.no } };
  }),

  // Words that stand already are the meeting's own, not the secretariat's.
  completes(editMinutes, async ({ form: { notes = {} }, row, deps }) => {
    const meeting = await meetingNow(deps, row.id);
    const standing = new Map(
      (minutesNow(meeting)?.items ?? []).map((item) => [item.id, wordsUnder(meeting.notes, item)]),
    );
    const changed = Object.entries(notes).filter(([id, words]) => words !== standing.get(id));
    return { event: { notes: Object.fromEntries(changed) } };
  }),
];
