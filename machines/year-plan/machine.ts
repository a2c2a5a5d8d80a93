import { byActivity } from '../steps/by-activity.ts';
import { calendarOf } from '../governance/policy-calendar.ts';
import { assign, type DoneActorEvent, setup } from 'xstate';
import { hourly, retryHourly } from '../steps/retry-hourly.ts';
import { keepOutcome } from '../steps/keep-outcome.ts';
import type { Tell } from '../governance/effects.ts';
import { effectActions } from '../governance/effect-actions.ts';
import { millisUntil } from '../governance/millis-until.ts';
import { matterId, type MatterInput } from '../matter/input.ts';
import { kindOf } from '../matter/kinds.ts';
import { matterMachine } from '../matter/machine.ts';
import { meetingId, type PlannedMeeting } from '../meeting/dates.ts';
import { meetingMachine } from '../meeting/machine.ts';
import { statusReportId } from '../status-report/input.ts';
import { statusReportMachine } from '../status-report/machine.ts';
import { type YearPlanEvent, yearPlanEvents } from './events.ts';
import type { StandingMatter, YearPlanInput, YearSoFar, YearSoFarRequest } from './input.ts';
import { isWrong, planWarnings } from './warnings.ts';
import type { YearPlanView } from './view.ts';
import { keepCaseWith } from '../steps/keep-case.ts';
import { outputOf } from '../steps/output-of.ts';
import { noteOf } from '../steps/note-of.ts';

interface Context extends YearPlanInput {
  /** By the id of the child actor: its case, and whether it goes on. */
  readonly cases: Readonly<
    Record<string, { readonly caseId: string; readonly open: boolean; readonly failed: boolean }>
  >;
}

/** How a case that the plan opened tells that it has ended. */
type ChildEnded =
  | { readonly type: `xstate.done.actor.${string}`; readonly output: unknown; readonly actorId: string }
  | { readonly type: `xstate.error.actor.${string}`; readonly error: unknown; readonly actorId: string };

const keepCase = keepCaseWith<Context, YearPlanView>((context) => ({
  title: `SYS’ mødeplan ${context.year}`,
  version: 1,
  view: { year: context.year, meetings: context.meetings, rsi: context.rsi },
}));

const started = {
  type: 'tell',
  params: ({ context }: { context: Context }): Tell => ({
    letter: 'orientation',
    about: 'year-plan-started',
    to: ['sysMembers', 'sysChair', 'secretariat'],
    data: {
      year: context.year,
      meetings: context.meetings.map(({ date, from, to, place }) => ({ date, from, to, place })),
    },
  }),
} as const;

const yearPlanSetup = setup({
  schemas: { events: yearPlanEvents },
  types: {
    input: {} as YearPlanInput,
    context: {} as Context,
    events: {} as YearPlanEvent | ChildEnded | DoneActorEvent<YearSoFar, 'yearSoFar'>,
    output: {} as { readonly outcome: 'closed' },
  },
  actors: {
    meeting: meetingMachine,
    matter: matterMachine,
    statusReport: statusReportMachine,
    yearSoFar: byActivity<YearSoFar, YearSoFarRequest>(),
  },
  actions: effectActions,
  guards: {
    morePoints: ({ context }) => context.points.length > 0,
    allEnded: ({ context }) => context.points.length === 0 && Object.values(context.cases).every(({ open }) => !open),
    isNew: ({ context, event }) => event.type === 'addMeeting' && context.cases[actorOf(event.meeting)] === undefined,
  },
  delays: {
    nextPoint: ({ context, self }) => millisUntil(context.points[0]?.at ?? '', self),
    ...hourly,
  },
});

const actorOf = ({ number }: Pick<PlannedMeeting, 'number'>): string => `meeting-${number}`;

/** Each meeting is a case of its own. */
const openMeetings = (
  meetings: (args: { context: Context; event: YearPlanEvent | ChildEnded }) => readonly PlannedMeeting[],
) =>
  yearPlanSetup.enqueueActions(({ context, event, enqueue }) => {
    const all = meetings({ context, event });
    enqueue.assign({
      cases: {
        ...context.cases,
        ...Object.fromEntries(
          all.map((one) => [actorOf(one), { caseId: meetingId(one.number), open: true, failed: false }]),
        ),
      },
    });
    for (const meeting of all)
      enqueue.spawnChild('meeting', {
        id: actorOf(meeting),
        input: {
          caseId: meetingId(meeting.number),
          number: meeting.number,
          by: context.by,
          modelVersion: context.modelVersion,
          policy: context.policy,
          meeting,
        },
      });
  });

