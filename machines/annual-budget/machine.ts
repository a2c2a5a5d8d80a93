import { assign } from 'xstate';
import { keepOutcome } from '../steps/keep-outcome.ts';
import { choiceOf, commentOf, textOf } from '../assignment/answered.ts';
import { totalOf } from './budget.ts';
import { initialContext } from './context.ts';
import { asksMembers, toldOfFsg } from '../fsg/before-fsg.ts';
import { withComment } from '../fsg/comments.ts';
import { hearingClosed } from '../hearing/answer.ts';
import { facts, inform, keepCase, parties } from './letters.ts';
import {
  adjustmentsOf,
  asksInWriting,
  budgetOf,
  enterBudget,
  firstRead,
  annualBudgetSetup,
  note,
  outputOf,
  owes,
  reads,
  savesDraft,
  secondRead,
  stage,
  unwatch,
  unwatchMeasured,
} from './setup.ts';
import { dates, dispensing } from './dates.ts';
import { rsi } from './rsi.ts';
import { noteOf } from '../steps/note-of.ts';

/**
 * A system's operating budget of a year (styringsmodel, "Årlige driftsbudgetter"; ): the user group is heard, the FSA drafts, the FSG
 * approves and recommends, SYS reads it first by 31 May and a second time in September, RSI approves it by system, and it is in force on 1 January.
 * SYS never reads what the FSG has not recommended, RSI never decides what SYS has not.
 */
