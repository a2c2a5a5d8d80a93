import { z } from 'zod';
import { budgetCycleEvents } from '../../../machines/budget-cycle/events.ts';
import { cycleId } from '../../../machines/budget-cycle/input.ts';
import { planOf } from '../../../machines/budget-cycle/plan-of.ts';
import type { CyclePlan } from '../../../machines/budget-cycle/plan.ts';
import type { By } from '../../../machines/governance/people.ts';
import type { CaseEvent, Receipt } from '../../../workflows/messages.ts';
import { asking } from '../asking.ts';
import type { BudgetCommands } from '../budget-commands.ts';
import type { CommandDeps } from '../commands.ts';
import { badState, conflict, parse } from '../failures.ts';
import { fingerprint } from '../fingerprint.ts';
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
  const { cases, store, now, policy } = deps;
  const rights = createRights(deps);
  const portfolio = createPortfolio(deps);

  const secretariat = (by: By, da: string, en: string): Promise<By> =>
    rights.require(by, ['secretariat'], {}, [da, en]);
  const send = (year: number, event: object, id: string): Promise<Receipt> =>
    cases.send(cycleId(year), { event: event as CaseEvent }, id);

  return {
    joinBudgetCycle: (person, year, asked) =>
      asking(async () => {
        const by = await secretariat(person, 'føje et system til budgetcyklussen', 'add a system to the budget cycle');
        const cycle = await findCycle(store, year);
        const plan = cycle.proposal['plan'] as CyclePlan;
        if (now() >= plan.budget.yearBegins) {
          throw badState(
            `Budgetåret ${year} er begyndt; et nyt system får først budget i næste cyklus.`,
            `The budget year ${year} has begun; a new system gets its budget in the next cycle.`,
          );
        }
        const { entry } = await portfolio.one(asked, year);
        if (await portfolio.hasBudget(year, entry.id)) {
          throw conflict(
            `${entry.name} er allerede med i budgetcyklus ${year}.`,
            `${entry.name} is in the budget cycle ${year} already.`,
            'system',
          );
        }
        // The dates that are left, with the meetings that the cycle was started with.
        const { budget } = planOf({ year, policy, at: now(), meetings: plan.meetings });
        const event = parse(budgetCycleEvents.join, { type: 'join', by, system: entry, plan: budget });
        return send(year, event, `join/${year}/${entry.id}`);
      }),

    leaveBudgetCycle: (person, year, given) =>
      asking(async () => {
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
      asking(async () => {
        const by = await secretariat(person, 'annullere budgetcyklussen', 'cancel the budget cycle');
        await findCycle(store, year);
        const event = parse(budgetCycleEvents.cancel, { type: 'cancel', by, reason: parse(why, reason, 'reason') });
        return send(year, event, `cancel/${year}`);
      }),
  };
}
