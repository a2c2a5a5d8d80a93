import type { Budget } from '../../../machines/annual-budget/budget.ts';
import { initialContext } from '../../../machines/annual-budget/context.ts';
import { keepCase } from '../../../machines/annual-budget/letters.ts';
import { planOf } from '../../../machines/budget-cycle/plan-of.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import type { World } from './world.ts';

export const budgetCase = 'annual-budget/2028-ppj';

/** Budget year 2028 of PPJ as the store keeps it on 1 March 2027, when the FSA drafts. */
export async function aBudgetYear(world: World) {
  const plan = planOf({ year: 2028, policy: policyV1, at: '2026-11-23T09:00:00.000Z' });
  const entered = await world.store.budget('ppj', 2027);
  const previous: Budget = { lines: [...(entered?.lines ?? [])].map(({ reason: _, ...line }) => line) };
  const context = {
    ...initialContext({
      caseId: budgetCase,
      number: '2028-ppj',
      by: { person: 'ida.krogh', channel: 'cli' },
      modelVersion: 'v1',
      policy: policyV1,
      system: 'ppj',
      systemName: 'Præhospital Patientjournal (PPJ)',
      year: 2028,
      plan: plan.budget,
      previous,
    }),
    stage: 'drafting' as const,
  };
  const { view = {} } = keepCase.params({ context });
  await world.storeCase('budget-cycle/2028', 'budget-cycle', undefined, {
    year: 2028,
    plan,
    systems: [{ id: 'ppj', name: context.systemName }],
  });
  await world.storeCase(budgetCase, 'annual-budget', 'ppj', view);
  return { plan, previous };
}
