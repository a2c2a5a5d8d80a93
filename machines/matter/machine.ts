import { retryHourly } from '../steps/retry-hourly.ts';
import { choiceOf, commentOf } from '../assignment/answered.ts';
import type { RsiDecisionInput } from '../rsi-decision/machine.ts';
import { rsiOutcomesOf } from '../rsi-decision/rsi-outcomes.ts';
import type { SysDecisionInput } from '../sys-decision/machine.ts';
import { sysOutcomesOf } from '../sys-decision/sys-outcomes.ts';
import { kindOf } from './kinds.ts';
import {
  agreed,
  agreedByLink,
  asked,
  assign,
  begun,
  ends,
  escalated,
  facts,
  inform,
  isAnswered,
  keepCase,
  type MatterContext,
  type MatterOutput,
  matterSetup,
  ownerOfStep,
  planRequest,
  received,
  refused,
  returned,
  submitted,
  takeEffect,
  toEscalate,
} from './setup.ts';
import { stepOf } from './route.ts';
import { outputOf } from '../steps/output-of.ts';
import { noteOf } from '../steps/note-of.ts';

export type { MatterOutput } from './setup.ts';

const returnedTo = inform('matter-returned', ownerOfStep);
const adopted = [
  matterSetup.assign({ plan: ({ event }) => outputOf(event, 'planning') }),
  {
    type: 'journal',
    params: ({ context }: { context: MatterContext }) => ({ event: 'matter-adopted', data: adoption(context) }),
  },
  inform('matter-adopted'),
] as const;

/**
 * A generic matter: its kind says as data who recommends, who decides, who is informed and what an adoption changes (R-003, R-013, R-034, R-040 –,
 * This machine walks the route: a yes goes one
 * step on, a return one step back, a no ends it. What was adopted waits for its day, changes everything in one step, and is told.
 */
