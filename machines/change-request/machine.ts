import { outcome } from '../steps/outcome.ts';
import { and, assign } from 'xstate';
import { retryHourly } from '../steps/retry-hourly.ts';
import { keepOutcome } from '../steps/keep-outcome.ts';
import { chose, commentOf, textOf } from '../assignment/answered.ts';
import { levelOf } from '../governance/levels.ts';
import { adopting, rerouting } from './adopting.ts';
import { charging, uncharged } from './charging.ts';
import { commenting, inviting } from './commenting.ts';
import { initialContext } from './context.ts';
import { delivery, settling, unsettled } from './delivery.ts';
import { behind, committing, deferred, uncommitted } from './committing.ts';
import { fsgReview } from './fsg.ts';
import { toldOfFsg } from '../fsg/before-fsg.ts';
import { facts, inform, informOfRefusal, journalOf, keepCase, parties } from './letters.ts';
import { completedOf, changeRequestSetup, owes, reranking, roadmap } from './setup.ts';
import { crossesBySum, levelAfter } from './policy.ts';
import { rsi, rsiCommitting, rsiUncommitted } from './rsi.ts';
import { sys } from './sys.ts';

/** Open tasks are withdrawn where the new version gives the case to others. */
const toAnotherHand = { guard: 'changesHands', target: 'routing', actions: [...rerouting] } as const;

const released = { type: 'release', params: { reason: 'the request ended' } } as const;

/**
 * A change request from intake to closing (styringsmodel, "Videreudvikling og større ændringsønsker"; ):
 * under 250.000 kr. the region decides; up to 2.000.000 kr. FSG → region → SYS; above, SYS recommends and RSI decides.
 */
