import { byActivity } from '../steps/by-activity.ts';
import { assign, type DoneActorEvent, setup } from 'xstate';
import { chose, nameOf } from '../assignment/answered.ts';
import { assignmentMachine, type AssignmentOutput } from '../assignment/machine.ts';
import { effectActions } from '../governance/effect-actions.ts';
import { millisUntil } from '../governance/millis-until.ts';
import { rsiDecisionMachine } from '../rsi-decision/machine.ts';
import { rsiOutcomesOf } from '../rsi-decision/rsi-outcomes.ts';
import { beforeRsiWith } from '../steps/before-rsi.ts';
import { keepOutcome } from '../steps/keep-outcome.ts';
import { owesWith } from '../steps/owes.ts';
import { hourly } from '../steps/retry-hourly.ts';
import type { AlertRequest, NextAlert } from './alerts.ts';
import { type EscalationContext, type EscalationOutput, factsOf, inform, initial, partiesOf } from './context.ts';
import { type EscalationEvent, escalationEvents } from './events.ts';
import { delivered, followUpAssignment, opened, released } from './follow-up-task.ts';
import type { EscalationInput } from './input.ts';
import type { EscalationView } from './view.ts';
import { escalationDuties } from './duties.ts';
import { answerTo } from '../duties/answer.ts';
import { keepCaseWith } from '../steps/keep-case.ts';
import { noteOf } from '../steps/note-of.ts';

/** How a follow-up task tells that it has been done. */
type FollowUpDone = DoneActorEvent<AssignmentOutput>;

const keepCase = keepCaseWith<EscalationContext, EscalationView>((context) => ({
  title: context.title,
  view: factsOf(context),
}));

/** The vocabulary of an escalation; its states stand below. */
const escalationSetup = setup({
  schemas: { events: escalationEvents },
  types: {
    input: {} as EscalationInput,
    context: {} as EscalationContext,
    events: {} as EscalationEvent | FollowUpDone,
    output: {} as EscalationOutput,
  },
  actors: {
    assignment: assignmentMachine,
    rsiDecision: rsiDecisionMachine,
    nextAlert: byActivity<NextAlert, AlertRequest>(),
  },
  actions: effectActions,
  guards: {
    allFollowedUp: ({ context }) => context.followUps.every(({ status }) => status !== 'open'),
    isOpenFollowUp: ({ context, event }) =>
      event.type === 'releaseFollowUp' &&
      context.followUps.some(({ id, status }) => id === event.followUp && status === 'open'),
  },
  delays: {
    nextAlert: ({ context, self }) => millisUntil(context.nextAlert, self),
    ...hourly,
  },
});

const owes = owesWith(factsOf, { urgent: true });
const beforeRsi = beforeRsiWith(factsOf);

const openFollowUps = escalationSetup.enqueueActions(({ context, enqueue }) => {
  for (const one of context.followUps)
    if (one.status === 'open')
      enqueue.spawnChild('assignment', { id: one.id, input: followUpAssignment(one, context, factsOf(context)) });
});

/** A case whose answer is escalated by itself is named in the journal, as this one is in its. */
const linked = escalationSetup.enqueueActions(({ context, enqueue }) => {
  if (context.origin === undefined) return;
  const { caseId, number } = context.origin;
  enqueue({ type: 'journal', params: { event: 'raised-by-case', reason: `Sag ${number}`, data: { case: caseId } } });
});

/**
 * A critical matter goes from whoever sees it over SYS to the RSI circle: the chair of SYS decides between meetings whether
 * it is escalated; RSI is told at once, acknowledges and decides, and its decision is final; what it asks for is followed up until it is done.
 */
