import { editMinutes, openVote, resendDecision } from '../../../machines/meeting/acts.ts';
import { minutesNow, quorate, wordsUnder } from '../../../machines/meeting/context.ts';
import { type Completion, completes } from '../acts/completion.ts';
import { badState } from '../failures.ts';
import { addingItem } from './adding-item.ts';
import { itemNamed, meetingNow } from './agenda-item.ts';
import { attending } from './attending.ts';
import { deciding } from './deciding.ts';

/** What the acts on a meeting need beside their declarations. */
export const meetingActs: readonly Completion[] = [
  addingItem,
  attending,
  deciding,

  completes(openVote, async ({ form, row, deps }) => {
    const meeting = await meetingNow(deps, row.id);
    const item = itemNamed(meeting, form.item);
    if (!quorate(meeting))
      throw badState(
        'SYS er ikke beslutningsdygtigt, eller fremmødet er ikke registreret.',
        'SYS has no quorum, or attendance has not been recorded.',
      );
    return { event: { item: item.id }, receipt: { item: item.no } };
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
