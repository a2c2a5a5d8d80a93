import { formatDate } from '../governance/date-words.ts';
import { informWith } from '../steps/inform.ts';
import type { KeepDocument, Tell } from '../governance/effects.ts';
import { agendaDocument, minutesDocument } from './agenda.ts';
import { factsOf, type MeetingContext, minutesNow, quorate } from './context.ts';
import { membersItems } from './carried-over-items.ts';
import type { MeetingView } from './view.ts';
import { keepCaseWith } from '../steps/keep-case.ts';

interface Args {
  readonly context: MeetingContext;
}

/** What a letter says of the meeting; its calendar entry is made from the same. */
export const about = (context: MeetingContext): Readonly<Record<string, unknown>> => ({
  ...factsOf(context),
  starts: context.meeting.starts,
  ends: context.meeting.ends,
  sequence: context.sequence,
  ...(context.reason === null ? {} : { reason: context.reason }),
});

export const everybody = ['sysMembers', 'sysChair', 'secretariat'] as const satisfies Tell['to'];

const informOf = informWith(about);
export const inform = (
  letter: string,
  to: Tell['to'] = everybody,
  more: (context: MeetingContext) => Readonly<Record<string, unknown>> = () => ({}),
) => informOf(letter, to, more);

export const keepCase = keepCaseWith<MeetingContext, MeetingView>((context) => ({
  title: `SYS-møde ${formatDate(context.meeting.date)}`,
  version: 1,
  view: {
    year: Number(context.meeting.date.slice(0, 4)),
    ...factsOf(context),
    meeting: context.meeting,
    sequence: context.sequence,
    dispatched: context.dispatched,
    reason: context.reason,
    held: context.electors.length > 0,
    quorate: quorate(context),
    actions: Object.values(context.actions).map(({ what, name, due, open, item }) => ({
      what,
      name,
      due,
      open,
      item,
    })),
    noted: context.noted,
    membersItems: membersItems(context),
  },
}));

/** The agenda as it stands: a draft when it goes to the chair, approved when it goes out. */
export const keepAgenda = (standing: KeepDocument['standing']) =>
  ({
    type: 'keepDocument',
    params: ({ context }: Args): KeepDocument => ({
      id: agendaDocument(context.number),
      kind: 'agenda',
      title: `Dagsorden til SYS’ møde ${formatDate(context.meeting.date)}`,
      version: context.agendaVersion,
      standing,
      content: { ...context.content, meeting: factsOf(context) },
      from: context.meeting.date,
    }),
  }) as const;

export const keepMinutes = (standing: KeepDocument['standing']) =>
  ({
    type: 'keepDocument',
    params: ({ context }: Args): KeepDocument => ({
      id: minutesDocument(context.number),
      kind: 'minutes',
      title: `Referat af SYS’ møde ${formatDate(context.meeting.date)}`,
      version: context.minutesVersion,
      standing,
      content: { ...minutesNow(context) },
      from: context.meeting.date,
    }),
  }) as const;
