import { assign, sendTo, setup } from 'xstate';
import { assignmentMachine } from '../assignment/machine.ts';
import { type BallotInput, ballotMachine } from '../ballot/machine.ts';
import type { Deadline } from '../governance/deadlines.ts';
import { duties } from '../duties.ts';
import type { Proof } from '../governance/effects.ts';
import type { By } from '../governance/people.ts';
import type { Policy } from '../governance/policy-schema.ts';
import { effectActions } from '../governance/effect-actions.ts';
import { type SysDecisionEvent, sysDecisionEvents, type SysOutcome } from './events.ts';

export interface SysDecisionInput {
  /** What SYS is asked, e.g. `budget-first-reading`; the words stand with the letters. */
  readonly question: string;
  readonly system?: string;
  readonly caseVersion: number;
  readonly modelVersion: string;
  readonly policy: Pick<Policy, 'written' | 'vote' | 'inhabil'>;
  /** The date of the plan; without one the secretariat has the business days of its duty. */
  readonly due?: Deadline;
  /** What may be decided; `returned` is also what a rejected written procedure means. */
  readonly outcomes: readonly Exclude<SysOutcome, 'postponed'>[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** How SYS decided, and by what: minutes of a meeting, or the proof of a ballot. */
export interface SysDecision {
  readonly outcome: Exclude<SysOutcome, 'postponed'>;
  readonly how: 'meeting' | 'written';
  readonly reference: string;
  readonly meetingDate: string | null;
  readonly reason: string | null;
  readonly terms: unknown;
  readonly by: By | null;
}

interface Context extends SysDecisionInput {
  readonly windowBd: number;
  readonly decision: SysDecision | null;
}

const written = (context: Context, proof: Proof): SysDecision => ({
  outcome: proof.outcome === 'adopted' ? 'adopted' : context.outcomes.includes('refused') ? 'refused' : 'returned',
  how: 'written',
  reference: proof.da,
  meetingDate: null,
  reason: proof.outcome === 'adopted' ? null : proof.da,
  terms: null,
  by: null,
});

/**
 * SYS has a case before it: it waits for a meeting, or for the written procedure that the secretariat opens. One seam for every
 * lifecycle: a meeting sends the same `recordDecision` that the secretariat sends from the minutes.
 */
export const sysDecisionMachine = setup({
  schemas: { events: sysDecisionEvents },
  types: {
    input: {} as SysDecisionInput,
    context: {} as Context,
    events: {} as SysDecisionEvent,
    output: {} as SysDecision,
  },
  actors: { assignment: assignmentMachine, ballot: ballotMachine },
  actions: effectActions,
  guards: {
    offered: ({ context, event }) =>
      event.type === 'recordDecision' && (context.outcomes as readonly string[]).includes(event.outcome),
    postponed: ({ event }) => event.type === 'recordDecision' && event.outcome === 'postponed',
    longEnough: ({ context, event }) =>
      event.type === 'openWrittenProcedure' && event.businessDays >= context.policy.written.minBd,
  },
}).createMachine({
  id: 'sys-decision',
  version: '1',
  context: ({ input }) => ({ ...input, windowBd: input.policy.written.windowBd, decision: null }),
  initial: 'awaiting',
  on: {
    recordDecision: [
      {
        guard: 'offered',
        target: '.decided',
        actions: [
          assign({
            decision: ({ event }) => ({
              outcome: event.outcome as SysDecision['outcome'],
              how: 'meeting' as const,
              reference: event.reference,
              meetingDate: event.meetingDate,
              reason: event.reason ?? null,
              terms: event.terms ?? null,
              by: event.by,
            }),
          }),
          {
            type: 'journal',
            params: ({ context, event }) => ({
              event: 'sys-decision',
              by: event.by,
              data: {
                question: context.question,
                outcome: event.outcome,
                reference: event.reference,
                meetingDate: event.meetingDate,
                ...(event.terms === undefined ? {} : { terms: event.terms }),
              },
              ...(event.reason === undefined ? {} : { reason: event.reason }),
            }),
          },
        ],
      },
      {
        guard: 'postponed',
        target: '.awaiting',
        actions: {
          type: 'journal',
          params: ({ context, event }) => ({
            event: 'sys-postponed',
            by: event.by,
            data: { question: context.question, reference: event.reference, meetingDate: event.meetingDate },
            ...(event.reason === undefined ? {} : { reason: event.reason }),
          }),
        },
      },
    ],
  },
  states: {
    awaiting: {
      invoke: {
        id: 'treatment',
        src: 'assignment',
        input: ({ context }) => ({
          duty: 'sys-decision',
          // SYS' own dates are not put off because a case comes late before it (A-29).
          terms: {
            ...duties['sys-decision'],
            ...(context.due === undefined ? {} : { due: context.due, businessDays: 1 }),
          },
          modelVersion: context.modelVersion,
          ...(context.system === undefined ? {} : { system: context.system }),
          atDeadline: 'breach' as const,
          renew: true as const,
          data: { ...context.data, question: context.question },
        }),
        onDone: 'awaiting',
      },
      on: {
        openWrittenProcedure: {
          guard: 'longEnough',
          target: 'voting',
          actions: [
            assign({ windowBd: ({ event }) => event.businessDays }),
            {
              type: 'journal',
              params: ({ context, event }) => ({
                event: 'written-procedure-opened',
                by: event.by,
                data: { question: context.question, businessDays: event.businessDays },
              }),
            },
          ],
        },
        moveDeadline: {
          actions: [assign({ due: ({ event }) => event.deadline }), sendTo('treatment', ({ event }) => event)],
        },
      },
    },
    voting: {
      invoke: {
        id: 'sysBallot',
        src: 'ballot',
        input: ({ context }): BallotInput => ({
          body: 'sys',
          question: context.question,
          ...(context.system === undefined ? {} : { system: context.system }),
          caseVersion: context.caseVersion,
          businessDays: context.windowBd,
          modelVersion: context.modelVersion,
          written: context.policy.written,
          vote: context.policy.vote,
          inhabil: context.policy.inhabil,
          data: { ...context.data, question: context.question },
        }),
        onDone: [
          {
            guard: ({ event }) => event.output.outcome === 'adopted' || event.output.outcome === 'rejected',
            target: 'decided',
            actions: assign({ decision: ({ context, event }) => written(context, event.output.proof) }),
          },
          {
            target: 'awaiting',
            actions: {
              type: 'tell',
              params: ({ context, event }) => ({
                letter: 'orientation',
                about: event.output.outcome === 'meetingDemanded' ? 'ballot-meeting-demanded' : 'ballot-closed',
                to: ['secretariat', 'sysMembers', 'sysChair'],
                data: { ...context.data, question: context.question, proof: event.output.proof },
              }),
            },
          },
        ],
        onError: { target: 'awaiting', actions: { type: 'journal', params: { event: 'ballot-failed' } } },
      },
      on: {
        // The window of the votes stands; the moved date is that of the case.
        moveDeadline: { actions: assign({ due: ({ event }) => event.deadline }) },
      },
    },
    decided: { type: 'final' },
  },
  output: ({ context }) => {
    if (context.decision === null) throw new Error('SYS has not decided.');
    return context.decision;
  },
});
