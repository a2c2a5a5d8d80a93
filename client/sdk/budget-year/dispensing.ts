import { counted } from '../../../machines/terms/counted.ts';
import type { ViewOf } from '../../../machines/views.ts';
import { viewAs } from '../../../store/rows.ts';
import { dispense } from '../../../machines/budget-cycle/acts.ts';
import { completes } from '../acts/completion.ts';
import { isAhead } from '../../../machines/annual-budget/context.ts';
import { annualBudgetId, frameId } from '../../../machines/budget-cycle/input.ts';
import { type BudgetPlan, type CyclePlan, type MovableDate } from '../../../machines/budget-cycle/plan.ts';
import { addDays, daysBetween } from '../../../machines/governance/local-dates.ts';
import { formatDate } from '../../../machines/governance/date-words.ts';
import type { Deadline } from '../../../machines/governance/deadlines.ts';
import { lastDateOf } from '../../../machines/governance/date-words.ts';
import { ladder, overdueLadder } from '../../../machines/governance/ladder.ts';
import { endOfDay, localDate } from '../../../machines/governance/local-time.ts';
import { calendarOf } from '../../../machines/governance/policy-calendar.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import { badInput, badState } from '../failures.ts';
import { policyOf } from '../policy-of.ts';

/** The rule of a date that has been moved; its anchor is the last day that the plan had, so that the next move is measured from there too. */
export const dispensationRule = 'dispensation';

/** A date of the plan moved to end with another day, and the letters that follow from that. */
function movedTo(planned: Deadline, to: string, policy: Policy, at: string) {
  const deadline: Deadline = {
    rule: dispensationRule,
    anchor: plannedDay(planned),
    calendar: calendarOf(policy).version,
    due: endOfDay(to),
  };
  return { deadline, reminders: ladder(deadline, policy, at), overdue: overdueLadder(deadline, policy) };
}

const plannedDay = (deadline: Deadline): string =>
  deadline.rule === dispensationRule ? deadline.anchor : lastDateOf(deadline.due);

const deadlineOf = (date: MovableDate, plan: CyclePlan, budget: BudgetPlan): Deadline => {
  if (date === 'accounts') return plan.followUp.accounts;
  return date === 'first' || date === 'final' ? budget[date].deadline : budget[date];
};

/** Moving the dates of a year, by dispensation. */
export const dispensing = completes(dispense, async ({ form, row, by, deps }) => {
  const cycle = viewAs(row, 'budget-cycle');
  const { store, now } = deps;
  const { year } = cycle;

  /** The plan that the date stands in: the system's own, when it has one that was moved before. */
  async function plannedFor(date: MovableDate, system: string | undefined): Promise<Deadline> {
    const row = system === undefined ? undefined : await store.caseOf('annual-budget', annualBudgetId(year, system));
    return deadlineOf(date, cycle.plan, row?.view.plan ?? cycle.plan.budget);
  }

  function refuseTooFar(planned: Deadline, to: string, decidedBy: 'sysChair' | 'rsi', policy: Policy): void {
    const from = plannedDay(planned);
    const { chairMaxDays } = policy.dispensation;
    if (to === lastDateOf(planned.due)) {
      throw badInput(
        `Fristen er allerede den ${formatDate(to)}.`,
        `The date is ${formatDate(to, 'long', 'en')} already.`,
        'to',
      );
    }
    if (decidedBy === 'sysChair' && daysBetween(from, to) > chairMaxDays) {
      const last = addDays(from, chairMaxDays);
      throw badInput(
        `Formanden for SYS kan flytte fristen højst ${counted(chairMaxDays, 'days', 'da')}, til ${formatDate(last, 'long', 'da')}; længere er RSI-kredsens afgørelse. Ret datoen, eller angiv decidedBy: rsi med referatet.`,
        `The SYS chair may move the date by at most ${chairMaxDays} days, to ${formatDate(last, 'long', 'en')}; more is RSI's decision. Correct the date, or give decidedBy: rsi with the minutes.`,
        'to',
      );
    }
  }

  /** Everybody would be told of a date that moves nothing. */
  async function refuseDone(date: MovableDate, system: string | undefined): Promise<void> {
    if (date === 'accounts') return;
    const budgets = (await store.casesOf('annual-budget', { year, open: true })).filter(
      (row) => system === undefined || row.system === system,
    );
    const frame = date === 'secondDraft' || date === 'final' ? await store.case(frameId(year)) : undefined;
    const followed = system === undefined && frame?.status === 'active';
    if (followed || budgets.some((row) => isAhead(date, row.view.stage))) return;
    throw badState(
      `Ingen budgetter venter på datoen «${date}» længere; det, den gjaldt, er gjort. Flyt en senere dato.`,
      `No budget is waiting for the date "${date}" any more; what it was for is done. Move a later date.`,
    );
  }

  const { date, to, decidedBy, reference, reason } = form;
  const policy = await policyOf(deps, row);
  if (!policy.dispensation.allowed)
    throw badState(
      'Politikken tillader ikke dispensation (dispensation.allowed).',
      'The policy allows no dispensation (dispensation.allowed).',
    );
  const system = form.system === undefined ? undefined : systemOf(cycle, form.system);
  if (to <= localDate(now())) {
    throw badInput(
      `Den nye dato ${formatDate(to)} er passeret. Angiv en dato i fremtiden.`,
      `The new date ${formatDate(to, 'long', 'en')} has passed. Give a date in the future.`,
      'to',
    );
  }
  await refuseDone(date, system);
  const planned = await plannedFor(date, system);
  refuseTooFar(planned, to, decidedBy, policy);
  return {
    by: { ...by, channel: 'recorded', reference },
    event: { to: undefined, ...movedTo(planned, to, policy, now()), reason, system },
  };
});

/** The id of a system of the cycle, however it is spelled. Throws `BadInput`. */
export function systemOf({ systems }: Pick<ViewOf<'budget-cycle'>, 'systems'>, asked: string): string {
  const found = systems.find(({ id }) => id.toLowerCase() === asked.toLowerCase());
  if (found !== undefined) return found.id;
  throw badInput(
    `Systemet «${asked}» er ikke med i årshjulet. Vælg et af: ${systems.map(({ id }) => id).join(', ')}.`,
    `The system "${asked}" is not in the budget cycle. Choose one of: ${systems.map(({ id }) => id).join(', ')}.`,
    'system',
  );
}
