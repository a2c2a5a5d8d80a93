import { partsOfId } from '../governance/case-id.ts';
import { assign } from 'xstate';
import { retryHourly } from '../steps/retry-hourly.ts';
import { choiceOf, commentOf, answerOf } from '../assignment/answered.ts';
import { projectReportId } from './dates.ts';
import { composeAgenda, brought } from './compose.ts';
import { factsOf, type MeetingContext } from './context.ts';
import { inform, keepAgenda, keepCase } from './letters.ts';
import { closeReports, meetingSetup, openReports, owes } from './setup.ts';
import { meetingDuties } from './duties.ts';
import { answerTo } from '../duties/answer.ts';
import type { AssignmentOutput } from '../assignment/machine.ts';
import { noteOf } from '../steps/note-of.ts';

const actorOf = (system: string): string => `report-${system}`;

/** Every project in delivery is asked for, system by system, each as a case of its own. */
const openReportCases = meetingSetup.enqueueActions(({ context, enqueue }) => {
  enqueue.assign({ reports: Object.fromEntries(context.systems.map(({ system }) => [actorOf(system), true])) });
  for (const { system, systemName, projects } of context.systems) {
    const caseId = projectReportId(context.number, system);
    enqueue.spawnChild('projectReport', {
      id: actorOf(system),
      input: {
        caseId,
        number: partsOfId(caseId).number,
        by: context.by,
        modelVersion: context.modelVersion,
        meeting: { number: context.number, date: context.meeting.date },
        system,
        systemName,
        projects,
        due: context.meeting.projectsDue,
      },
    });
  }
});

/** Until the agenda is out every member has a link to wish for an item by. */
const openWishes = meetingSetup.enqueueActions(({ context, enqueue }) => {
  const { members, meeting } = context;
  const deadline = { ...meeting.dayEnds, rule: 'meeting begins', due: meeting.starts };
  enqueue({ type: 'openTasks', params: { duty: 'agenda-wish', assignees: members, deadline, choices: ['wish'] } });
});
const tellWishes = {
  type: 'tell',
  params: ({ context }: { context: MeetingContext }) => ({
    letter: 'task' as const,
    about: 'agenda-wish',
    to: context.members.map(({ person }) => ({ person })),
    deadline: context.meeting.dispatch,
    data: { ...factsOf(context) },
  }),
} as const;

/** The projects' date moves with the meeting: tasks, reminders and calendar entries follow. */
const moveReports = meetingSetup.enqueueActions(({ context, event, enqueue }) => {
  if (event.type !== 'move') return;
  const { by, reason, reports } = event;
  for (const id of openReports(context)) enqueue.sendTo(id, { type: 'moveDeadline', by, reason, ...reports });
  if (context.members.length > 0) enqueue(openWishes);
});

/** Another day, time or place: the same invitation, with a higher sequence. The state begins anew, because its dates are others. */
const moves = (target: string) => ({
  move: {
    target,
    reenter: true,
    actions: ['takeMove', moveReports, keepCase, noteOf('meeting-moved'), inform('meeting-moved')] as const,
  },
});

/**
 * The meeting's hour has come before the chair has answered. People meet all the same, with the agenda as the secretariat last had it: it is kept as the draft
 * that it is, and nothing of it has been sent to SYS.
 */
const beginsUnapproved = {
  starts: {
    target: 'convening',
    actions: [
      meetingSetup.assign(({ context }) => ({ agendaVersion: context.agendaVersion + 1 })),
      keepAgenda('draft'),
      { type: 'journal', params: { event: 'agenda-not-approved' } },
    ],
  },
} as const;

const materialOf = ({ context }: { context: MeetingContext }) => ({
  meeting: factsOf(context),
  projects: context.systems.flatMap(({ projects }) => projects),
});

/** The late cases that the chair takes on the agenda. */
function takenIn(output: AssignmentOutput): readonly string[] {
  const answer = answerTo(meetingDuties['agenda-approval'], answerOf(output));
  return answer?.choice === 'approve' ? (answer.take ?? []) : [];
}

