import { assign, setup } from 'xstate';
import { type Answer, type AssignmentOutput, assignmentMachine } from '../assignment/machine.ts';
import type { Deadline } from '../governance/deadlines.ts';
import { duties, type DutyName } from '../duties.ts';
import type { By } from '../governance/people.ts';
import { effectActions } from '../governance/effect-actions.ts';

export type RsiOutcome = 'approved' | 'inPart' | 'returned' | 'refused' | 'decided';

export interface RsiDecisionInput {
  readonly modelVersion: string;
  readonly system?: string;
  /** RSI's hard date; without one the secretariat has the business days of its duty. */
  readonly due?: Deadline;
  /** What may be recorded: approved, approved in part, returned, refused; of an escalation only that it is decided. */
  readonly choices: readonly RsiOutcome[];
  /** Duties with fields of their own, in place of `rsi-decision-recording` and `rsi-decision-confirmation`. */
  readonly duties?: { readonly recording: DutyName; readonly confirmation: DutyName };
  readonly data: Readonly<Record<string, unknown>>;
}

/** RSI's decision as recorded from its minutes and confirmed by its contact. */
export interface RsiDecision {
  readonly outcome: RsiOutcome;
  readonly reference: string;
  readonly comment: string | null;
  /** The recorded answer, with what its duty adds: lines left out, another amount of the frame. */
  readonly answer: Answer;
  readonly by: By;
}

interface Context extends RsiDecisionInput {
  readonly decision: RsiDecision | null;
  readonly correction: string | null;
}

const decisionOf = (output: AssignmentOutput): RsiDecision | null => {
  if (output.outcome === 'expired') return null;
  const { answer, by } = output;
  const reference = answer['reference'];
  return {
    outcome: answer.choice as RsiDecision['outcome'],
    reference: typeof reference === 'string' ? reference : '',
    comment: answer.comment ?? null,
    answer,
    by,
  };
};

const recordingOf = ({ duties: own }: RsiDecisionInput): DutyName => own?.recording ?? 'rsi-decision-recording';
const confirmationOf = ({ duties: own }: RsiDecisionInput): DutyName =>
  own?.confirmation ?? 'rsi-decision-confirmation';

/** RSI decides what SYS recommends; the secretariat records it from the minutes and RSI's contact confirms by link. */
export const rsiDecisionMachine = setup({
  // Nothing is said to it from outside: its two duties are answered.
  schemas: { events: {} },
  types: {
    input: {} as RsiDecisionInput,
    context: {} as Context,
    output: {} as RsiDecision,
  },
  actors: { assignment: assignmentMachine },
  actions: effectActions,
}).createMachine({
  id: 'rsi-decision',
  version: '1',
  context: ({ input }) => ({ ...input, decision: null, correction: null }),
  initial: 'recording',
  states: {
    recording: {
      invoke: {
        id: 'recording',
        src: 'assignment',
        input: ({ context }) => ({
          duty: recordingOf(context),
          terms: {
            ...duties[recordingOf(context)],
            choices: context.choices,
            ...(context.due === undefined ? {} : { due: context.due }),
          },
          modelVersion: context.modelVersion,
          ...(context.system === undefined ? {} : { system: context.system }),
          atDeadline: 'breach' as const,
          renew: true as const,
          data: { ...context.data, ...(context.correction === null ? {} : { reason: context.correction }) },
        }),
        onDone: {
          target: 'confirming',
          actions: [
            assign({ decision: ({ event }) => decisionOf(event.output) }),
            {
              type: 'journal',
              params: ({ event }) => ({
                event: 'rsi-decision-recorded',
                ...(event.output.outcome === 'delivered'
                  ? { by: event.output.by, data: event.output.answer as Record<string, unknown> }
                  : {}),
              }),
            },
          ],
        },
      },
    },
    confirming: {
      invoke: {
        id: 'confirmation',
        src: 'assignment',
        input: ({ context }) => ({
          duty: confirmationOf(context),
          terms: duties[confirmationOf(context)],
          modelVersion: context.modelVersion,
          ...(context.system === undefined ? {} : { system: context.system }),
          atDeadline: 'breach' as const,
          renew: true as const,
          data: { ...context.data, decision: context.decision },
        }),
        onDone: [
          {
            guard: ({ event }) => event.output.outcome === 'delivered' && event.output.answer.choice === 'confirm',
            target: 'decided',
          },
          {
            target: 'recording',
            actions: assign({
              correction: ({ event }) =>
                event.output.outcome === 'delivered' ? (event.output.answer.comment ?? null) : null,
            }),
          },
        ],
      },
    },
    decided: { type: 'final' },
  },
  output: ({ context }) => {
    if (context.decision === null) throw new Error('RSI has not decided.');
    return context.decision;
  },
});
