import { assign, sendParent, sendTo, setup } from 'xstate';
import { assignmentMachine } from '../assignment/machine.ts';
import { type BallotInput, ballotMachine, type BallotOutput } from '../ballot/machine.ts';
import { duties } from '../duties.ts';
import { defined } from '../governance/defined.ts';
import type { Proof } from '../governance/effects.ts';
import { effectActions } from '../governance/effect-actions.ts';
import type { SysDecision, SysDecisionInput, SysDecisionNotice } from './decision.ts';
import { type SysDecisionEvent, sysDecisionEvents } from './events.ts';

export type { SysDecision, SysDecisionInput } from './decision.ts';

interface Context extends SysDecisionInput {
  readonly windowBd: number;
  /** Of the last written procedure, whatever came of it. */
  readonly proof: Proof | null;
  readonly decision: SysDecision | null;
}

const written = (context: Context, { proof, on }: BallotOutput): SysDecision => ({
  outcome: proof.outcome === 'adopted' ? 'adopted' : context.outcomes.includes('refused') ? 'refused' : 'returned',
  how: 'written',
  reference: proof.da,
  meetingDate: null,
  on,
  reason: proof.outcome === 'adopted' ? null : proof.da,
  terms: null,
  proof,
  by: null,
});

/** What SYS is shown about the case, with the question. */
const shown = ({ data, question, proof }: Context): Readonly<Record<string, unknown>> => ({
  ...data,
  question,
  ...(proof === null ? {} : { proof }),
});

const sysDecisionSetup = setup({
  schemas: { events: sysDecisionEvents },
  types: {
    input: {} as SysDecisionInput,
    context: {} as Context,
    events: {} as SysDecisionEvent,
    output: {} as SysDecision,
  },
  actors: { assignment: assignmentMachine, ballot: ballotMachine },
  actions: {
    ...effectActions,
    takeRestated: assign(({ event }) =>
      event.type === 'restate' ? { ...event.stated, ...(event.anew ? { proof: null } : {}) } : {},
    ),
  },
  guards: {
    anotherQuestion: ({ event }) => event.type === 'restate' && event.anew,
    offered: ({ context, event }) =>
      event.type === 'recordDecision' &&
      context.outcomes.includes(event.outcome) &&
      // Nothing is refused without a reason.
      (event.outcome !== 'refused' || (event.reason ?? '').trim() !== ''),
    postponed: ({ event }) => event.type === 'recordDecision' && event.outcome === 'postponed',
    longEnough: ({ context, event }) =>
      event.type === 'openWrittenProcedure' && event.businessDays >= context.policy.written.minBd,
  },
});

/** A case that goes by whether SYS is being asked is told. */
const tellCase = (notice: SysDecisionNotice) =>
  sysDecisionSetup.enqueueActions(({ context, enqueue }) => {
    if (context.tells === true) enqueue(sendParent(notice));
  });

/**
 * SYS has a case before it: it waits for a meeting, or for the written procedure that the secretariat opens. One seam for every
 * lifecycle: a meeting sends the same `recordDecision` that the secretariat sends from the minutes. A case that changes meanwhile says so by `restate`.
 */
export const sysDecisionMachine = sysDecisionSetup.createMachine({
  id: 'sys-decision',
  version: '1',
  context: ({ input }) => ({ ...input, windowBd: input.policy.written.windowBd, proof: null, decision: null }),
  initial: 'placing',
  on: {
    recordDecision: [
      {
        guard: 'offered',
        target: '.decided',
        actions: [
          assign({
            decision: ({ event }) => ({
              outcome: event.outcome,
              how: 'meeting' as const,
              reference: event.reference,
              meetingDate: event.meetingDate,
              on: event.meetingDate,
              reason: event.reason ?? null,
              terms: event.terms ?? null,
              ...defined({ place: event.place, after: event.after }),
              proof: null,
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
                ...(event.place === undefined ? {} : { place: event.place }),
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
    placing: { always: [{ guard: ({ context }) => context.setAside === true, target: 'setAside' }, 'awaiting'] },
    /** Its case has the duty meanwhile; only a meeting's decision is taken. */
    setAside: {},
    awaiting: {
      invoke: {
        id: 'treatment',
        src: 'assignment',
        input: ({ context }) => ({
          duty: 'sys-decision',
          terms: { ...duties['sys-decision'], ...(context.due === undefined ? {} : { due: context.due }) },
          modelVersion: context.modelVersion,
          ...(context.system === undefined ? {} : { system: context.system }),
          atDeadline: 'breach' as const,
          renew: true as const,
          data: shown(context),
        }),
        onDone: 'awaiting',
      },
      on: {
        restate: [
          { guard: 'anotherQuestion', target: 'awaiting', reenter: true, actions: 'takeRestated' },
          { actions: 'takeRestated' },
        ],
        openWrittenProcedure: {
          guard: 'longEnough',
          target: 'voting',
          actions: [
            assign({ windowBd: ({ event }) => event.businessDays, proof: null }),
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
      entry: tellCase({ type: 'ballotOpened' }),
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
          data: shown(context),
        }),
        onDone: [
          {
            guard: ({ event }) => event.output.outcome === 'adopted' || event.output.outcome === 'rejected',
            target: 'decided',
            actions: assign({ decision: ({ context, event }) => written(context, event.output) }),
          },
          {
            target: 'awaiting',
            actions: [
              assign({ proof: ({ event }) => event.output.proof }),
              tellCase({ type: 'ballotClosed' }),
              {
                type: 'tell',
                params: ({ context, event }) => ({
                  letter: 'orientation',
                  about: event.output.outcome === 'meetingDemanded' ? 'ballot-meeting-demanded' : 'ballot-closed',
                  to: [
                    'secretariat',
                    'sysMembers',
                    'sysChair',
                    ...(context.system === undefined ? [] : ['fsa' as const]),
                  ],
                  data: shown(context),
                }),
              },
            ],
          },
        ],
        onError: {
          target: 'awaiting',
          actions: [tellCase({ type: 'ballotClosed' }), { type: 'journal', params: { event: 'ballot-failed' } }],
        },
      },
      on: {
        restate: [
          // Votes are void and everybody is asked again; the window restarts.
          { guard: 'anotherQuestion', target: 'voting', reenter: true, actions: 'takeRestated' },
          { actions: 'takeRestated' },
        ],
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