export const annualBudgetMachine = annualBudgetSetup.createMachine({
  id: 'annual-budget',
  version: '1',
  context: ({ input }) => initialContext(input),
  initial: 'open',
  states: {
    open: {
      ...dates,
      initial: 'planned',
      states: {
        /** Until the hearing opens on the first business day of January. */
        planned: {
          entry: keepCase,
          after: { hearingOpens: 'hearing' },
        },

        /** The user group is heard at the start of the year; the FSA may already be at work on the draft. */
        hearing: {
          entry: [stage('hearing'), keepCase],
          invoke: {
            id: 'hearing',
            src: 'hearing',
            input: ({ context }) => ({
              system: context.system,
              modelVersion: context.modelVersion,
              due: context.plan.hearingClose,
              data: { year: context.year },
            }),
            onDone: {
              target: 'drafting',
              actions: [
                assign({ hearing: ({ event }) => event.output }),
                {
                  type: 'journal',
                  params: ({ event }) => hearingClosed('hearing-closed', event.output),
                },
                inform('hearing-closed', ['fsa', 'fsgChair']),
              ],
            },
          },
          on: {
            ...savesDraft,
            waiveHearing: {
              target: 'drafting',
              actions: [
                assign({ waived: ({ event }) => event.reason }),
                noteOf('hearing-waived'),
                inform('hearing-closed', ['fsa', 'fsgChair', 'userGroup']),
              ],
            },
            dispense: dispensing('hearingClose'),
          },
        },

        /** The FSA drafts both parts, part A from last year's; the user group that was heard sees what goes to the FSG. */
        drafting: {
          entry: [stage('drafting'), keepCase],
          invoke: {
            id: 'drafting',
            src: 'assignment',
            input: owes('budget-draft', ({ plan }) => plan.draftToFsg),
            onDone: {
              target: 'fsgReview',
              actions: [
                assign(({ context, event }) => ({
                  budget: budgetOf(event.output) ?? context.budget,
                  version: context.version + 1,
                  reason: null,
                })),
                inform('budget-drafted', ['userGroup']),
              ],
            },
          },
          on: {
            ...savesDraft,
            dispense: dispensing('draftToFsg'),
          },
        },

        /** The FSG approves and recommends, or returns: its members comment; recorded by the FSA, confirmed by the chair's link. */
        fsgReview: {
          entry: [stage('fsgReview'), keepCase],
          invoke: [
            {
              id: 'fsgReview',
              src: 'assignment',
              input: owes('budget-recommendation', ({ plan }) => plan.fsgApproval),
              onDone: [
                {
                  guard: ({ event }) => choiceOf(event.output) === 'recommend',
                  target: 'firstReading',
                  actions: [
                    // What SYS or RSI returned it with has been answered: it is nobody's reason for recommending it.
                    assign({ tookPart: ({ event }) => textOf(event.output, 'tookPart'), reason: () => null }),
                    note('budget-recommended', ({ budget }) => (budget === null ? {} : { amountOre: totalOf(budget) })),
                    inform('budget-recommended', ['fsa', ...toldOfFsg, 'secretariat', 'ownerRegionMember']),
                  ],
                },
                {
                  target: 'drafting',
                  actions: [
                    assign({
                      reason: ({ event }) => commentOf(event.output),
                      tookPart: ({ event }) => textOf(event.output, 'tookPart'),
                    }),
                    inform('budget-returned', ['fsa', ...toldOfFsg], () => ({ body: 'fsg' })),
                  ],
                },
              ],
            },
            {
              id: 'fsgComments',
              src: 'hearing',
              input: ({ context }) => asksMembers(context, facts(context)),
              onDone: { actions: { type: 'journal', params: ({ event }) => hearingClosed('fsg-heard', event.output) } },
            },
          ],
          on: {
            commented: {
              actions: [
                assign({
                  fsgComments: ({ context, event }) => withComment(context.fsgComments, event.answer, context.version),
                }),
                keepCase,
              ],
            },
            dispense: dispensing('fsgApproval'),
          },
        },

        /** SYS' first reading, by 31 May; a late one stays possible (R-052, A-20). Returned, it goes back to the FSG (A-19). */
        firstReading: {
          entry: [stage('firstReading'), keepCase],
          invoke: {
            id: 'firstReading',
            src: 'sysDecision',
            input: reads('budget-first-reading', ({ plan }) => plan.first.deadline),
            onDone: [
              {
                guard: ({ event }) => event.output.outcome === 'adopted',
                target: 'adjusting',
                actions: [
                  assign(({ context, event }) => firstRead(context, event.output)),
                  unwatch('first'),
                  note('budget-first-read', ({ first }) => ({ data: { lateDays: first.days } })),
                  inform('budget-first-read', [...parties, 'secretariat', 'sysMembers']),
                ],
              },
              {
                target: 'fsgReview',
                actions: [
                  assign({ reason: ({ event }) => event.output.reason }),
                  inform('budget-returned', ['fsa', 'fsgChair'], () => ({ body: 'sys' })),
                ],
              },
            ],
          },
          on: {
            ...asksInWriting,
            dispense: dispensing('first'),
          },
        },

        /** Clarifications and the consequences of the economy agreement, before the September meeting. */
        adjusting: {
          entry: [stage('adjusting'), keepCase],
          invoke: {
            id: 'adjusting',
            src: 'assignment',
            input: owes('budget-adjustment', ({ plan }) => plan.secondDraft),
            onDone: {
              target: 'secondReading',
              actions: assign(({ context, event }) => ({
                budget: budgetOf(event.output) ?? context.budget,
                adjustments: adjustmentsOf(event.output),
                version: context.version + 1,
                reason: null,
              })),
            },
          },
          on: {
            ...savesDraft,
            dispense: dispensing('secondDraft'),
          },
        },

        /** SYS' second reading, by 30 September: what it approves it recommends to RSI (R-053, R-055, R-056, A-22). */
        secondReading: {
          entry: [stage('secondReading'), keepCase],
          invoke: {
            id: 'secondReading',
            src: 'sysDecision',
            input: reads('budget-second-reading', ({ plan }) => plan.final.deadline),
            onDone: [
              {
                guard: ({ event }) => event.output.outcome === 'adopted',
                target: 'rsi',
                actions: [
                  assign(({ context, event }) => secondRead(context, event.output)),
                  unwatchMeasured('SYS'),
                  note('budget-recommended-to-rsi', ({ final }) => ({ data: { lateDays: final.days } })),
                  inform('budget-recommended-to-rsi', [...parties, 'secretariat', 'sysMembers', 'rsi']),
                ],
              },
              {
                target: 'adjusting',
                actions: [
                  assign({ reason: ({ event }) => event.output.reason }),
                  inform('budget-returned', ['fsa', 'fsgChair'], () => ({ body: 'sys' })),
                ],
              },
            ],
          },
          on: {
            ...asksInWriting,
            dispense: dispensing('final'),
          },
        },

        rsi,

        /** Approved by RSI: entered in the ledger, in force on 1 January, or at once when that has passed. */
        approved: {
          entry: [stage('approved'), keepCase, enterBudget],
          always: { guard: 'provisional', target: '#annual-budget.inForce' },
          after: { yearBegins: '#annual-budget.inForce' },
          // It comes at the same instant, and there is nothing provisional about this budget.
          on: { yearBegins: {} },
        },
      },
    },
    inForce: {
      type: 'final',
      entry: [keepCase, keepOutcome('inForce'), inform('budget-in-force', [...parties, 'secretariat'])],
    },
    left: {
      type: 'final',
      entry: [keepCase, keepOutcome('left'), inform('budget-left', [...parties, 'secretariat', 'sysMembers', 'rsi'])],
    },
  },
  output: ({ context }) => outputOf(context),
});
