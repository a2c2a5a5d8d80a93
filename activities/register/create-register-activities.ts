import type { Policy } from '../../machines/governance/policy.ts';
import { nextQuarter } from '../../machines/governance/local-dates.ts';
import { instantOf, localDate } from '../../machines/governance/local-time.ts';
import type { Concern, Look, OpenPortfolioMatters, PortfolioMatters } from '../../machines/register/look.ts';
import { yearCheckOn } from '../../machines/register/year-not-started.ts';
import { yearNotStarted } from '../../store/register/year-not-started.ts';
import type { Store } from '../../store/store.ts';
import { concernsOf } from '../../store/register/concerns.ts';
import type { EffectContext } from '../../workflows/messages.ts';
import type { RegisterDeps } from './deps.ts';
import { moveTreatments } from './move-treatments.ts';
import { openPortfolioMatters } from './open-portfolio-matters.ts';
import { renewHolders } from './renew-holders.ts';

/** Next year that nobody has started: told on each of its days, for on each it is another concern. */
async function yearConcerns(store: Store, at: string, policy: Policy): Promise<Concern[]> {
  const found = await yearNotStarted(store, at, policy);
  if (found === undefined) return [];
  const { year, day, chair, da, en, mend } = found;
  const chairs = chair ? await store.addressees('sysChair', {}, at) : [];
  const persons = chairs.map(({ person }) => person);
  const early = localDate(at) < `${year}-01-01`;
  return [{ key: `year:${year}@${day}`, kind: 'year', da, en, mend, persons, ...(early ? { early } : {}) }];
}

/** What follows from a day in the register. */
export function createRegisterActivities(deps: RegisterDeps) {
  return {
    /** Asks open work anew where its holders differ today; gives what is vacant and when the next change is. The same again does the same once. */
    async lookAtRegister(_: Record<string, never>, ctx: EffectContext): Promise<Look> {
      const { store } = deps;
      const renewed = [...(await renewHolders(deps, ctx)), ...(await moveTreatments(deps, ctx))];
      const register = await store.register();
      const policy = await deps.policyAt(ctx.at);
      const today = localDate(ctx.at);
      const concerns = [
        ...(register === undefined ? [] : concernsOf(register, today, policy.portfolio.min)),
        ...(await yearConcerns(store, ctx.at, policy)),
      ];
      const change = await store.nextRegisterChange(ctx.at);
      const days = [
        yearCheckOn(today, policy.watch.yearNotStarted).next,
        ...(concerns.some(({ kind }) => kind === 'composition') ? [nextQuarter(today)] : []),
      ].map((day) => instantOf(day, '00:00'));
      const [next = null] = [...days, ...(change === undefined ? [] : [change])].sort();
      return { next, renewed, concerns };
    },
    /** Opens the matter of each system that has fallen under three regions; tried again, the same ones. */
    openPortfolioMatters: (request: OpenPortfolioMatters, ctx: EffectContext): Promise<PortfolioMatters> =>
      openPortfolioMatters(deps, request, ctx),
  };
}