export const changeRequestMachine = changeRequestSetup.createMachine({
  id: 'change-request',
  version: '1',
  context: ({ input }) => initialContext(input, levelOf(input.proposal.amountOre, input.policy)),
  initial: 'intake',
  on: {
    /** Spelling and layout: logged, nothing is asked again. */
    revise: {
      guard: 'editorial',
      actions: [assign({ proposal: ({ event }) => event.proposal }), keepCase, journalOf('edited')],
    },
    /** The system has left the portfolio. */
    leave: [
      {
        guard: ({ event }) => event.how === 'overdraget',
        target: '.handedOver',
        actions: [assign({ reason: ({ event }) => event.reason }), journalOf('handed-over')],
      },
      { target: '.annulled', actions: [assign({ reason: ({ event }) => event.reason }), journalOf('annulled')] },
    ],
  },
  states: {
    intake: {
      entry: [keepCase, inform('change-request-received', ['proposer', 'fsa'], {}, 'receipt')],
      always: [{ guard: 'complete', target: 'open.screening' }, { target: 'open.completing' }],
    },

    /** Until it is decided it may be withdrawn and revised. */
    open: {
      initial: 'completing',
      on: {
        withdraw: {
          target: 'withdrawn',
          actions: [assign({ reason: ({ event }) => event.reason }), journalOf('withdrawn')],
        },
        revise: {
          guard: 'material',
          target: '.screening',
          actions: [
            'takeRevision',
            keepCase,
            journalOf('revised'),
            inform('change-request-revised', ['fsa', 'fsgChair'], { material: true }),
          ],
        },
        rerank: { actions: [...reranking] },
        waivePapers: {
          actions: [assign({ papersWaived: ({ event }) => event.reason }), keepCase, journalOf('papers-waived')],
        },
        /** A new version of the governance model that reaches undecided cases: the level is worked out anew. */
        adoptModel: [{ guard: 'rerouted', actions: [...rerouting] }, { actions: [...adopting] }],
      },
      states: {
        /** The wish of user group, region or supplier is made ready by the FSA; also after a return. */
        completing: {
          on: { inviteUserGroup: inviting('completing') },
          invoke: {
            id: 'completing',
            src: 'assignment',
            input: owes('complete-request'),
            onDone: [
              {
                guard: chose('complete'),
                target: 'screening',
                actions: [
                  assign(({ context, event }) => {
                    const proposal = completedOf({ context, event });
                    return { proposal, version: context.version + 1, level: levelAfter(context, proposal) };
                  }),
                  keepCase,
                ],
              },
              {
                target: '#change-request.closedUnfinished',
                actions: assign({ reason: ({ event }) => commentOf(event.output) }),
              },
            ],
          },
        },

        commenting,

        /** Linked requests that together cross a threshold are pointed out, or routed by their sum. */
        screening: {
          invoke: {
            id: 'screening',
            src: 'screen',
            input: ({ context }) => ({
              number: context.number,
              amountOre: context.proposal.amountOre,
              linked: context.proposal.linked ?? [],
            }),
            onDone: [
              {
                guard: ({ context, event }) => crossesBySum(context, event.output.sumOre),
                target: 'routing',
                actions: [
                  assign({
                    level: ({ context, event }) =>
                      context.policy.splitting === 'routeBySum'
                        ? levelOf(event.output.sumOre, context.policy)
                        : context.level,
                  }),
                  {
                    type: 'tell',
                    params: ({ context, event }) => ({
                      letter: 'warning',
                      about: 'splitting-warning',
                      to: ['secretariat', 'sysChair'],
                      data: { ...facts(context), sumOre: event.output.sumOre, linked: event.output.linked },
                    }),
                  },
                ],
              },
              { target: 'routing' },
            ],
            onError: 'unscreened',
          },
        },
        unscreened: retryHourly('screening', 'linked-requests-not-asked'),

        /** Which body decides this amount? Exact to the øre. */
        routing: {
          entry: keepCase,
          always: [
            {
              guard: 'smallButOnRoadmap',
              target: 'regionDecision',
              actions: [assign({ onRoadmap: true }), roadmap('proposed')],
            },
            { guard: 'withinOperatingBudget', target: 'regionDecision' },
            {
              guard: 'standsOnRoadmap',
              target: 'fsgReview',
              actions: [assign({ onRoadmap: true }), roadmap('proposed')],
            },
            { target: 'fsgReview' },
          ],
        },

        /** Small requests: the region disposes, FSG and user group are informed. */
        regionDecision: {
          on: { adoptModel: toAnotherHand },
          invoke: {
            id: 'regionDecision',
            src: 'assignment',
            input: owes('region-decision'),
            onDone: [
              {
                guard: chose('approve'),
                target: 'charging',
                actions: assign({ reason: ({ event }) => commentOf(event.output) }),
              },
              {
                guard: chose('noCover'),
                target: 'fsgReview',
                actions: [assign({ noCover: true, reason: ({ event }) => commentOf(event.output) }), keepCase],
              },
              {
                target: '#change-request.rejectedByRegion',
                actions: assign({ reason: ({ event }) => commentOf(event.output) }),
              },
            ],
          },
        },

        charging,
        uncharged,

        fsgReview,

        /** The region is a route, not a veto: it forwards, returns once, or after five business days it goes on by itself. */
        regionForward: {
          on: { adoptModel: toAnotherHand },
          invoke: {
            id: 'regionForward',
            src: 'assignment',
            input: owes('region-forwarding', ({ policy, returnedByRegion }) => ({
              ...(policy.regionForward.autoAfterBd === null
                ? {}
                : { businessDays: policy.regionForward.autoAfterBd, atDeadline: 'expire' as const }),
              ...(returnedByRegion ? { choices: ['forward'] } : {}),
            })),
            onDone: [
              {
                guard: and([({ event }) => chose('return')({ event }), 'mayReturnByRegion']),
                target: 'completing',
                actions: [
                  assign({ returnedByRegion: true, reason: ({ event }) => commentOf(event.output) }),
                  inform('change-request-returned', ['proposer', 'fsa', 'fsgChair'], { body: 'region' }),
                ],
              },
              {
                guard: chose('expired'),
                target: 'sys',
                actions: [
                  inform('change-request-forwarded', ['fsa', 'fsgChair', 'secretariat'], { automatic: true }),
                  { type: 'journal', params: { event: 'forwarded-without-opinion' } },
                ],
              },
              {
                guard: chose('forward'),
                target: 'sys',
                actions: [
                  assign({ opinion: ({ event }) => textOf(event.output, 'opinion') ?? commentOf(event.output) }),
                  keepCase,
                  inform('change-request-forwarded', ['fsa', 'fsgChair', 'secretariat'], { automatic: false }),
                ],
              },
              // Nothing else counts as forwarding: it is asked again.
              { target: 'regionForward', reenter: true },
            ],
          },
        },

        sys,
        committing,
        behind,
        uncommitted,
        deferred,
        rsi,
        rsiCommitting,
        rsiUncommitted,
      },
    },

    delivery,
    settling,
    unsettled,

    closed: { type: 'final', entry: [keepOutcome('closed'), roadmap('delivered')], output: { outcome: 'closed' } },
    closedUnfinished: {
      type: 'final',
      entry: [
        keepOutcome('closedUnfinished'),
        roadmap('withdrawn'),
        released,
        inform('change-request-rejected', ['proposer', 'fsa'], { body: 'fsa' }),
      ],
      output: { outcome: 'closedUnfinished' },
    },
    approvedByRegion: {
      type: 'final',
      entry: [
        keepOutcome('approvedByRegion'),
        // One that a new version of the model took from the SYS path, or that is above the roadmap's own limit, stands there.
        roadmap('approved'),
        inform('change-request-approved-by-region', ['proposer', 'fsa', 'fsgMembers', 'userGroup']),
      ],
      output: { outcome: 'approvedByRegion' },
    },
    rejectedByRegion: {
      type: 'final',
      entry: [
        keepOutcome('rejectedByRegion'),
        roadmap('rejected'),
        informOfRefusal(['proposer', 'fsa', 'fsgChair', 'userGroup'], 'region'),
      ],
      output: { outcome: 'rejectedByRegion' },
    },
    rejectedByFsg: {
      type: 'final',
      entry: [
        keepOutcome('rejectedByFsg'),
        roadmap('rejected'),
        released,
        informOfRefusal(['proposer', 'fsa', ...toldOfFsg], 'fsg'),
      ],
      output: { outcome: 'rejectedByFsg' },
    },
    rejectedBySys: {
      type: 'final',
      entry: [
        keepOutcome('rejectedBySys'),
        roadmap('rejected'),
        released,
        informOfRefusal([...parties, 'sysMembers'], 'sys'),
      ],
      output: { outcome: 'rejectedBySys' },
    },
    refusedByRsi: {
      type: 'final',
      entry: [
        keepOutcome('refusedByRsi'),
        roadmap('rejected'),
        released,
        inform('change-request-refused-by-rsi', [...parties, 'sysMembers', 'secretariat']),
      ],
      output: { outcome: 'refusedByRsi' },
    },
    withdrawn: {
      type: 'final',
      entry: [
        keepOutcome('withdrawn'),
        roadmap('withdrawn'),
        released,
        inform('change-request-withdrawn', [...parties, 'secretariat']),
      ],
      output: { outcome: 'withdrawn' },
    },
    handedOver: {
      type: 'final',
      entry: [
        keepOutcome('handedOver'),
        roadmap('handedOver'),
        released,
        inform('change-request-handed-over', [...parties, 'sysMembers', 'secretariat']),
      ],
      output: { outcome: 'handedOver' },
    },
    annulled: {
      type: 'final',
      entry: [
        keepOutcome('annulled'),
        roadmap('annulled'),
        released,
        inform('change-request-annulled', [...parties, 'sysMembers', 'secretariat']),
      ],
      output: { outcome: 'annulled' },
    },
  },
  output: outcome,
});
