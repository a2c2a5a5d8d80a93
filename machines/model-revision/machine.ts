import { outcome } from '../steps/outcome.ts';
import { assign, setup } from 'xstate';
import { retryHourly } from '../steps/retry-hourly.ts';
import { assignmentMachine } from '../assignment/machine.ts';
import type { Deadline } from '../governance/deadlines.ts';
import type { KeepModel } from '../governance/effects.ts';
import { localDate } from '../governance/local-time.ts';
import type { By } from '../governance/people.ts';
import { effectActions } from '../governance/effect-actions.ts';
import { millisUntil } from '../governance/millis-until.ts';
import { rsiDecisionMachine } from '../rsi-decision/machine.ts';
import { rsiOutcomesOf } from '../rsi-decision/rsi-outcomes.ts';
import { beforeRsiWith } from '../steps/before-rsi.ts';
import { beforeSysWith } from '../steps/before-sys.ts';
import { keepOutcome } from '../steps/keep-outcome.ts';
import { owesWith } from '../steps/owes.ts';
import { hourly } from '../steps/retry-hourly.ts';
import { sysDecisionMachine } from '../sys-decision/machine.ts';
import { sysOutcomesOf } from '../sys-decision/sys-outcomes.ts';
import { modelRevisionActors } from './actors.ts';
import { initialContext, type ModelRevisionContext, type ModelRevisionInput } from './context.ts';
import { type ModelRevisionEvent, modelRevisionEvents } from './events.ts';
import { everyone, facts, inform, keepCase } from './letters.ts';
import { changesBetween } from './proposed.ts';
import { noteOf } from '../steps/note-of.ts';

type Context = ModelRevisionContext;

const modelRevisionSetup = setup({
  schemas: { events: modelRevisionEvents },
  types: {
    input: {} as ModelRevisionInput,
    context: {} as Context,
    events: {} as ModelRevisionEvent,
    output: {} as { readonly outcome: string },
  },
  actors: {
    ...modelRevisionActors,
    assignment: assignmentMachine,
    sysDecision: sysDecisionMachine,
    rsiDecision: rsiDecisionMachine,
  },
  actions: {
    ...effectActions,
    takeRevision: assign(({ context, event }) =>
      event.type === 'revise'
        ? {
            proposed: event.proposed,
            base: event.base.modelVersion,
            changes: changesBetween(event.base, event.proposed.policy),
            version: context.version + 1,
            recommended: null,
            opinion: null,
            overtakenBy: null,
            reason: null,
          }
        : {},
    ),
    takeOvertaking: assign(({ context, event }) =>
      event.type === 'overtaken'
        ? {
            overtakenBy: event.version,
            base: event.version,
            changes: changesBetween(event.policy, context.proposed.policy),
            reason: null,
            recommended: null,
          }
        : {},
    ),
  },
  guards: {
    /** Adopted later with the same day or an earlier one: this version would never count. */
    neverCounts: ({ context, event }) =>
      event.type === 'overtaken' && event.effectiveFrom <= context.proposed.effectiveFrom,
    forNewOnly: ({ context }) => context.proposed.appliesTo === 'new',
  },
  delays: {
    effective: ({ context, self }) => millisUntil(context.proposed.effectiveFrom, self),
    ...hourly,
  },
});

const owes = owesWith(facts);
const beforeSys = beforeSysWith(facts);
const beforeRsi = beforeRsiWith(facts);

const dayOf = ({ proposed, policy }: Context): Deadline => ({
  rule: 'before the version is to count',
  anchor: localDate(proposed.effectiveFrom),
  calendar: policy.calendar,
  due: proposed.effectiveFrom,
});

/** RSI's decision, carried out: who recorded it, with the minutes. */
const deciderOf = ({ by, decidedBy, decision }: Context): By => ({
  person: (decidedBy ?? by).person,
  role: 'rsi',
  channel: 'system',
  ...(decision === null ? {} : { reference: decision }),
});

/** Nobody decided it before the day on which it was to count. */
const dayPassed = {
  target: 'revising',
  actions: [
    { type: 'journal', params: { event: 'model-day-passed' } },
    inform('model-returned', ['secretariat', 'sysChair'], { body: 'day' }),
  ],
} as const;

/** The open cases that the version reaches take it over; asked a second time, because a case of the last second may be kept a moment later. */
const adopting = (id: string, done: string, otherwise: string) =>
  modelRevisionSetup.createStateConfig({
    always: { guard: 'forNewOnly', target: done },
    invoke: {
      id,
      src: 'adoptInCases',
      input: ({ context }) => ({
        version: context.proposed.version,
        appliesTo: context.proposed.appliesTo === 'all' ? ('all' as const) : ('undecided' as const),
        policy: context.proposed.policy,
        by: deciderOf(context),
      }),
      onDone: {
        target: done,
        actions: assign({
          adopted: ({ context, event }) => [...new Set([...context.adopted, ...event.output.adopted])],
          kept: ({ event }) => event.output.kept,
        }),
      },
      onError: otherwise,
    },
  });

/**
 * The governance model is itself a case (styringsmodel, "RSI-kredsen godkender eventuelle justeringer og opdateringer i styringsmodellen", M-05):
 * the secretariat proposes, SYS recommends, RSI alone decides, and the version counts from 00:00 of its day. What is not decided by then needs a new day,
 * and so a new decision.
 */
