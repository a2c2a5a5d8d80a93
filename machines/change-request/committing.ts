import { assign } from 'xstate';
import { keepOutcome } from '../steps/keep-outcome.ts';
import type { Commitment } from './actors.ts';
import { rerouting } from './adopting.ts';
import { facts, inform, journalOf, keepCase, parties } from './letters.ts';
import { changeRequestSetup, owes, roadmap } from './setup.ts';
import { askedOfSys } from './sys.ts';
import { enforcedCeiling, passesCeiling } from './policy.ts';

/** The system's budget of the year has not been approved: what SYS adopted waits for it. */
const whyNothingNew = ({ provisionalYear: year }: Commitment): string | null =>
  year === undefined
    ? null
    : `Driftsbudgettet ${year} er foreløbigt: sidste års del A gælder, og der kan ikke disponeres nyt, før RSI-kredsen har godkendt budgettet.`;

/** Decision and commitment stand or fall together; two approvals can never both pass beyond the frame. */
export const committing = changeRequestSetup.createStateConfig({
  invoke: {
    id: 'committing',
    src: 'commitFromFrame',
    input: ({ context }) => ({
      system: context.proposal.system,
      amountOre: context.proposal.amountOre,
      ...enforcedCeiling(context),
      reason: context.decision ?? 'SYS',
      ...((context.after ?? []).length === 0 ? {} : { after: context.after }),
    }),
    onDone: [
      { guard: ({ event }) => event.output.awaits === true, target: 'behind' },
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
        target: 'rsi',
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
  on: { withdraw: {}, revise: {}, adoptModel: {} },
});

export const uncommitted = changeRequestSetup.createStateConfig({
  entry: { type: 'journal', params: { event: 'commitment-unanswered' } },
  after: { anHour: 'committing' },
  // SYS has adopted it: it is decided by the version it came under.
  on: { adoptModel: {} },
});

/** The money is committed in the order that SYS has adopted. */
export const behind = changeRequestSetup.createStateConfig({
  entry: { type: 'journal', params: { event: 'commitment-awaits-order' } },
  after: { aMinute: 'committing' },
  on: { withdraw: {}, revise: {}, adoptModel: {} },
});

/**
 * Udskudt: stays ranked on the waiting list until the secretariat takes it up again, or a meeting of SYS decides it as it stands there. Nothing
 * else ends it.
 */
export const deferred = changeRequestSetup.createStateConfig({
  entry: [keepOutcome('deferred'), roadmap('deferred'), inform('change-request-deferred', [...parties, 'sysMembers'])],
  exit: [keepOutcome('reconsidered'), roadmap('proposed')],
  invoke: [
    { id: 'deferredReview', src: 'assignment', input: owes('deferred-review'), onDone: 'sys' },
    askedOfSys({ setAside: true }).invoke,
  ],
  on: {
    reconsider: { target: 'sys', actions: journalOf('reconsidered') },
    adoptModel: [
      { guard: 'changesHands', target: 'routing', actions: [...rerouting] },
      { guard: 'rerouted', target: 'sys', actions: [...rerouting] },
    ],
  },
});
