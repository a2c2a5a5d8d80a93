import type { PlannedMeeting } from '../../machines/meeting/dates.ts';
import type { CaseRow } from '../rows.ts';
import type { Store } from '../store.ts';

/** A meeting's case as its row tells of it. */
export interface KnownMeeting {
  readonly row: CaseRow;
  readonly meeting: PlannedMeeting;
  readonly cancelled: boolean;
  readonly held: boolean;
}

/** Every meeting, or those of a year, by date. */
export async function meetingsOf(store: Store, year?: number): Promise<KnownMeeting[]> {
  const rows = await store.cases({ machine: 'meeting', ...(year === undefined ? {} : { year }) });
  return rows
    .flatMap((row): KnownMeeting[] => {
      const meeting = row.view['meeting'] as PlannedMeeting | undefined;
      if (meeting === undefined) return [];
      return [{ row, meeting, cancelled: row.outcome === 'cancelled', held: row.view['held'] === true }];
    })
    .sort((a, b) => a.meeting.starts.localeCompare(b.meeting.starts) || a.row.id.localeCompare(b.row.id));
}