export const matterMachine = matterSetup.createMachine({
  id: 'matter',
  version: '1',
  context: ({ input }) => begun(input),
  // Kept first: the receipt goes to whoever raised it.
  entry: [keepCase, received],
  initial: 'open',
  states: {
    open: {
      initial: 'choosing',
      on: {
        withdraw: {
          target: 'withdrawn',
          actions: [assign({ reason: ({ event }) => event.reason }), noteOf('withdrawn')],
        },
        leave: { target: 'left', actions: assign({ reason: ({ event }) => event.reason }) },
      },
      states: {
        /** Whose turn is it? */
        choosing: {
          entry: keepCase,
          always: [
            { guard: 'mustEscalate', target: 'escalating' },
            { guard: 'walked', target: '#matter.planning' },
            { guard: 'fillsIn', target: 'preparing' },
            { guard: 'sysDecides', target: 'sys' },
            { guard: 'rsiDecides', target: 'rsi' },
            { target: 'answering' },
          ],
        },
        preparing: {
          invoke: {
            id: 'preparing',
            src: 'assignment',
            input: ({ context }) => asked(context),
            onDone: [
              {
                guard: ({ context, event }) => isAnswered(context, event.output),
                target: 'choosing',
                actions: assign(({ context, event }) => submitted(context, event.output)),
              },
              {
                guard: ({ event }) => choiceOf(event.output) === 'withdraw',
                target: '#matter.withdrawn',
                actions: assign({ reason: ({ event }) => commentOf(event.output) }),
              },
              // A form that is not whole is asked for again; the commands refuse it before it comes here.
              { target: 'preparing', reenter: true },
            ],
          },
        },
        /** A «no» opens an escalation by itself. */
        escalating: {
          invoke: {
            id: 'escalating',
            src: 'raiseEscalation',
            input: ({ context }) => toEscalate(context),
            onDone: { target: 'choosing', actions: [assign({ escalation: ({ event }) => event.output }), escalated] },
            onError: 'unescalated',
          },
        },
        unescalated: retryHourly('escalating', 'escalation-not-opened'),
        answering: {
          invoke: {
            id: 'answering',
            src: 'assignment',
            input: ({ context }) => asked(context),
            onDone: [
              {
                guard: ({ event }) => ['recommend', 'approve'].includes(choiceOf(event.output)),
                target: 'choosing',
                actions: assign(({ context, event }) => agreedByLink(context, event.output)),
              },
              {
                guard: ({ event }) => choiceOf(event.output) === 'return',
                target: 'choosing',
                actions: [assign(({ context, event }) => returned(context, commentOf(event.output))), returnedTo],
              },
              {
                guard: ({ event }) => choiceOf(event.output) === 'refuse',
                target: '#matter.turnedDown',
                actions: assign(({ context, event }) => refused(context, commentOf(event.output))),
              },
              { target: 'answering', reenter: true },
            ],
          },
        },
        sys: {
          invoke: {
            id: 'sys',
            src: 'sysDecision',
            input: ({ context }): SysDecisionInput => ({
              question: stepOf(context)?.do === 'recommend' ? 'matter-recommendation' : 'matter-decision',
              ...(context.system === undefined ? {} : { system: context.system }),
              caseVersion: context.version,
              modelVersion: context.modelVersion,
              policy: context.policy,
              outcomes: sysOutcomesOf.matter,
              data: facts(context),
            }),
            onDone: [
              {
                guard: ({ event }) => event.output.outcome === 'adopted',
                target: 'choosing',
                actions: assign(({ context, event }) => agreed(context, event.output.reference, event.output.by)),
              },
              {
                guard: ({ event }) => event.output.outcome === 'returned',
                target: 'choosing',
                actions: [assign(({ context, event }) => returned(context, event.output.reason)), returnedTo],
              },
              {
                target: '#matter.turnedDown',
                actions: assign(({ context, event }) => refused(context, event.output.reason, event.output.reference)),
              },
            ],
          },
        },
        rsi: {
          invoke: {
            id: 'rsi',
            src: 'rsiDecision',
            input: ({ context }): RsiDecisionInput => ({
              modelVersion: context.modelVersion,
              businessDays: context.policy.rsi.recordCrBd,
              ...(context.system === undefined ? {} : { system: context.system }),
              choices: rsiOutcomesOf.matter,
              data: facts(context),
            }),
            onDone: [
              {
                guard: ({ event }) => event.output.outcome === 'approved',
                target: 'choosing',
                actions: assign(({ context, event }) => agreed(context, event.output.reference, event.output.by)),
              },
              {
                guard: ({ event }) => event.output.outcome === 'returned',
                target: 'choosing',
                actions: [assign(({ context, event }) => returned(context, event.output.comment)), returnedTo],
              },
              {
                target: '#matter.turnedDown',
                actions: assign(({ context, event }) => refused(context, event.output.comment, event.output.reference)),
              },
            ],
          },
        },
      },
    },

    /** Adopted: on which day does it count, and when is RSI told? */
    planning: {
      invoke: {
        id: 'planning',
        src: 'planAdoption',
        input: ({ context }) => planRequest(context),
        onDone: [
          {
            guard: ({ event }) => event.output.effectiveAt === null,
            target: 'effecting',
            actions: adopted,
          },
          { target: 'awaitingDay', actions: adopted },
        ],
        onError: 'unplanned',
      },
    },
    unplanned: retryHourly('planning', 'adoption-not-planned'),
    awaitingDay: { entry: keepCase, after: { untilEffective: 'effecting' } },

    /** Everything that the decision changes, in one step. */
    effecting: {
      entry: [takeEffect],
      always: [
        { guard: 'orientsLater', target: 'orienting' },
        { guard: 'systemLeaves', target: 'awaitingExit' },
        { target: 'inEffect' },
      ],
    },
    /** An orientation on the first business morning after; nobody is asked anything. */
    orienting: {
      after: {
        untilOrientation: {
          target: 'inEffect',
          actions: inform('matter-orientation', ({ kind }) => kindOf(kind).orients ?? []),
        },
      },
    },

    /** The system is in the portfolio until its last day is over. */
    awaitingExit: { after: { untilLastDayIsOver: 'leaving' } },
    leaving: {
      invoke: {
        id: 'leaving',
        src: 'endCases',
        input: ({ context }) => ({
          system: context.system ?? '',
          lastDay: '',
          how: 'annulleret' as const,
          reason: '',
          ...kindOf(context.kind).leaves?.(context.form),
          reference: context.decision ?? '',
          by: { ...context.by, channel: 'system' as const },
        }),
        onDone: {
          target: 'inEffect',
          actions: [
            {
              type: 'keepDocument',
              params: ({ context, event }) => ({
                id: `export/${context.system ?? ''}`,
                kind: 'export' as const,
                title: `Data for ${event.output.systemName} ved udtræden`,
                ...(context.system === undefined ? {} : { system: context.system }),
                version: event.output.version,
                standing: 'approved' as const,
                content: event.output.content,
                decision: context.decision ?? context.number,
              }),
            },
            {
              type: 'journal',
              params: ({ context, event }) => ({
                event: 'system-left',
                data: { system: context.system, ended: event.output.ended, kept: event.output.kept },
              }),
            },
            {
              type: 'tell',
              params: ({ context, event }) => ({
                letter: 'orientation' as const,
                about: 'matter-system-left',
                to: ['fsa' as const, 'ownerRegionMember' as const, 'secretariat' as const],
                data: { ...facts(context), ended: event.output.ended.length, kept: event.output.kept.length },
              }),
            },
          ],
        },
        onError: 'unended',
      },
    },
    unended: retryHourly('leaving', 'cases-not-ended'),

    inEffect: { type: 'final', entry: [...ends('adopted')] },
    turnedDown: {
      type: 'final',
      entry: [...ends('refused'), inform('matter-refused')],
    },
    withdrawn: {
      type: 'final',
      entry: [...ends('withdrawn'), inform('matter-withdrawn')],
    },
    left: {
      type: 'final',
      entry: [...ends('left'), inform('budget-left', () => ['proposer', 'fsa', 'secretariat'])],
    },
  },
  output: ({ context }): MatterOutput => ({
    outcome: context.outcome ?? 'left',
    kind: context.kind,
    reason: context.reason,
    late: context.late,
  }),
});

function adoption({ kind, decision, plan }: MatterContext): Readonly<Record<string, unknown>> {
  return { kind, decision, effectiveAt: plan?.effectiveAt ?? null };
}