/** From the day the meeting is called until it begins. */
export const preparation = meetingSetup.createStateConfig({
  initial: 'planned',
  on: {
    addItem: { actions: ['takeWish', noteOf('item-wished')] },
    answer: {
      actions: [
        'takeWish',
        noteOf('item-wished'),
        {
          type: 'tell',
          params: ({ event }) => ({
            letter: 'receipt',
            about: 'receipt-answer',
            to: [{ person: event.by.person }],
            data: { duty: 'agenda-wish', answer: event.answer, choice: event.answer.choice },
          }),
        },
      ],
    },
    /** What is before SYS stays before it, and comes on the next agenda. */
    cancel: {
      target: '#meeting.cancelled',
      actions: [
        assign(({ context, event }) => ({ sequence: context.sequence + 1, reason: event.reason })),
        noteOf('meeting-cancelled'),
        closeReports,
      ],
    },
  },
  states: {
    planned: {
      entry: keepCase,
      on: moves('planned'),
      after: { opens: 'opening' },
    },
    opening: {
      invoke: {
        id: 'openMeeting',
        src: 'openMeeting',
        input: ({ context }) => ({ meeting: factsOf(context) }),
        onDone: {
          target: 'collecting',
          actions: [
            assign(({ event }) => ({ members: event.output.members, systems: event.output.systems })),
            openReportCases,
            openWishes,
            tellWishes,
          ],
        },
        onError: 'unopened',
      },
      on: moves('planned'),
    },
    unopened: {
      ...retryHourly('opening', 'meeting-not-opened'),
      on: moves('planned'),
    },
    /** Cases, project reports and wishes come in. */
    collecting: {
      entry: keepCase,
      on: moves('collecting'),
      after: { casesDue: 'composing' },
    },
    composing: {
      invoke: {
        id: 'agendaMaterial',
        src: 'agendaMaterial',
        input: materialOf,
        onDone: {
          target: 'editing',
          actions: assign(({ context, event }) => ({
            content: composeAgenda({
              meeting: factsOf(context),
              casesDue: context.meeting.casesDue.due,
              material: event.output,
              wishes: context.wishes,
              arranging: context.arranging,
            }),
          })),
        },
        onError: 'uncomposed',
      },
      on: moves('collecting'),
    },
    uncomposed: {
      ...retryHourly('composing', 'agenda-not-composed'),
      on: moves('collecting'),
    },
    /** The secretariat puts it in order and sends it to the chair. */
    editing: {
      entry: keepCase,
      invoke: {
        id: 'agendaPreparation',
        src: 'assignment',
        input: owes('agenda-preparation', ({ meeting }) => ({ due: meeting.projectsDue })),
        onDone: {
          target: 'approving',
          actions: [
            assign(({ context }) => ({ agendaVersion: context.agendaVersion + 1, reason: null })),
            keepAgenda('draft'),
          ],
        },
      },
      after: beginsUnapproved,
      on: {
        ...moves('editing'),
        editAgenda: { actions: ['takeArranging', noteOf('agenda-edited')] },
        recompose: { target: 'composing', actions: noteOf('agenda-recomposed') },
      },
    },
    /** «Efter aftale med formanden»: nothing goes to SYS before the chair has approved it. */
    approving: {
      entry: keepCase,
      invoke: {
        id: 'agendaApproval',
        src: 'assignment',
        input: owes('agenda-approval', ({ meeting }) => ({ due: meeting.dispatch })),
        onDone: [
          {
            guard: ({ event }) => choiceOf(event.output) === 'approve',
            target: 'approved',
            actions: [
              assign(({ context, event }) => ({
                arranging: {
                  ...context.arranging,
                  taken: [...new Set([...context.arranging.taken, ...takenIn(event.output)])],
                },
              })),
              {
                type: 'journal',
                params: ({ event }) => ({
                  event: 'agenda-approved',
                  ...(event.output.outcome === 'delivered' ? { by: event.output.by } : {}),
                }),
              },
            ],
          },
          {
            target: 'editing',
            actions: assign({ reason: ({ event }) => commentOf(event.output) }),
          },
        ],
      },
      after: beginsUnapproved,
      on: moves('approving'),
    },
    /** It goes out on its day, so that members can wish for items until then; at once when the day has come. */
    approved: {
      entry: keepCase,
      after: { dispatchAt: 'dispatching' },
      on: moves('approved'),
    },
    dispatching: {
      invoke: {
        id: 'agendaAtDispatch',
        src: 'agendaMaterial',
        input: materialOf,
        onDone: {
          target: 'dispatched',
          actions: [
            assign(({ context, event }) => ({
              content: context.content === null ? null : brought(context.content, event.output, context.arranging),
              agendaVersion: context.agendaVersion + 1,
              dispatched: true,
              sequence: context.sequence + 1,
            })),
            keepCase,
            keepAgenda('approved'),
            inform('agenda-dispatched', undefined, ({ content }) => ({
              items: (content?.items ?? []).map(({ no, title }) => `${no} ${title}`),
            })),
          ],
        },
        onError: 'undispatched',
      },
      on: moves('approved'),
    },
    undispatched: {
      ...retryHourly('dispatching', 'agenda-not-dispatched'),
      on: moves('approved'),
    },
    dispatched: {
      on: {
        move: {
          target: 'dispatched',
          reenter: true,
          actions: [
            'takeMove',
            moveReports,
            assign(({ context }) => ({ agendaVersion: context.agendaVersion + 1 })),
            keepCase,
            keepAgenda('approved'),
            noteOf('meeting-moved'),
            inform('meeting-moved'),
          ],
        },
      },
      after: { starts: 'convening' },
    },
    /** The meeting begins: who has a seat today is asked before anything else. */
    convening: {
      entry: { type: 'closeTasks', params: { outcome: 'begun' } },
      invoke: {
        id: 'conveneMeeting',
        src: 'conveneMeeting',
        input: ({ context }) => ({ meeting: factsOf(context) }),
        onDone: { target: '#meeting.sitting', actions: assign({ electors: ({ event }) => event.output.electors }) },
        onError: 'unconvened',
      },
    },
    unconvened: retryHourly('convening', 'meeting-not-convened'),
  },
});
