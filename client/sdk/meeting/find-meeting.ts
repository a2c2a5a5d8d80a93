import { agendaDocument, minutesDocument } from '../../../machines/meeting/agenda.ts';
import { meetingId } from '../../../machines/meeting/dates.ts';
import { type KnownMeeting, meetingsOf } from '../../../store/meetings/meetings.ts';
import type { Store } from '../../../store/store.ts';
import { notFound } from '../failures.ts';
import type { MeetingRow } from '../meeting-commands.ts';

/** A meeting by its case id, its number, or `next`: the next one to be held. Throws `NotFound`. */
export async function findMeeting(store: Store, reference: string, now: string): Promise<KnownMeeting> {
  const all = await meetingsOf(store);
  const found =
    reference === 'next'
      ? all.find(({ cancelled, row, meeting }) => !cancelled && row.status === 'active' && meeting.ends > now)
      : all.find(({ row }) => row.id === reference || row.id === meetingId(reference));
  if (found !== undefined) return found;
  throw reference === 'next'
    ? notFound(
        'Der er intet kommende møde. Tilføj et med meeting add.',
        'There is no coming meeting. Add one with meeting add.',
      )
    : notFound(`Mødet ${reference} findes ikke.`, `There is no meeting ${reference}.`);
}

/** The meeting as lists show it, with its last agenda and minutes. */
export async function meetingRow(store: Store, { row, meeting }: KnownMeeting): Promise<MeetingRow> {
  const last = async (id: string): Promise<MeetingRow['agenda']> => {
    const found = (await store.documents({ id })).at(-1);
    return found === undefined ? null : { document: id, version: found.version, standing: found.standing };
  };
  return {
    ...meeting,
    caseId: row.id,
    state: row.outcome === 'cancelled' ? 'cancelled' : row.state,
    agenda: await last(agendaDocument(meeting.number)),
    minutes: await last(minutesDocument(meeting.number)),
  };
}