export const modelRevisionMachine = modelRevisionSetup.createMachine({
  id: 'model-revision',
  version: '1',
  context: ({ input }) => initialContext(input),
  initial: 'open',
  states: {
    open: {
      initial: 'sysReading',
      on: {
        withdraw: {
          target: 'withdrawn',
          actions: [assign({ reason: ({ event }) => event.reason }), noteOf('withdrawn')],
        },
        /** Another version became the model: what this one changes must be read again before anybody decides it. */
        overtaken: {
          target: '.revising',
          actions: [noteOf('model-overtaken', ['effectiveFrom', 'policy']), 'takeOvertaking'],
        },
      },
      states: {
        /** SYS comments and recommends; it does not decide. */
        sysReading: {
          entry: keepCase('sys'),
          after: { effective: dayPassed },
          invoke: {
            id: 'sysReading',
            src: 'sysDecision',
            input: beforeSys('model-revision', sysOutcomesOf['model-revision']),
            onDone: [
              {
                guard: ({ event }) => event.output.outcome === 'adopted',
                target: 'rsi',
                actions: [
                  assign({
                    recommended: ({ event }) => event.output.reference,
                    opinion: ({ event }) => event.output.reason,
                    reason: null,
                  }),
                  inform('model-recommended', everyone),
                ],
              },
              {
                target: 'revising',
                actions: [
                  assign({ reason: ({ event }) => event.output.reason }),
                  inform('model-returned', ['secretariat', 'sysChair'], { body: 'sys' }),
                ],
              },
            ],
          },
        },
        /** Only RSI changes the model. */
        rsi: {
          entry: keepCase('rsi'),
          after: { effective: dayPassed },
          invoke: {
            id: 'rsi',
            src: 'rsiDecision',
            input: beforeRsi(rsiOutcomesOf['model-revision'], dayOf),
            onDone: [
              {
                guard: ({ event }) => event.output.outcome === 'approved',
                target: '#model-revision.adopted',
                actions: assign({
                  decision: ({ event }) => event.output.reference,
                  decidedBy: ({ event }) => event.output.by,
                  reason: ({ event }) => event.output.comment,
                }),
              },
              {
                guard: ({ event }) => event.output.outcome === 'refused',
                target: '#model-revision.refused',
                actions: assign({
                  decision: ({ event }) => event.output.reference,
                  reason: ({ event }) => event.output.comment,
                }),
              },
              {
                target: 'revising',
                actions: [
                  assign({ reason: ({ event }) => event.output.comment, recommended: null }),
                  inform('model-returned', ['secretariat', 'sysMembers', 'sysChair'], { body: 'rsi' }),
                ],
              },
            ],
          },
        },
        /** Returned, overtaken, or its day has passed: the secretariat corrects it, or takes it back. */
        revising: {
          entry: keepCase('revising'),
          invoke: {
            id: 'revising',
            src: 'assignment',
            input: owes('model-revising'),
            onDone: 'revising',
          },
          on: {
            overtaken: {
              actions: [noteOf('model-overtaken', ['effectiveFrom', 'policy']), 'takeOvertaking', keepCase('revising')],
            },
            revise: {
              target: 'sysReading',
              actions: [
                'takeRevision',
                {
                  type: 'journal',
                  params: ({ context, event }) => ({
                    event: 'model-revised',
                    by: event.by,
                    reason: event.proposed.reason,
                    data: { changes: context.changes, effectiveFrom: event.proposed.effectiveFrom },
                  }),
                },
              ],
            },
          },
        },
      },
    },

    /** RSI has decided: the version is kept with its day, so that whatever is filed from that instant on finds it. */
    adopted: {
      entry: [
        keepCase('adopted'),
        {
          type: 'keepModel',
          params: ({ context: { proposed, decision } }): KeepModel => ({
            version: proposed.version,
            effectiveFrom: proposed.effectiveFrom,
            appliesTo: proposed.appliesTo,
            policy: proposed.policy,
            decision: decision ?? '',
          }),
        },
        inform('model-decided', everyone),
      ],
      initial: 'announcing',
      on: {
        overtaken: {
          guard: 'neverCounts',
          target: 'overtaken',
          actions: assign({ overtakenBy: ({ event }) => event.version }),
        },
      },
      states: {
        announcing: {
          invoke: {
            id: 'announcing',
            src: 'announceModel',
            input: ({ context }) => ({
              version: context.proposed.version,
              effectiveFrom: context.proposed.effectiveFrom,
              policy: context.proposed.policy,
              by: deciderOf(context),
            }),
            onDone: 'waiting',
            onError: 'unannounced',
          },
        },
        unannounced: {
          entry: { type: 'journal', params: { event: 'model-unannounced' } },
          after: { anHour: 'announcing', effective: '#model-revision.applying' },
        },
        /** Until 00:00 of its day. Another day takes a new decision. */
        waiting: { after: { effective: '#model-revision.applying' } },
      },
    },

    applying: adopting('applying', 'counting', 'unapplied'),
    unapplied: retryHourly('applying', 'model-unapplied'),
    counting: {
      entry: [keepCase('inForce'), inform('model-in-force', everyone)],
      always: { guard: 'forNewOnly', target: 'inForce' },
      after: { anHour: 'sweeping' },
    },
    sweeping: adopting('sweeping', 'inForce', 'counting'),

    inForce: {
      type: 'final',
      entry: [keepCase('inForce'), keepOutcome('inForce')],
      output: { outcome: 'inForce' },
    },
    refused: {
      type: 'final',
      entry: [keepCase('ended'), keepOutcome('refused'), inform('model-refused', everyone)],
      output: { outcome: 'refused' },
    },
    withdrawn: {
      type: 'final',
      entry: [keepCase('ended'), keepOutcome('withdrawn'), inform('model-withdrawn', everyone)],
      output: { outcome: 'withdrawn' },
    },
    overtaken: {
      type: 'final',
      entry: [keepCase('ended'), keepOutcome('overtaken'), inform('model-overtaken', everyone)],
      output: { outcome: 'overtaken' },
    },
  },
  output: outcome,
});