/** What the plan does at its points: it says what is wrong with the year while there is time, and opens the status report (R-035, A-42). */
const atPoint = yearPlanSetup.enqueueActions(({ context, event, enqueue }) => {
  const output = outputOf(event, 'yearSoFar');
  const { year, policy, rsi } = context;
  const [point, ...points] = context.points;
  enqueue.assign({ points });
  if (point?.kind === 'check') {
    const warnings = planWarnings(year, output.meetings, policy, rsi).filter(isWrong);
    if (warnings.length === 0) return;
    enqueue({
      type: 'journal',
      params: { event: 'year-plan-wrong', data: { codes: warnings.map(({ code }) => code) } },
    });
    enqueue({
      type: 'tell',
      params: {
        letter: 'warning',
        about: 'year-plan-wrong',
        to: ['sysChair', 'secretariat'],
        data: { year, warnings: warnings.map(({ da }) => da) },
      },
    });
  }
  if (point?.kind === 'matters') {
    const inputs = output.matters.map((one) => matterOf(context, one));
    const opened = inputs.map(({ caseId, number }) => [`matter-${number}`, { caseId, open: true, failed: false }]);
    enqueue.assign({ cases: { ...context.cases, ...(Object.fromEntries(opened) as Context['cases']) } });
    for (const input of inputs) enqueue.spawnChild('matter', { id: `matter-${input.number}`, input });
  }
  if (point?.kind === 'statusReport' && !output.statusReport) {
    const caseId = statusReportId(year);
    enqueue.assign({ cases: { ...context.cases, 'status-report': { caseId, open: true, failed: false } } });
    enqueue.spawnChild('statusReport', {
      id: 'status-report',
      input: {
        caseId,
        number: String(year),
        by: context.by,
        modelVersion: context.modelVersion,
        policy,
        year,
        ...context.statusReport,
      },
    });
  }
});

const matterOf = (
  context: Context,
  { kind, number, system, systemName, region, title, form, due }: StandingMatter,
): MatterInput => ({
  caseId: matterId(number),
  number,
  // The plan opens it, for whoever planned the year: nobody raised it just now.
  by: { ...context.by, channel: 'system' },
  modelVersion: context.modelVersion,
  policy: context.policy,
  kind,
  ...(system === null ? {} : { system }),
  ...(region === undefined ? {} : { region: region.id }),
  title:
    title ??
    `${kindOf(kind).name[0]} ${context.year}${systemName === null ? '' : ` for ${systemName}`}${region === undefined ? '' : `, ${region.name}`}`,
  form: form ?? {},
  ...(due === undefined ? {} : { due }),
});

const ended = (context: Context, id: string, failed: boolean): Context['cases'] => {
  const known = context.cases[id];
  return known === undefined ? context.cases : { ...context.cases, [id]: { ...known, open: false, failed } };
};

/** SYS' year (R-035, R-195): its meetings and its status report, each a case of its own; it warns of what is missing and closes when all have ended. */
export const yearPlanMachine = yearPlanSetup.createMachine({
  id: 'year-plan',
  version: '1',
  context: ({ input }) => ({ ...input, cases: {} }),
  initial: 'running',
  states: {
    running: {
      entry: [keepCase, started, openMeetings(({ context }) => context.meetings)],
      on: {
        'xstate.done.actor.*': {
          actions: assign({
            cases: ({ context, event }) => ('actorId' in event ? ended(context, event.actorId, false) : context.cases),
          }),
        },
        'xstate.error.actor.*': {
          actions: [
            assign({
              cases: ({ context, event }) => ('actorId' in event ? ended(context, event.actorId, true) : context.cases),
            }),
            {
              type: 'journal',
              params: ({ event }) => ({ event: 'case-failed', data: { case: event.actorId } }),
            },
          ],
        },
        addMeeting: {
          guard: 'isNew',
          actions: [
            assign({ meetings: ({ context, event }) => [...context.meetings, event.meeting] }),
            openMeetings(({ event }) => (event.type === 'addMeeting' ? [event.meeting] : [])),
            {
              type: 'journal',
              params: ({ event }) => ({
                event: 'meeting-added',
                by: event.by,
                ...(event.reason === undefined ? {} : { reason: event.reason }),
                data: { date: event.meeting.date },
              }),
            },
            keepCase,
          ],
        },
        setRsi: {
          actions: [assign({ rsi: ({ event }) => event.date }), noteOf('rsi-meeting-named'), keepCase],
        },
      },
      always: { guard: 'allEnded', target: 'closed' },
      initial: 'turning',
      states: {
        turning: { always: [{ guard: 'morePoints', target: 'awaitingPoint' }, { target: 'awaitingCases' }] },
        awaitingPoint: { after: { nextPoint: 'looking' } },
        looking: {
          invoke: {
            id: 'yearSoFar',
            src: 'yearSoFar',
            input: ({ context: { year, points, policy } }) => ({
              year,
              point: points[0]?.kind ?? null,
              ...(points[0]?.kinds === undefined ? {} : { kinds: points[0].kinds }),
              calendar: calendarOf(policy).version,
            }),
            onDone: { target: 'turning', actions: atPoint },
            onError: 'unanswered',
          },
        },
        unanswered: retryHourly('looking', 'year-not-asked'),
        /** The year is over; the last meeting's minutes and action points are still under way. */
        awaitingCases: {},
      },
    },
    closed: { type: 'final', entry: [keepCase, keepOutcome('closed')] },
  },
  output: { outcome: 'closed' as const },
});
