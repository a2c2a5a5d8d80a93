import { z } from 'zod';
import type { DeepReadonly } from '../../machines/governance/deep-readonly.ts';
import { type MeetingView, meetingView } from '../sdk/meeting-commands.ts';
import type { Readers } from './readers.ts';

/** What a reader does not get yet, and why, in words. */
const withheld = z.object({ what: z.enum(['agenda', 'minutes']), da: z.string(), en: z.string() });
type Withheld = DeepReadonly<z.infer<typeof withheld>>;

/** A meeting as one reader may see it. */
export const meetingAsSeen = meetingView.extend({ withheld: z.array(withheld) }).meta({ id: 'Meeting' });
export type MeetingSeen = DeepReadonly<z.infer<typeof meetingAsSeen>>;

const agendaLater: Withheld = {
  what: 'agenda',
  da: 'Dagsordenen er ikke sendt ud endnu; den kan læses, når den er.',
  en: 'The agenda has not been sent out yet; it can be read once it has.',
};
const minutesLater: Withheld = {
  what: 'minutes',
  da: 'Referatet er et udkast; det kan læses, når det er endeligt.',
  en: 'The minutes are a draft; they can be read once they are final.',
};

/**
 * The meeting without the drafts that the reader may not read (R-036, R-196, A-43): the same rule as for its papers. Without the agenda the members' items and
 * what came late are left out too; without the minutes, the words on the items. What was decided stands all the same: its cases have it.
 */
export async function meetingSeen(readers: Readers, person: string, view: MeetingView): Promise<MeetingSeen> {
  const { caseId, agenda, minutes } = view.row;
  const may = (kind: Withheld['what'], standing: string | undefined): Promise<boolean> =>
    readers.may(person, { kind, caseId, standing: standing === 'approved' ? 'approved' : 'draft' });
  const hidesAgenda = (view.agenda !== null || view.wishes.length > 0) && !(await may('agenda', agenda?.standing));
  const hidesMinutes = view.minutes !== null && !(await may('minutes', minutes?.standing));
  return {
    ...view,
    ...(hidesAgenda ? { agenda: null, wishes: [] } : {}),
    ...(hidesMinutes
      ? { minutes: null, notes: {}, results: view.results.map((one) => ({ ...one, note: null, dissent: [] })) }
      : {}),
    withheld: [...(hidesAgenda ? [agendaLater] : []), ...(hidesMinutes ? [minutesLater] : [])],
  };
}
