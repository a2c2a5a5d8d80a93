import { z } from 'zod';
import { budgetCycleEvents, type CycleSystem } from '../../../machines/budget-cycle/events.ts';
import { annualBudgetId, cycleId } from '../../../machines/budget-cycle/input.ts';
import { planOf } from '../../../machines/budget-cycle/plan-of.ts';
import type { By } from '../../../machines/governance/people.ts';
import type { CaseOf } from '../../../store/rows.ts';
import type { CaseEvent, Receipt } from '../../../workflows/messages.ts';
import { withFailures } from '../with-failures.ts';
import type { BudgetCommands } from '../budget-commands.ts';
import type { CommandDeps } from '../deps.ts';
import { badState, conflict, parse } from '../failures.ts';
import { fingerprint } from '../fingerprint.ts';
import { policyOf } from '../policy-of.ts';
import { createRights } from '../rights.ts';
import { systemOf } from './dispensing.ts';
import { findCycle } from './find-cycle.ts';
import { createPortfolio } from './portfolio.ts';

const leaving = z.strictObject({
  system: z.string().trim().min(1),
  reference: z.string().trim().min(1).max(200),
  reason: z.string().trim().min(1).max(4000),
});
const why = z.string().trim().min(1).max(4000);

/** Systems that join or leave while the cycle runs, and a cycle that was started by mistake. */
export function createPortfolioChanges(
  deps: CommandDeps,
): Pick<BudgetCommands, 'joinBudgetCycle' | 'leaveBudgetCycle' | 'cancelBudgetCycle'> {
  const { cases, store, now } = deps;
  const rights = createRights(deps);
  const portfolio = createPortfolio(deps);

  const secretariat = (by: By, da: string, en: string): Promise<By> =>
    rights.require(by, ['secretariat'], {}, [da, en]);
  const send = (year: number, event: object, id: string): Promise<Receipt> =>
    cases.send(cycleId(year), { event: event as CaseEvent }, id);

  /** Throws `Conflict` for a system that is in the cycle, or that has left it with the budget it had. */
  async function refuseKnown(cycle: CaseOf<'budget-cycle'>, year: number, { id, name }: CycleSystem): Promise<void> {
    const members = cycle.view.systems;
    const budget = await store.case(annualBudgetId(year, id));
    if (budget !== undefined && (budget.outcome === 'left' || !members.some((one) => one.id === id))) {
      throw conflict(
        `${name} er udgået af budgetcyklus ${year} og kan ikke slutte sig til den igen. Behandl driftsbudgettet for ${year} uden for systemet, og skriv det vedtagne budget i registeret (budgets); ${name} er med igen i budgetcyklus ${year + 1}.`,
        `${name} has left the budget cycle ${year} and cannot join it again. Treat its operating budget of ${year} outside the system, and write the adopted one in the register (budgets); ${name} takes part again in the budget cycle ${year + 1}.`,
        'system',
      );
    }
    if (budget !== undefined || members.some((one) => one.id === id)) {
      throw conflict(
        `${name} er allerede med i budgetcyklus ${year}.`,
        `${name} is in the budget cycle ${year} already.`,
        'system',
      );
    }
  }

  /** A year that has begun, or that has an approved budget, is not called off any more. Throws `BadState`. */
  async function refuseUnderWay(cycle: CaseOf<'budget-cycle'>, year: number): Promise<void> {
    const { budget } = cycle.view.plan;
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

  return {
    joinBudgetCycle: (person, year, asked) =>
      withFailures(async () => {
        const by = await secretariat(person, 'føje et system til budgetcyklussen', 'add a system to the budget cycle');
        const cycle = await findCycle(store, year);
        const { plan } = cycle.view;
        if (now() >= plan.budget.yearBegins) {
          throw badState(
            `Budgetåret ${year} er begyndt; et nyt system får først budget i næste cyklus.`,
            `The budget year ${year} has begun; a new system gets its budget in the next cycle.`,
          );
        }
        const { entry } = await portfolio.one(asked, year);
        await refuseKnown(cycle, year, entry);
        // The dates that are left, with the meetings that the cycle was started with.
        const { budget } = planOf({ year, policy: await policyOf(deps, cycle), at: now(), meetings: plan.meetings });
        const event = parse(budgetCycleEvents.join, { type: 'join', by, system: entry, plan: budget });
        return send(year, event, `join/${year}/${entry.id}`);
      }),

    leaveBudgetCycle: (person, year, given) =>
      withFailures(async () => {
        const by = await secretariat(
          person,
          'tage et system ud af budgetcyklussen',
          'take a system out of the budget cycle',
        );
        const { system: asked, reference, reason } = parse(leaving, given);
        const system = systemOf(await findCycle(store, year), asked);
        const recorded: By = { ...by, channel: 'recorded', reference };
        const event = parse(budgetCycleEvents.leave, { type: 'leave', by: recorded, system, reference, reason });
        return send(year, event, `leave/${year}/${fingerprint({ system, reference, reason })}`);
      }),

    cancelBudgetCycle: (person, year, reason) =>
      withFailures(async () => {
        const by = await secretariat(person, 'annullere budgetcyklussen', 'cancel the budget cycle');
        await refuseUnderWay(await findCycle(store, year), year);
        const event = parse(budgetCycleEvents.cancel, { type: 'cancel', by, reason: parse(why, reason, 'reason') });
        return send(year, event, `cancel/${year}`);
      }),
  };
}