export const escalationMachine = escalationSetup.createMachine({
  id: 'escalation',
  version: '1',
  context: ({ input }) => initial(input),
  initial: 'assessment',
  states: {
    /** The chair alone decides between meetings; the members of SYS have a copy at once. */
    assessment: {
      entry: [keepCase, linked, inform('escalation-raised', ['sysMembers', 'secretariat', 'proposer'])],
      invoke: {
        id: 'assessment',
        src: 'assignment',
        input: owes('escalation-assessment', ({ policy }) => ({ businessDays: policy.esc.chairBd })),
        onDone: [
          {
            guard: chose('escalate'),
            target: 'acknowledgement',
            actions: [
              assign({ assessment: ({ event }) => assessmentOf(event.output) }),
              { type: 'journal', params: { event: 'escalated-to-rsi' } },
              inform('escalation-to-rsi', partiesOf),
            ],
          },
          {
            target: 'closedInSys',
            actions: assign({
              assessment: ({ event }) => assessmentOf(event.output),
              reason: ({ event }) => assessmentOf(event.output)?.comment ?? null,
            }),
          },
        ],
      },
      on: {
        withdraw: { target: 'withdrawn', actions: assign({ reason: ({ event }) => event.reason }) },
      },
      initial: 'awaitingAnswer',
      states: {
        /** After the first alert the secretariat is told every business morning. */
        planningAlert: {
          invoke: {
            id: 'nextAlert',
            src: 'nextAlert',
            input: ({ context }) => ({
              modelVersion: context.modelVersion,
              alertedAt: context.alertedAt ?? context.at,
            }),
            onDone: { target: 'awaitingAnswer', actions: assign({ nextAlert: ({ event }) => event.output.at }) },
            onError: 'alertNotPlanned',
          },
        },
        awaitingAnswer: {
          after: {
            nextAlert: {
              target: 'planningAlert',
              actions: [
                assign({
                  alerts: ({ context }) => context.alerts + 1,
                  alertedAt: ({ context }) => context.nextAlert,
                }),
                {
                  type: 'journal',
                  params: ({ context }) => ({ event: 'escalation-unanswered', data: { alerts: context.alerts } }),
                },
                inform('escalation-unanswered', ['secretariat'], ({ alerts, at }) => ({ alerts, raisedAt: at })),
              ],
            },
          },
        },
        alertNotPlanned: { after: { anHour: 'planningAlert' } },
      },
    },
    /** RSI's contact is told the moment the chair has answered, also at night. */
    acknowledgement: {
      entry: keepCase,
      invoke: {
        id: 'acknowledgement',
        src: 'assignment',
        input: owes('escalation-acknowledgement', ({ policy }) => ({ businessDays: policy.esc.ackBd })),
        onDone: {
          target: 'rsi',
          actions: [
            assign({ acknowledgedBy: ({ event }) => nameOf(event.output) }),
            inform('escalation-acknowledged', partiesOf),
          ],
        },
      },
      on: {
        acknowledge: {
          target: 'rsi',
          actions: [
            assign({ acknowledgedBy: ({ event }) => event.reference }),
            {
              type: 'journal',
              params: ({ event }) => ({ event: 'acknowledgement-recorded', by: event.by, reason: event.reference }),
            },
            inform('escalation-acknowledged', partiesOf),
          ],
        },
      },
    },
    /** RSI treats what SYS escalates, and its decision is final. */
    rsi: {
      entry: keepCase,
      invoke: {
        id: 'rsi',
        src: 'rsiDecision',
        input: beforeRsi(rsiOutcomesOf.escalation, undefined, {
          duties: { recording: 'escalation-decision', confirmation: 'escalation-confirmation' },
        }),
        onDone: {
          target: 'followUp',
          actions: [
            assign(({ event }) => {
              const answer = answerTo(escalationDuties['escalation-decision'], event.output.answer);
              return {
                reference: event.output.reference,
                decision: answer?.decision ?? null,
                followUps: opened(answer?.followUps ?? []),
                outcome: 'decidedByRsi' as const,
              };
            }),
            inform('escalation-decided', (context) => [...partiesOf(context), 'rsi']),
          ],
        },
      },
    },
    followUp: {
      entry: [keepCase, openFollowUps],
      always: { guard: 'allFollowedUp', target: 'closed' },
      on: {
        'xstate.done.actor.*': {
          actions: [
            assign({
              followUps: ({ context, event }) =>
                'output' in event ? delivered(context.followUps, event.actorId, event.output) : context.followUps,
            }),
            keepCase,
          ],
        },
        releaseFollowUp: {
          guard: 'isOpenFollowUp',
          actions: [
            escalationSetup.stopChild(({ event }) => (event.type === 'releaseFollowUp' ? event.followUp : '')),
            assign({
              followUps: ({ context, event }) =>
                released(context.followUps, event.followUp, event.by.person, event.reason),
            }),
            noteOf('follow-up-released'),
            keepCase,
          ],
        },
      },
    },
    closed: {
      type: 'final',
      entry: [
        keepCase,
        keepOutcome('decidedByRsi'),
        inform('escalation-closed', (context) => [...partiesOf(context), 'rsi']),
      ],
    },
    closedInSys: {
      type: 'final',
      entry: [
        assign({ outcome: 'closedInSys' }),
        keepCase,
        keepOutcome('closedInSys'),
        inform('escalation-closed-in-sys', partiesOf),
      ],
    },
    withdrawn: {
      type: 'final',
      entry: [
        assign({ outcome: 'withdrawn' }),
        keepCase,
        keepOutcome('withdrawn'),
        inform('escalation-withdrawn', partiesOf),
      ],
    },
  },
  output: ({ context }) => ({ outcome: context.outcome ?? 'withdrawn' }),
});

function assessmentOf(output: AssignmentOutput): EscalationContext['assessment'] {
  if (output.outcome !== 'delivered') return null;
  return { choice: output.answer.choice, name: output.name, comment: output.answer.comment ?? null };
}
