import { agendaDocument, minutesDocument } from '../../machines/meeting/agenda.ts';
import type { DocumentRow } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { Commands } from '../sdk/commands.ts';
import { notFound } from '../sdk/failures.ts';
import { findMeeting } from '../sdk/meeting/find-meeting.ts';
import { agendaPaper } from './from/agenda-paper.ts';
import { minutesPaper } from './from/minutes-paper.ts';
import type { StoredPapers } from './stored-papers.ts';
import type { Paper } from './paper/paper.ts';

export type MeetingPaperKind = 'agenda' | 'minutes';

/** A paper of a meeting as it stands, and what decides who may read it. */
export interface MeetingPaper {
  readonly paper: Paper;
  readonly standing: DocumentRow['standing'];
  readonly kind: MeetingPaperKind;
  readonly caseId: string;
}

interface Deps {
  readonly store: Store;
  readonly commands: Pick<Commands, 'meeting'>;
  readonly stored: StoredPapers;
  readonly now: () => string;
}

const missing = {
  agenda: (day: string) =>
    notFound(
      `Dagsordenen til mødet ${day} er ikke sammensat endnu.`,
      `The agenda of the meeting of ${day} has not been composed yet.`,
    ),
  minutes: (day: string) =>
    notFound(
      `Referatet af mødet ${day} er ikke skrevet endnu.`,
      `The minutes of the meeting of ${day} have not been written yet.`,
    ),
} as const;

/**
 * Agenda or minutes by the meeting's number, case id, day or `next`: what was dispatched or is final; before that the draft as it is being
 * worked on. Throws `NotFound` for an unknown meeting and for a paper that does not exist yet.
 */
export async function meetingPaper(
  { store, commands, stored: kept, now }: Deps,
  kind: MeetingPaperKind,
  wanted: string,
): Promise<MeetingPaper> {
  const { row, meeting } = await findMeeting(store, wanted, now());
  const { number } = meeting;
  const last = (await store.documents({ id: kind === 'agenda' ? agendaDocument(number) : minutesDocument(number) })).at(
    -1,
  );
  const about = { kind, caseId: row.id } as const;
  const read = async (document: DocumentRow): Promise<MeetingPaper> => {
    const paper = await kept.paperOf(document);
    if (paper === undefined) throw missing[kind](meeting.date);
    return { ...about, paper, standing: document.standing };
  };
  if (last?.standing === 'approved') return read(last);
  const view = await commands.meeting(row.id);
  const at = now();
  const names = await kept.namesAt(at);
  const paper =
    kind === 'agenda'
      ? view.agenda && agendaPaper(view.agenda, names, true)
      : view.minutes && minutesPaper(view.minutes, names, true);
  if (paper !== null) return { ...about, paper: { ...paper, at }, standing: 'draft' };
  if (last === undefined) throw missing[kind](meeting.date);
  return read(last);
}
