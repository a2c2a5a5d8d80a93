import { budgetCycleEvents } from '../../../machines/budget-cycle/events.ts';
import { budgetCycleMachine } from '../../../machines/budget-cycle/machine.ts';
import { planOf } from '../../../machines/budget-cycle/plan-of.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { budgetCycleOptions } from '../../../workflows/budget-cycle.ts';
import { after, deadlineAt, secretariat } from '../search/people.ts';
import type { Answered, Data, Spec } from '../search/spec.ts';
import { budget } from './year.ts';

const at = '2027-01-04T07:00:00.000Z';
const plan = planOf({ year: 2028, policy: policyV1, at });
const ends = (outputs: readonly (readonly [string, Data])[]): readonly Answered[] => [
  ...outputs.map(([words, output]) => ({ words, output })),
  { words: 'a case is stopped', failed: true as const },
];
const budgetEnd = (outcome: string) => ({
  outcome,
  totalOre: 0,
  firstLateDays: 0,
  finalLateDays: 0,
  provisional: false,
});

interface Opened {
  readonly kind: string;
  readonly system: string | null;
  readonly open: boolean;
  readonly failed: boolean;
}

/** The wheel of a year with one system; its budget, its frame, its reports and its follow-up are cases of their own, which end somehow and some time. */
export const budgetCycle: Spec = {
  name: 'budget-cycle',
  machine: budgetCycleMachine,
  options: budgetCycleOptions,
  schemas: { 'budget-cycle': budgetCycleEvents },
  starts: [
    {
      words: 'the wheel of 2028',
      at,
      input: {
        caseId: 'budget-cycle/2028',
        number: '2028',
        by: secretariat,
        modelVersion: 'v1',
        policy: policyV1,
        year: 2028,
        at,
        plan,
        systems: [{ id: 'ppj', name: 'PPJ', previous: budget }],
      },
    },
  ],
  messages: {
    'budget-cycle': (_actor, { now, facts }) => [
      {
        words: 'the system leaves the portfolio',
        event: { type: 'leave', by: secretariat, system: 'ppj', reference: 'RSI pkt. 3', reason: 'Udgår' },
      },
      { words: 'the cycle is cancelled', event: { type: 'cancel', by: secretariat, reason: 'Startet ved en fejl' } },
      ...(facts['moved'] === true
        ? []
        : [
            {
              words: 'the date of the accounts is moved',
              event: {
                type: 'dispense',
                by: secretariat,
                date: 'accounts',
                deadline: deadlineAt(after(now, 45), 'moved'),
                reminders: [],
                overdue: [],
                reason: 'Staten har flyttet fristen',
                decidedBy: 'rsi',
                reference: 'RSI pkt. 1',
              },
            },
          ]),
    ],
  },
  answers: {
    portfolio: () => [
      {
        words: 'the register names the portfolio',
        output: { systems: [{ id: 'ppj', name: 'PPJ', kpis: [], budget }], grantedOre: 0 },
      },
      { words: 'the register does not answer', failed: true },
    ],
    annualBudget: () => ends([['the budget is in force', budgetEnd('inForce')]]),
    frame: () => ends([['the frame is granted', { outcome: 'granted', amountOre: 1 }]]),
    quarterlyReport: () => ends([['a report is approved', { outcome: 'approved', late: false, breaches: [] }]]),
    financialFollowUp: () =>
      ends([
        ['the follow-up is decided', { outcome: 'decided', late: false, deviationOre: 0, askedOre: 0, grantedOre: 0 }],
      ]),
  },
  keeps: {
    'budget-cycle': ({ points, cases, systems, cancelled }) => [
      (points as readonly unknown[]).length,
      Object.values(cases as Readonly<Record<string, Opened>>)
        .filter(({ open }) => open)
        .map(({ kind, system }) => [kind, system].join())
        .sort(),
      (systems as readonly unknown[]).length,
      cancelled,
    ],
  },
  facts: {
    first: { moved: false, reports: 0, followUps: 0, frames: 0, budgets: 0 },
    next: (facts, { move, step }) => {
      const count = (src: string) =>
        step.commands.filter((one) => one.type === 'startWorkflow' && one.src === src).length;
      return {
        moved: facts['moved'] === true || (move.kind === 'said' && move.event.type === 'dispense'),
        reports: Number(facts['reports']) + count('quarterlyReport'),
        followUps: Number(facts['followUps']) + count('financialFollowUp'),
        frames: Number(facts['frames']) + count('frame'),
        budgets: Number(facts['budgets']) + count('annualBudget'),
      };
    },
  },
  bounds: [
    '1 system',
    'at most 1 dispensation',
    'the cases it opens end with or without an outcome, and are searched by themselves',
  ],
};
