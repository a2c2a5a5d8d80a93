import { viewAs } from '../../../store/rows.ts';
import { cancel, join, leave } from '../../../machines/budget-cycle/acts.ts';
import type { CycleSystem } from '../../../machines/budget-cycle/events.ts';
import { annualBudgetId } from '../../../machines/budget-cycle/input.ts';
import { planOf } from '../../../machines/budget-cycle/plan-of.ts';
import type { CaseRow } from '../../../store/rows.ts';
import type { CommandDeps } from '../deps.ts';
import { badState, conflict } from '../failures.ts';
import { policyOf } from '../policy-of.ts';
import { systemOf } from './dispensing.ts';
import { createPortfolio } from './portfolio.ts';
import { yearOf } from './year-of.ts';
import { type Completion, completes } from '../acts/completion.ts';
import type { Store } from '../../../store/store.ts';

/** Systems that join or leave while the cycle runs, and a cycle that was started by mistake. */
export const portfolioChanges: readonly Completion[] = [
  completes(join, async ({ form, row: cycle, deps }) => {
    const at = deps.now();
    const year = yearOf(cycle);
    const plan = viewAs(cycle, 'budget-cycle').plan;
    if (at >= plan.budget.yearBegins) {
      throw badState(
        `Budgetåret ${year} er begyndt; et nyt system får først budget i næste årshjul.`,
        `The budget year ${year} has begun; a new system gets its budget in the next cycle.`,
      );
    }
    const { entry } = await createPortfolio(deps).one(form.system, year);
    await refuseKnown(deps.store, cycle, entry);
    // The dates that are left, with the meetings that the cycle was started with.
    const { budget } = planOf({ year, policy: await policyOf(deps, cycle), at, meetings: plan.meetings });
    return { event: { system: entry, plan: budget } };
  }),

  completes(leave, async ({ form, row: cycle, by }) => ({
    by: { ...by, channel: 'recorded', reference: form.reference },
    event: { system: systemOf(viewAs(cycle, 'budget-cycle'), form.system) },
  })),

  completes(cancel, async ({ row: cycle, deps }) => {
    await refuseUnderWay(deps, cycle);
    return {};
  }),
];

/** Throws `Conflict` for a system that is in the cycle, or that has left it with the budget it had. */
async function refuseKnown(store: Store, cycle: CaseRow, { id, name }: CycleSystem): Promise<void> {
  const year = yearOf(cycle);
  const members = viewAs(cycle, 'budget-cycle').systems;
  const budget = await store.case(annualBudgetId(year, id));
  if (budget !== undefined && (budget.outcome === 'left' || !members.some((one) => one.id === id))) {
    throw conflict(
      `${name} er udgået af årshjul ${year} og kan ikke slutte sig til det igen. Behandl driftsbudgettet for ${year} uden for systemet, og skriv det vedtagne budget i registeret (budgets); ${name} er med igen i årshjul ${year + 1}.`,
      `${name} has left the budget cycle ${year} and cannot join it again. Treat its operating budget of ${year} outside the system, and write the adopted one in the register (budgets); ${name} takes part again in the budget cycle ${year + 1}.`,
      'system',
    );
  }
  if (budget !== undefined || members.some((one) => one.id === id)) {
    throw conflict(
      `${name} er allerede med i årshjul ${year}.`,
      `${name} is in the budget cycle ${year} already.`,
      'system',
    );
  }
}

/** A year that has begun, or that has an approved budget, is not called off any more. Throws `BadState`. */
async function refuseUnderWay({ store, now }: CommandDeps, cycle: CaseRow): Promise<void> {
  const year = yearOf(cycle);
  const { budget } = viewAs(cycle, 'budget-cycle').plan;
  if (now() >= budget.yearBegins) {
    throw badState(
      `Budgetåret ${year} er begyndt og kan ikke annulleres. Et system, der skal ud, udgår med RSI-kredsens beslutning (budget-cycle leave).`,
      `The budget year ${year} has begun and cannot be cancelled. A system that is to go leaves by RSI's decision (budget-cycle leave).`,
    );
  }
  const approved = (await store.casesOf('annual-budget', { year })).filter(
    ({ outcome, view }) => outcome === 'inForce' || (outcome === undefined && view.stage === 'approved'),
  );
  if (approved.length > 0) {
    const systems = approved.map(({ system, id }) => system ?? id).join(', ');
    throw badState(
      `RSI-kredsen har godkendt driftsbudgetter for ${year} (${systems}), så året kan ikke annulleres. Et system, der skal ud, udgår med RSI-kredsens beslutning (budget-cycle leave).`,
      `RSI has approved operating budgets of ${year} (${systems}), so the year cannot be cancelled. A system that is to go leaves by RSI's decision (budget-cycle leave).`,
    );
  }
}
