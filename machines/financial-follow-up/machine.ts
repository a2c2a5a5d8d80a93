import { assign, sendTo, setup } from 'xstate';
import { moveOf } from '../assignment/events.ts';
import { assignmentMachine, type AssignmentOutput } from '../assignment/machine.ts';
import { frameSubject } from '../budget-cycle/input.ts';
import type { ReserveCarryOver, SettleAccounts, SettleCarryOver } from '../governance/effects.ts';
import type { Role } from '../governance/people.ts';
import { effectActions } from '../governance/effect-actions.ts';
import { beforeSysWith } from '../steps/before-sys.ts';
import { informWith } from '../steps/inform.ts';
import { keepOutcome } from '../steps/keep-outcome.ts';
import { owesWith } from '../steps/owes.ts';
import { sysDecisionMachine } from '../sys-decision/machine.ts';
import { sysOutcomesOf } from '../sys-decision/sys-outcomes.ts';
import { type Accounts, deviationsOf } from './accounts.ts';
import { type DecidedCarryOver, decidedCarryOver } from './carry-over.ts';
import { type FinancialFollowUpEvent, financialFollowUpEvents } from './events.ts';
import type { FinancialFollowUpInput } from './input.ts';
import type { FinancialFollowUpView } from './view.ts';
import { financialFollowUpDuties } from './duties.ts';
import { answerTo } from '../duties/answer.ts';
import { answerOf } from '../assignment/answered.ts';
import { keepCaseWith } from '../steps/keep-case.ts';

interface Context extends FinancialFollowUpInput {
  readonly accounts: Accounts | null;
  readonly late: boolean;
  readonly version: number;
  readonly reason: string | null;
  readonly decision: string | null;
  readonly carryOver: readonly DecidedCarryOver[];
}

/** How a follow-up ends, for its cycle's summary. Amounts in øre; the deviation is signed. */
export interface FinancialFollowUpOutput {
  readonly outcome: 'decided' | 'left';
  readonly late: boolean;
  readonly deviationOre: number;
  readonly askedOre: number;
  readonly grantedOre: number;
}

const isFrame = ({ subject }: Context): boolean => subject === frameSubject;
const deviation = ({ accounts, budget }: Context): number =>
  accounts === null ? 0 : deviationsOf(accounts, budget).reduce((sum, { deviationOre }) => sum + deviationOre, 0);
const asked = ({ accounts }: Context): number =>
  (accounts?.carryOver ?? []).reduce((sum, { amountOre }) => sum + amountOre, 0);
const granted = ({ carryOver }: Context): number => carryOver.reduce((sum, { grantedOre }) => sum + grantedOre, 0);

const facts = (context: Context): Readonly<Record<string, unknown>> => ({
  year: context.year,
  subject: context.subject,
  subjectName: context.subjectName,
  version: context.version,
  ...(context.accounts === null ? {} : { deviationOre: deviation(context), carryOverOre: asked(context) }),
  ...(context.decision === null
    ? {}
    : { reference: context.decision, grantedOre: granted(context), refundedOre: asked(context) - granted(context) }),
  ...(context.late ? { late: true } : {}),
  ...(context.reason === null ? {} : { reason: context.reason }),
});

const partiesOf = (context: Context): readonly Role[] =>
  isFrame(context) ? ['secretariat', 'sysMembers'] : ['fsa', 'fsgChair', 'ownerRegionMember', 'secretariat'];

const inform = (about: string, more: readonly Role[] = []) =>
  informWith(facts)(about, (context) => [...partiesOf(context), ...more]);
const owes = owesWith(facts);
const beforeSys = beforeSysWith(facts);
const dueAccounts = ({ plan }: Context) => ({ due: plan.accounts });

const keepCase = keepCaseWith<Context, FinancialFollowUpView>((context) => ({
  title: `Økonomiopfølgning ${context.year} for ${context.subjectName}`,
  version: context.version,
  amountOre: context.accounts === null ? null : asked(context),
  view: {
    year: context.year,
    subject: context.subject,
    plan: context.plan,
    budget: context.budget,
    accounts: context.accounts,
    deviations: context.accounts === null ? null : deviationsOf(context.accounts, context.budget),
    late: context.late,
    reason: context.reason,
    decision: context.decision,
    carryOver: context.carryOver,
  },
}));

