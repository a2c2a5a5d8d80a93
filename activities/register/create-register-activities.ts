import { localDate } from '../../machines/governance/local-time.ts';
import type { Concern, Look, OpenPortfolioMatters, PortfolioMatters } from '../../machines/register/look.ts';
import { concernsOf } from '../../store/register/concerns.ts';
import type { EffectContext } from '../../workflows/messages.ts';
import type { RegisterDeps } from './deps.ts';
import { openPortfolioMatters } from './open-portfolio-matters.ts';
import { renewHolders } from './renew-holders.ts';

/** What follows from a day in the register. */
export function createRegisterActivities(deps: RegisterDeps) {
  return {
    /** Asks open work anew where its holders differ today; gives what is vacant and when the next change is. The same again does the same once. */
    async lookAtRegister(_: Record<string, never>, ctx: EffectContext): Promise<Look> {
      const { store } = deps;
      const renewed = await renewHolders(deps, ctx);
      const register = await store.register();
      const { portfolio } = await deps.policyAt(ctx.at);
      const concerns: readonly Concern[] =
        register === undefined ? [] : concernsOf(register, localDate(ctx.at), portfolio.min);
      return { next: (await store.nextRegisterChange(ctx.at)) ?? null, renewed, concerns };
    },
    /** Opens the matter of each system that has fallen under three regions; tried again, the same ones. */
    openPortfolioMatters: (request: OpenPortfolioMatters, ctx: EffectContext): Promise<PortfolioMatters> =>
      openPortfolioMatters(deps, request, ctx),
  };
}
