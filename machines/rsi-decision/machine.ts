import { assign, sendParent, setup } from 'xstate';
import { type AssignmentOutput, assignmentMachine } from '../assignment/machine.ts';
import { duties, type DutyName } from '../duties.ts';
import { defined } from '../governance/defined.ts';
import { effectActions } from '../governance/effect-actions.ts';
import { type RsiDecision, type RsiDecisionInput, type RsiDecisionNotice, rsiOutcomeOf } from './decision.ts';

export type { RsiDecision, RsiDecisionInput } from './decision.ts';

interface Context extends RsiDecisionInput {
  readonly decision: RsiDecision | null;
  readonly correction: string | null;
}

const decisionOf = (output: AssignmentOutput): RsiDecision | null => {
  if (output.outcome === 'expired') return null;
  const { answer, by } = output;
  const outcome = rsiOutcomeOf(answer.choice);
  if (outcome === undefined) return null;
  const reference = answer['reference'];
  return {
    outcome,
    reference: typeof reference === 'string' ? reference : '',
    comment: answer.comment ?? null,
    answer,
    by,
  };
};

const recordingOf = ({ duties: own }: RsiDecisionInput): DutyName => own?.recording ?? 'rsi-decision-recording';
const confirmationOf = ({ duties: own }: RsiDecisionInput): DutyName =>
  own?.confirmation ?? 'rsi-decision-confirmation';

const rsiDecisionSetup = setup({
  // Nothing is said to it from outside: its two duties are answered.
  schemas: { events: {} },
  types: {
    input: {} as RsiDecisionInput,
    context: {} as Context,
    output: {} as RsiDecision,
  },
  actors: { assignment: assignmentMachine },
  actions: effectActions,
});

/** A case that goes by whether RSI has decided is told. */
const tellCase = (notice: RsiDecisionNotice) =>
  rsiDecisionSetup.enqueueActions(({ context, enqueue }) => {
    if (context.tells === true) enqueue(sendParent(notice));
  });

/** RSI decides what SYS recommends; the secretariat records it from the minutes and RSI's contact confirms by link. */
export const rsiDecisionMachine = rsiDecisionSetup.createMachine({
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
            ...defined({ due: context.due, businessDays: context.businessDays }),
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
            tellCase({ type: 'rsiRecorded' }),
            {
              type: 'journal',
              params: ({ event }) => ({
                event: 'rsi-decision-recorded',
                ...(event.output.outcome === 'delivered'
                  ? { by: event.output.by, data: { ...event.output.answer } }
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
            actions: [
              assign({
                correction: ({ event }) =>
                  event.output.outcome === 'delivered' ? (event.output.answer.comment ?? null) : null,
              }),
              tellCase({ type: 'rsiCorrected' }),
            ],
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
