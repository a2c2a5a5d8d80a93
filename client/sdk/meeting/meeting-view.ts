import type { ContentOf } from '../../../machines/documents.ts';
import { contentOf } from '../../../store/document-content.ts';
import type { ProjectLine } from '../../../machines/meeting/agenda.ts';
import { agendaDocument, minutesDocument } from '../../../machines/meeting/agenda.ts';
import { minutesNow } from '../../../machines/meeting/context.ts';
import { meetingsOf } from '../../../store/meetings/meetings.ts';
import { actionLog } from '../../../store/meetings/action-log.ts';
import { localDate } from '../../../machines/governance/local-time.ts';
import type { meetingMachine } from '../../../machines/meeting/machine.ts';
import type { ViewOf } from '../../../workflows/durable/machine-types.ts';
import { typedCases } from '../../../workflows/durable/typed-cases.ts';
import { Refused } from '../../../workflows/messages.ts';
import { withFailures } from '../with-failures.ts';
import { performable } from '../acts/performable.ts';
import type { CommandDeps } from '../deps.ts';
import type { MeetingCommands, MeetingView } from '../meeting-commands.ts';
import { findMeeting, meetingRow } from './find-meeting.ts';

type Reading = Pick<MeetingCommands, 'meetings' | 'meeting' | 'actionLog'>;

/** Meetings as they stand: from the running case, else from its documents. */
export function createMeetingReading(deps: CommandDeps): Reading {
  const { cases, store, now } = deps;

  async function running(caseId: string): Promise<ViewOf<typeof meetingMachine> | undefined> {
    try {
      return await typedCases(cases)<typeof meetingMachine>(caseId).view();
    } catch (error) {
      if (error instanceof Refused) return undefined;
      throw error;
    }
  }

  async function lastContent<K extends 'agenda' | 'minutes'>(kind: K, id: string): Promise<ContentOf<K> | null> {
    const found = (await store.documents({ id })).at(-1);
    return (found && contentOf(found, kind)) ?? null;
  }

  return {
    meetings: (year) =>
      withFailures(async () => Promise.all((await meetingsOf(store, year)).map((one) => meetingRow(store, one)))),

    meeting: (caseId) =>
      withFailures(async (): Promise<MeetingView> => {
        const known = await findMeeting(store, caseId, now());
        const { number } = known.meeting;
        const view = await running(known.row.id);
        const context = view?.context ?? undefined;
        const agenda = context?.content ?? (await lastContent('agenda', agendaDocument(number)));
        const stored = await lastContent('minutes', minutesDocument(number));
        const afterMeeting = /^(minutes|following|closed)/.test(known.row.state);
        const reported = await store.projectReports({ meeting: known.meeting.date });
        const projects: readonly ProjectLine[] = (context?.systems ?? []).flatMap((system) =>
          system.projects.map((one) => ({
            ...one,
            status: reported.find(({ project }) => project === one.project)?.status ?? null,
          })),
        );
        const electors =
          context !== undefined && context.electors.length > 0
            ? context.electors
            : await store.electorate('sys', undefined, now());
        return {
          row: await meetingRow(store, known),
          agenda,
          wishes: (context?.wishes ?? []).map(({ id, title, text, by, afterDispatch }) => ({
            id,
            title,
            text,
            name: by.name,
            afterDispatch,
          })),
          attendance: context?.attendance ?? stored?.attendance ?? null,
          seats: electors.map(({ region, person, name, substitutes }) => ({
            region,
            people: [
              { person, name, substitute: false },
              ...substitutes.map((one) => ({ person: one.person, name: one.name, substitute: true })),
            ],
          })),
          results: Object.values(context?.results ?? {}),
          voting: (view?.actors ?? []).flatMap(({ path, status, visit }) => {
            const vote = status === 'active' ? context?.votes[path] : undefined;
            return vote === undefined ? [] : [{ item: vote.item, ballot: `${known.row.id}#${path}.${visit}` }];
          }),
          minutes: context !== undefined && afterMeeting ? minutesNow(context) : stored,
          notes: context?.notes ?? {},
          projects: projects.length > 0 ? projects : (agenda?.projects ?? []),
          acts: view === undefined ? [] : performable(known.row, view),
        };
      }),

    actionLog: () => withFailures(() => actionLog(store, localDate(now()))),
  };
}
