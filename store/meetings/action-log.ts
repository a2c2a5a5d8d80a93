import type { ActionLine } from '../../machines/meeting/agenda.ts';
import type { Store } from '../store.ts';
import { meetingsOf } from './meetings.ts';

/** What meetings have agreed that somebody does, and that is not done: who, what, by when. */
export async function actionLog(store: Store, today: string): Promise<ActionLine[]> {
  const meetings = await meetingsOf(store);
  return meetings
    .flatMap(({ row }) =>
      row.view.actions
        .filter(({ open }) => open)
        .map(({ what, name, due }) => ({ case: row.id, what, who: name, due, overdue: due < today })),
    )
    .sort((a, b) => a.due.localeCompare(b.due));
}
