import type { Policy } from '../../machines/governance/policy.ts';
import type { GatheredOverview, GatherOverview, NextOverview } from '../../machines/overview/overview.ts';
import type { Store } from '../../store/store.ts';
import type { EffectContext } from '../../workflows/messages.ts';
import { gatherOverview } from './gather-overview.ts';
import { nextOverviewAt } from './next-overview.ts';

export interface OverviewDeps {
  readonly store: Store;
  readonly policyAt: (instant: string) => Promise<Policy>;
}

/** When the secretariat's weekly overview is due, and what stands in it. */
export function createOverviewActivities({ store, policyAt }: OverviewDeps) {
  return {
    async nextOverview(_: Record<string, never>, { at }: EffectContext): Promise<NextOverview> {
      return { at: nextOverviewAt(await policyAt(at), at) };
    },
    gatherOverview: (request: GatherOverview, { at }: EffectContext): Promise<GatheredOverview> =>
      gatherOverview(store, request, at),
  };
}
