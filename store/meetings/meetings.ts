import type { ComingMeeting } from '../../machines/year-plan/next-meeting.ts';
import type { PlannedMeeting } from '../../machines/meeting/dates.ts';
import type { CaseOf } from '../rows.ts';
import type { Store } from '../store.ts';

/** A meeting's case as its row tells of it. */
export interface KnownMeeting {
  readonly row: CaseOf<'meeting'>;
  readonly meeting: PlannedMeeting;
  readonly cancelled: boolean;
  readonly held: boolean;
}

/** Every meeting, or those of a year, by date. */
export async function meetingsOf(store: Store, year?: number): Promise<KnownMeeting[]> {
  const rows = await store.casesOf('meeting', year === undefined ? {} : { year });
  return rows
    .map((row): KnownMeeting => {
      const { meeting, held } = row.view;
      return { row, meeting, cancelled: row.outcome === 'cancelled', held };
    })
    .sort((a, b) => a.meeting.starts.localeCompare(b.meeting.starts) || a.row.id.localeCompare(b.row.id));
}

/** Meetings that are still prepared: a case can come on their agendas. */
export async function calledMeetings(store: Pick<Store, 'casesOf'>): Promise<readonly ComingMeeting[]> {
  const meetings = await store.casesOf('meeting');
  return meetings
    .filter(({ state }) => state.startsWith('preparation'))
    .map(({ view }) => ({ date: view.meeting.date, casesDue: view.meeting.casesDue.due }));
}
