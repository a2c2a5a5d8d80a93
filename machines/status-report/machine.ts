import { byActivity } from '../steps/by-activity.ts';
import { assign, setup } from 'xstate';
import { chose, commentOf, nameOf } from '../assignment/answered.ts';
import { assignmentMachine } from '../assignment/machine.ts';
import { formatDate } from '../governance/calendar.ts';
import type { KeepDocument } from '../governance/effects.ts';
import { effectActions } from '../governance/effect-actions.ts';
import { informWith } from '../steps/inform.ts';
import { keepOutcome } from '../steps/keep-outcome.ts';
import { owesWith } from '../steps/owes.ts';
import { hourly } from '../steps/retry-hourly.ts';
import type { ReportContent } from './content.ts';
import { type StatusReportEvent, statusReportEvents } from './events.ts';
import { type ComposedReport, type ComposeRequest, periodOf, type StatusReportInput } from './input.ts';
import type { StatusReportView } from './view.ts';
import { keepCaseWith } from '../steps/keep-case.ts';

interface Context extends StatusReportInput {
  readonly content: ReportContent | null;
  /** Version of the document; raised by every save and by the approval. */
  readonly version: number;
  readonly approvedBy: string | null;
  readonly receivedBy: string | null;
  readonly reason: string | null;
}

/** How a status report ends. */
interface StatusReportOutput {
  readonly outcome: 'received' | 'cancelled';
}

const titleOf = (context: Context): string => {
  if (context.period === undefined) return `Statusrapport ${context.year} til RSI-kredsen`;
  return `Statusrapport til RSI-kredsen for ${formatDate(context.period.from, 'long')} – ${formatDate(context.period.to, 'long')}`;
};

const facts = (context: Context): Omit<StatusReportView, 'content'> => ({
  year: context.year,
  period: periodOf(context),
  due: context.due,
  document: context.caseId,
  documentVersion: context.version,
  ...(context.approvedBy === null ? {} : { approvedBy: context.approvedBy }),
  ...(context.receivedBy === null ? {} : { receivedBy: context.receivedBy }),
  ...(context.reason === null ? {} : { reason: context.reason }),
});

/** The case row holds the content too, so that its page and the mail to RSI show what the document says. */
const keepCase = keepCaseWith<Context, StatusReportView>((context) => ({
  title: titleOf(context),
  view: { ...facts(context), ...(context.content === null ? {} : { content: context.content }) },
}));

const keepDocument = (standing: KeepDocument['standing']) =>
  ({
    type: 'keepDocument',
    params: ({ context }: { context: Context }): KeepDocument => ({
      id: context.caseId,
      kind: 'statusReport',
      title: titleOf(context),
      version: context.version,
      standing,
      content: { ...context.content },
      ...(context.approvedBy === null ? {} : { decision: `Godkendt af ${context.approvedBy}` }),
    }),
  }) as const;

const inform = informWith(facts);
const owes = owesWith(facts);

const statusReportSetup = setup({
  schemas: { events: statusReportEvents },
  types: {
    input: {} as StatusReportInput,
    context: {} as Context,
    events: {} as StatusReportEvent,
    output: {} as StatusReportOutput,
  },
  actors: {
    assignment: assignmentMachine,
    composeStatusReport: byActivity<ComposedReport, ComposeRequest>(),
  },
  actions: effectActions,
  delays: hourly,
});

/**
 * The status report on SYS' decisions and discussions: the draft is written from the record, the secretariat edits it, the chair approves, and only then
 * RSI gets it and acknowledges (R-022, R-197, A-42).
 */
export const statusReportMachine = statusReportSetup.createMachine({
  id: 'status-report',
  version: '1',
  context: ({ input }) => ({
    ...input,
    content: null,
    version: 0,
    approvedBy: null,
    receivedBy: null,
    reason: null,
  }),
  initial: 'composing',
  on: {
    cancel: { target: '.cancelled', actions: assign({ reason: ({ event }) => event.reason }) },
  },
  states: {
    composing: {
      entry: keepCase,
      invoke: {
        id: 'compose',
        src: 'composeStatusReport',
        input: ({ context }) => ({ caseId: context.caseId, period: periodOf(context) }),
        onDone: {
          target: 'editing',
          actions: [assign({ content: ({ event }) => event.output.content, version: 1 }), keepDocument('draft')],
        },
        onError: 'notComposed',
      },
    },
    /** The record could not be read: tried again until it can. */
    notComposed: { after: { anHour: 'composing' } },
    /** Nothing is sent to RSI before people have read it. */
    editing: {
      entry: keepCase,
      invoke: {
        id: 'draft',
        src: 'assignment',
        input: owes('status-report-draft', ({ draft }) => ({ due: draft })),
        onDone: { target: 'approving', actions: assign({ reason: null }) },
      },
      on: {
        saveReport: {
          actions: [
            assign({ content: ({ event }) => event.content, version: ({ context }) => context.version + 1 }),
            keepDocument('draft'),
            keepCase,
          ],
        },
      },
    },
    approving: {
      entry: keepCase,
      invoke: {
        id: 'approval',
        src: 'assignment',
        input: owes('status-report-approval', ({ due }) => ({ due })),
        onDone: [
          {
            guard: chose('approve'),
            target: 'receiving',
            actions: [
              assign({
                approvedBy: ({ event }) => nameOf(event.output),
                version: ({ context }) => context.version + 1,
              }),
              keepDocument('approved'),
              { type: 'journal', params: { event: 'status-report-approved' } },
            ],
          },
          {
            target: 'editing',
            actions: [
              assign({ reason: ({ event }) => commentOf(event.output) }),
              {
                type: 'journal',
                params: ({ context }) => ({
                  event: 'status-report-returned',
                  ...(context.reason === null ? {} : { reason: context.reason }),
                }),
              },
            ],
          },
        ],
      },
    },
    /** RSI has the report with the mail that asks for its receipt. */
    receiving: {
      entry: [keepCase, inform('status-report-sent', ['sysMembers', 'sysChair', 'secretariat'])],
      invoke: {
        id: 'receipt',
        src: 'assignment',
        input: owes('status-report-receipt'),
        onDone: {
          target: 'closed',
          actions: assign({ receivedBy: ({ event }) => nameOf(event.output) }),
        },
      },
    },
    closed: {
      type: 'final',
      entry: [keepCase, keepOutcome('received'), inform('status-report-received', ['sysChair', 'secretariat'])],
    },
    cancelled: {
      type: 'final',
      entry: [keepCase, keepOutcome('cancelled'), inform('status-report-cancelled', ['sysChair', 'secretariat'])],
    },
  },
  output: ({ context }) => ({ outcome: context.receivedBy === null ? 'cancelled' : 'received' }),
});