/** What is asked to be carried over is in neither year's available amount. Reserving again replaces what was reserved. */
const reserve = {
  type: 'reserveCarryOver',
  params: ({ context }: { context: Context }): ReserveCarryOver => ({
    subject: context.subject,
    year: context.year,
    lines: (context.accounts?.carryOver ?? []).map(({ reason: _, ...line }) => line),
  }),
} as const;

const settleAccounts = {
  type: 'settleAccounts',
  params: ({ context }: { context: Context }): SettleAccounts => ({
    system: context.subject,
    year: context.year,
    lines: (context.accounts?.lines ?? []).map(({ line, part, spentOre }) => ({ line, part, amountOre: spentOre })),
    decision: context.decision ?? '',
  }),
} as const;

const settleCarryOver = {
  type: 'settleCarryOver',
  params: ({ context }: { context: Context }): SettleCarryOver => ({
    subject: context.subject,
    year: context.year,
    lines: context.carryOver,
    decision: context.decision ?? '',
  }),
} as const;

/** Of a system or of the frame: the form is the same. */
const accountsOf = (output: AssignmentOutput): Accounts | null =>
  answerTo(financialFollowUpDuties.accounts, answerOf(output))?.accounts ?? null;

/**
 * The year that has ended is accounted for: every deviation justified, what is asked to be carried over reserved until SYS has
 * decided at the February meeting: granted, granted in part, or refused and paid back by the key of the year it was paid for.
 */
export const financialFollowUpMachine = setup({
  schemas: { events: financialFollowUpEvents },
  types: {
    input: {} as FinancialFollowUpInput,
    context: {} as Context,
    events: {} as FinancialFollowUpEvent,
    output: {} as FinancialFollowUpOutput,
  },
  actors: { assignment: assignmentMachine, sysDecision: sysDecisionMachine },
  actions: effectActions,
}).createMachine({
  id: 'financial-follow-up',
  version: '1',
  context: ({ input }) => ({
    ...input,
    accounts: null,
    late: false,
    version: 1,
    reason: null,
    decision: null,
    carryOver: [],
  }),
  initial: 'accounting',
  on: {
    leave: { target: '.left', actions: assign({ reason: ({ event }) => event.reason }) },
  },
  states: {
    accounting: {
      entry: keepCase,
      invoke: {
        id: 'accounting',
        src: 'assignment',
        input: ({ context }) => owes(isFrame(context) ? 'frame-accounts' : 'accounts', dueAccounts)({ context }),
        onDone: {
          target: 'deciding',
          actions: [
            assign(({ context, event }) => ({
              accounts: accountsOf(event.output),
              late: context.late || (event.output.outcome === 'delivered' && event.output.late),
              version: context.version + 1,
              reason: null,
            })),
            reserve,
            inform('accounts-received'),
          ],
        },
      },
      on: {
        dispense: {
          guard: ({ event }) => event.date === 'accounts',
          actions: [
            assign({ plan: ({ context, event }) => ({ ...context.plan, accounts: event.deadline }) }),
            sendTo('accounting', ({ event }) => moveOf(event)),
          ],
        },
      },
    },
    deciding: {
      entry: keepCase,
      invoke: {
        id: 'followUp',
        src: 'sysDecision',
        input: beforeSys('financial-follow-up', sysOutcomesOf['financial-follow-up'], ({ plan }) => plan.decision),
        onDone: [
          {
            guard: ({ event }) => event.output.outcome === 'returned',
            target: 'accounting',
            actions: [assign({ reason: ({ event }) => event.output.reason }), inform('quarterly-report-returned')],
          },
          {
            target: 'decided',
            actions: [
              assign(({ context, event }) => ({
                decision: event.output.reference,
                reason: event.output.reason,
                carryOver: decidedCarryOver(context.accounts?.carryOver ?? [], event.output),
              })),
              settleAccounts,
              settleCarryOver,
            ],
          },
        ],
      },
    },
    decided: {
      type: 'final',
      entry: [keepCase, keepOutcome('decided'), inform('follow-up-decided', ['sysMembers'])],
    },
    left: {
      type: 'final',
      entry: [keepCase, keepOutcome('left'), inform('budget-left')],
    },
  },
  output: ({ context }): FinancialFollowUpOutput => ({
    outcome: context.decision === null ? 'left' : 'decided',
    late: context.late,
    deviationOre: deviation(context),
    askedOre: asked(context),
    grantedOre: granted(context),
  }),
});
