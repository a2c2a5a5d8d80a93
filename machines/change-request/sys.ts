import { assign } from 'xstate';
import type { BallotInput } from '../ballot/machine.ts';
import type { Commitment } from './actors.ts';
import { rerouting } from './adopting.ts';
import { facts, inform, journalOf, keepCase, keepOutcome, parties } from './letters.ts';
import { changeRequestSetup, owes, roadmap } from './setup.ts';
import { enforcedCeiling, passesCeiling, windowOf } from './policy.ts';

/** The system's budget of the year has not been approved: what SYS adopted waits for it. */
const whyNothingNew = ({ provisionalYear: year }: Commitment): string | null =>
  year === undefined
    ? null
    : `Driftsbudgettet ${year} er foreløbigt: sidste års del A gælder, og der kan ikke disponeres nyt, før RSI-kredsen har godkendt budgettet.`;

/**
 * SYS treats what the FSG has recommended: in writing or at a meeting. Up to 2.000.000 kr. it decides and the
 * money is committed from the pool; above, it recommends to RSI.
 */
export const sys = changeRequestSetup.createStateConfig({
  initial: 'awaitingTreatment',
  on: {
    /** Taken at a meeting, recorded by the secretariat from its minutes. */
    recordSysDecision: [
      { guard: 'adopted', target: '.adopted', actions: ['takeSysDecision', journalOf('sys-decision')] },
      {
        guard: 'rejected',
        target: '#change-request.rejectedBySys',
        actions: ['takeSysDecision', journalOf('sys-decision')],
      },
      {
        guard: 'returned',
        target: '#change-request.open.completing',
        actions: [
          'takeSysDecision',
          journalOf('sys-decision'),
          inform('change-request-returned', ['proposer', 'fsa', 'fsgChair'], { body: 'sys' }),
        ],
      },
      { guard: 'postponed', target: '.deferred', actions: ['takeSysDecision', journalOf('sys-decision')] },
    ],
    /** Another version of the model gives the case to the region, or makes SYS' decision a recommendation or the other way round (A-41). */
    adoptModel: [
      {
        guard: 'changesHands',
        target: '#change-request.open.routing',
        actions: [...rerouting, assign({ asked: false, proof: null })],
      },
      { guard: 'rerouted', target: '.asking', actions: [...rerouting, assign({ proof: null })] },
    ],
    /** Votes are void, all are asked again, the window restarts; what is not the same question goes back to the FSG. */
    revise: [
      {
        guard: 'keepsTheQuestion',
        target: '.asking',
        actions: [
          'takeRevision',
          keepCase,
          journalOf('revised'),
          inform('change-request-revised', ['fsa', 'fsgChair', 'sysMembers'], { material: true }),
        ],
      },
      {
        guard: 'material',
        target: '#change-request.open.screening',
        actions: [
          'takeRevision',
          keepCase,
          journalOf('revised'),
          inform('change-request-revised', ['fsa', 'fsgChair', 'sysMembers'], { material: true }),
        ],
      },
    ],
  },
  states: {
    /** On the next meeting's agenda, or by a written procedure that the secretariat opens. */
    awaitingTreatment: {
      invoke: {
        id: 'sysTreatment',
        src: 'assignment',
        input: owes('sys-treatment'),
        onDone: 'awaitingTreatment',
      },
      on: {
        openWrittenProcedure: {
          guard: 'longEnough',
          target: 'voting',
          actions: [
            assign({ windowBd: ({ context, event }) => windowOf(context, event.businessDays), asked: true }),
            journalOf('written-procedure-opened'),
          ],
        },
        /** The FSA writes the case; the secretariat sees that it is complete before SYS has it. */
        returnForCompletion: {
          target: '#change-request.open.completing',
          actions: [
            assign({ proof: null, reason: ({ event }) => event.reason }),
            journalOf('returned-for-completion'),
            inform('change-request-returned', ['proposer', 'fsa', 'fsgChair'], { body: 'secretariat' }),
          ],
        },
      },
    },
    /** A revised case is asked again only if it had been asked. */
    asking: { always: [{ guard: ({ context }) => context.asked, target: 'voting' }, { target: 'awaitingTreatment' }] },
    voting: {
      invoke: {
        id: 'sysBallot',
        src: 'ballot',
        input: ({ context }): BallotInput => ({
          body: 'sys',
          question: context.level === 'rsi' ? 'recommend-to-rsi' : 'approve',
          system: context.proposal.system,
          caseVersion: context.version,
          businessDays: context.windowBd ?? windowOf(context),
          modelVersion: context.modelVersion,
          written: context.policy.written,
          vote: context.policy.vote,
          inhabil: context.policy.inhabil,
          data: facts(context),
        }),
        onDone: [
          {
            guard: ({ event }) => event.output.outcome === 'adopted',
            target: 'adopted',
            actions: assign({ proof: ({ event }) => event.output.proof, reason: null, asked: false }),
          },
          {
            guard: ({ event }) => event.output.outcome === 'rejected',
            target: '#change-request.rejectedBySys',
            actions: assign({
              proof: ({ event }) => event.output.proof,
              reason: ({ event }) => event.output.proof.da,
              asked: false,
            }),
          },
          {
            guard: ({ event }) => event.output.outcome === 'meetingDemanded',
            target: 'awaitingTreatment',
            actions: [
              assign({ proof: ({ event }) => event.output.proof, asked: false }),
              inform('ballot-meeting-demanded', ['secretariat', 'sysMembers', 'sysChair', 'fsa']),
            ],
          },
          {
            target: 'awaitingTreatment',
            actions: [
              assign({ proof: ({ event }) => event.output.proof, asked: false }),
              inform('ballot-closed', ['secretariat', 'sysMembers', 'sysChair', 'fsa']),
            ],
          },
        ],
        onError: {
          target: 'awaitingTreatment',
          actions: { type: 'journal', params: { event: 'ballot-failed' } },
        },
      },
    },
    adopted: {
      entry: keepCase,
      always: [
        {
          guard: 'beyondSys',
          target: '#change-request.open.rsi',
          actions: inform('change-request-to-rsi', [...parties, 'sysMembers', 'rsi']),
        },
        { target: 'committing' },
      ],
    },
    /** Decision and commitment stand or fall together; two approvals can never both pass beyond the frame. */
    committing: {
      invoke: {
        id: 'committing',
        src: 'commitFromFrame',
        input: ({ context }) => ({
          system: context.proposal.system,
          amountOre: context.proposal.amountOre,
          ...enforcedCeiling(context),
          reason: context.proof?.da ?? context.reason ?? 'SYS',
        }),
        onDone: [
          {
            guard: ({ event }) => event.output.committed,
            target: '#change-request.delivery',
            actions: [
              assign({ approvedOre: ({ context }) => context.proposal.amountOre }),
              keepOutcome('approvedBySys'),
              roadmap('approved'),
              {
                type: 'tell',
                params: ({ context, event }) => ({
                  letter: 'orientation',
                  about: 'change-request-adopted',
                  to: [...parties, 'sysMembers', 'secretariat'],
                  data: { ...facts(context), remainingOre: event.output.remainingOre },
                }),
              },
              {
                type: 'tell',
                params: ({ context, event }) => ({
                  letter: 'warning',
                  about: 'ceiling-warning',
                  to: passesCeiling(context, event.output.systemYearOre) ? ['secretariat', 'sysChair'] : [],
                  data: {
                    ...facts(context),
                    systemYearOre: event.output.systemYearOre,
                    ceilingOre: context.policy.thresholds.upperOre,
                  },
                }),
              },
            ],
          },
          {
            // The sum of the system's year would pass the ceiling, and the policy enforces it: what SYS adopted is its recommendation.
            guard: ({ context, event }) =>
              context.policy.ceiling.systemYear === 'enforce' &&
              event.output.systemYearOre > context.policy.thresholds.upperOre,
            target: '#change-request.open.rsi',
            actions: [
              assign({ level: 'rsi' as const }),
              keepCase,
              inform('change-request-to-rsi', [...parties, 'sysMembers', 'rsi']),
              {
                type: 'tell',
                params: ({ context, event }) => ({
                  letter: 'warning',
                  about: 'ceiling-warning',
                  to: ['secretariat', 'sysChair'],
                  data: {
                    ...facts(context),
                    systemYearOre: event.output.systemYearOre,
                    ceilingOre: context.policy.thresholds.upperOre,
                  },
                }),
              },
            ],
          },
          {
            target: 'deferred',
            actions: [
              assign({ reason: ({ event }) => whyNothingNew(event.output) }),
              {
                type: 'tell',
                params: ({ context, event }) => ({
                  letter: 'warning',
                  about: 'change-request-deferred',
                  to: ['secretariat', 'sysChair'],
                  data: {
                    ...facts(context),
                    frameExceeded: event.output.provisionalYear === undefined,
                    remainingOre: event.output.remainingOre,
                  },
                }),
              },
            ],
          },
        ],
        onError: 'uncommitted',
      },
      // The money is being committed this very moment; what would undo it waits until it is known whether it was.
      on: { withdraw: {}, revise: {}, recordSysDecision: {}, adoptModel: {} },
    },
    uncommitted: {
      entry: { type: 'journal', params: { event: 'commitment-unanswered' } },
      after: { anHour: 'committing' },
      // SYS has adopted it: it is decided by the version it came under.
      on: { adoptModel: {} },
    },
    /** Udskudt: stays ranked on the waiting list until the secretariat takes it up again. */
    deferred: {
      entry: [
        keepOutcome('deferred'),
        roadmap('deferred'),
        inform('change-request-deferred', [...parties, 'sysMembers']),
      ],
      invoke: {
        id: 'deferredReview',
        src: 'assignment',
        input: owes('deferred-review'),
        onDone: 'awaitingTreatment',
      },
      on: {
        reconsider: {
          target: 'awaitingTreatment',
          actions: [keepOutcome('reconsidered'), roadmap('proposed'), journalOf('reconsidered')],
        },
        adoptModel: [
          {
            guard: 'changesHands',
            target: '#change-request.open.routing',
            actions: [...rerouting, keepOutcome('reconsidered'), roadmap('proposed')],
          },
          {
            guard: 'rerouted',
            target: 'awaitingTreatment',
            actions: [...rerouting, keepOutcome('reconsidered'), roadmap('proposed')],
          },
        ],
      },
    },
  },
});
