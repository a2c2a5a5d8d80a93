import { addBusinessDays } from '../../machines/governance/business-days.ts';
import { addDays, instantOf, localDate } from '../../machines/governance/calendar.ts';
import { calendarOf } from '../../machines/governance/policy-calendar.ts';
import type { AdoptionPlan, EndCases, EndedCases, PlanAdoption } from '../../machines/matter/actors.ts';
import type { EffectContext } from '../../workflows/messages.ts';
import type { MatterDeps } from './deps.ts';
import { endCases } from './end-cases.ts';
import { exportSystem } from './export-system.ts';

/** What a matter asks of the calendar and of the other cases when it has been adopted. */
export function createMatterActivities(deps: MatterDeps) {
  const { store, policyOf } = deps;
  return {
    /** Days as instants: when it counts, when RSI is told, when a system has had its last day, and the number of its document's version. */
    async planAdoption(
      { modelVersion, effectiveDay, lastDay, document }: PlanAdoption,
      { at }: EffectContext,
    ): Promise<AdoptionPlan> {
      const policy = await policyOf(modelVersion);
      const today = localDate(at);
      const oriented = addBusinessDays(today, policy.orientation.afterBd, calendarOf(policy));
      const versions = document === undefined ? [] : await store.documents({ id: document });
      return {
        today,
        effectiveAt: effectiveDay === undefined || effectiveDay <= today ? null : instantOf(effectiveDay, '00:00'),
        orientAt: instantOf(oriented, policy.sendWindow.from),
        leavesAt: lastDay === undefined ? null : instantOf(addDays(lastDay, 1), '00:00'),
        documentVersion: (versions.at(-1)?.version ?? 0) + 1,
      };
    },

    /** The system has left: its open cases end, and everything known of it is put together. Tried again, each case is told once. */
    async endCases(request: EndCases, ctx: EffectContext): Promise<EndedCases> {
      const { ended, kept } = await endCases(deps, request, ctx);
      const { name, content } = await exportSystem(store, request, ctx.at);
      const versions = await store.documents({ id: `export/${request.system}` });
      return { ended, kept, systemName: name, version: (versions.at(-1)?.version ?? 0) + 1, content };
    },
  };
}
