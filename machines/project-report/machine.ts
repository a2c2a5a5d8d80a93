import { formatDate } from '../governance/date-words.ts';
import { assign, setup } from 'xstate';
import { keepOutcome } from '../steps/keep-outcome.ts';
import { moveOf } from '../assignment/events.ts';
import { type AssignmentInput, assignmentMachine, type AssignmentOutput } from '../assignment/machine.ts';
import type { Deadline } from '../governance/deadlines.ts';
import { duties } from '../duties.ts';
import type { By } from '../governance/people.ts';
import { effectActions } from '../governance/effect-actions.ts';
import type { MeetingFacts, ProjectLine } from '../meeting/agenda.ts';
import type { Reported } from './status.ts';
import { type ProjectReportEvent, projectReportEvents } from './events.ts';
import type { ProjectReportView } from './view.ts';
import { projectReportDuties } from './duties.ts';
import { answerTo } from '../duties/answer.ts';
import { answerOf } from '../assignment/answered.ts';
import { keepCaseWith } from '../steps/keep-case.ts';

type Project = Omit<ProjectLine, 'status'>;

/** A system's projects before a meeting of SYS: `project-report/2028-05-16-ppj`. */
interface ProjectReportInput {
  readonly caseId: string;
  readonly number: string;
  readonly by: By;
  readonly modelVersion: string;
  readonly meeting: Pick<MeetingFacts, 'number' | 'date'>;
  readonly system: string;
  readonly systemName: string;
  readonly projects: readonly Project[];
  /** Before the agenda is dispatched. */
  readonly due: Deadline;
}

interface Context extends ProjectReportInput {
  readonly reported: readonly Reported[] | null;
  readonly late: boolean;
}

export interface ProjectReportOutput {
  readonly outcome: 'delivered' | 'missing';
  readonly late: boolean;
}

const keepCase = keepCaseWith<Context, ProjectReportView>((context) => ({
  title: `Projektstatus for ${context.systemName} til SYS’ møde ${formatDate(context.meeting.date)}`,
  version: 1,
  view: {
    meeting: context.meeting.number,
    date: context.meeting.date,
    projects: context.projects,
    due: context.due,
    reported: context.reported,
    late: context.late,
  },
}));

const projectReportSetup = setup({
  schemas: { events: projectReportEvents },
  types: {
    input: {} as ProjectReportInput,
    context: {} as Context,
    events: {} as ProjectReportEvent,
    output: {} as ProjectReportOutput,
  },
  actors: { assignment: assignmentMachine },
  actions: effectActions,
});

/** What the FSA reported is entered project by project, for the meeting's date. */
const keepProjects = projectReportSetup.enqueueActions(({ context, enqueue }) => {
  for (const { project, milestones, ...status } of context.reported ?? [])
    enqueue({
      type: 'keepProject',
      params: { project, system: context.system, meeting: context.meeting.date, status: { ...status, milestones } },
    });
});

const reportedBy = (output: AssignmentOutput): Pick<Context, 'reported' | 'late'> => ({
  reported: answerTo(projectReportDuties['project-status'], answerOf(output))?.projects ?? null,
  late: output.outcome === 'delivered' && output.late,
});

/**
 * Before each meeting the FSA says how every project of the system stands: due before the agenda is dispatched, chased by the ladder, and
 * shown as missing at the meeting when it never comes.
 */
export const projectReportMachine = projectReportSetup.createMachine({
  id: 'project-report',
  version: '1',
  context: ({ input }) => ({ ...input, reported: null, late: false }),
  initial: 'reporting',
  states: {
    reporting: {
      entry: keepCase,
      on: {
        moveDeadline: {
          actions: [
            assign({ due: ({ event }) => event.deadline }),
            projectReportSetup.sendTo('reporting', ({ event }) => {
              if (event.type !== 'moveDeadline') throw new Error(`${event.type} moves no date.`);
              return moveOf(event);
            }),
          ],
        },
        close: 'missing',
      },
      invoke: {
        id: 'reporting',
        src: 'assignment',
        input: ({ context }): AssignmentInput => ({
          duty: 'project-status',
          terms: { ...duties['project-status'], due: context.due },
          modelVersion: context.modelVersion,
          system: context.system,
          atDeadline: 'breach',
          renew: true,
          data: { meetingDate: context.meeting.date, projects: context.projects.map(({ title }) => title) },
        }),
        onDone: { target: 'delivered', actions: assign(({ event }) => reportedBy(event.output)) },
      },
    },
    delivered: {
      type: 'final',
      entry: [keepCase, keepOutcome('delivered'), keepProjects],
    },
    missing: {
      type: 'final',
      entry: [
        keepOutcome('missing'),
        {
          type: 'journal',
          params: ({ context }) => ({
            event: 'project-status-missing',
            data: { system: context.system, meeting: context.meeting.number },
          }),
        },
      ],
    },
  },
  output: ({ context }): ProjectReportOutput => ({
    outcome: context.reported === null ? 'missing' : 'delivered',
    late: context.late,
  }),
});
