import { allowedOnRoadmap, levelOf, mandatoryOnRoadmap, type Level } from '../governance/levels.ts';
import type { SysDecisionInput } from '../sys-decision/decision.ts';
import type { ChangeRequestContext } from './context.ts';
import type { Proposal } from './proposal.ts';

type Context = ChangeRequestContext;
const order: Readonly<Record<Level, number>> = { region: 0, sys: 1, rsi: 2 };
const higher = (a: Level, b: Level): Level => (order[a] >= order[b] ? a : b);

/** Under the first limit of the policy (250.000 kr.) the region disposes within the operating budget, if that has cover. */
export const withinOperatingBudget = (context: Context): boolean => context.level === 'region' && !context.noCover;

/** Above the second limit of the policy (2.000.000 kr.) SYS recommends and RSI decides. */
export const beyondSys = (context: Context): boolean => context.level === 'rsi';

/** The level after a new estimate: a decrease never lowers it while the case is open. */
export const levelAfter = (context: Context, revised: Proposal): Level =>
  higher(context.level, levelOf(revised.amountOre, context.policy));

/** An increase that keeps the level and stays within the tolerance of what was decided is noted, not decided again. */
export function withinTolerance(context: Context, revised: Proposal): boolean {
  const decided =
    context.approvedOre > 0 ? context.approvedOre : (context.recommendedOre ?? context.proposal.amountOre);
  return (
    levelAfter(context, revised) === context.level &&
    revised.amountOre * 100 <= decided * (100 + context.policy.overrun.tolerancePct)
  );
}

/** Only the estimate or the wording of it differs: everything that makes it another deliverable is unchanged. */
export function onlyAmountDiffers(context: Context, revised: Proposal): boolean {
  const { amountOre: _before, ...before } = context.proposal;
  const { amountOre: _after, ...after } = revised;
  return JSON.stringify(sorted(before)) === JSON.stringify(sorted(after));
}

/** Roadmap entries are made from the limit on, and never deleted. */
export const standsOnRoadmap = (context: Context): boolean =>
  allowedOnRoadmap(context.proposal.amountOre, context.policy);

/** What the region decides stands there too where a model lets it decide more than the limit of the roadmap. */
export const smallButOnRoadmap = (context: Context): boolean =>
  withinOperatingBudget(context) && mandatoryOnRoadmap(context.proposal.amountOre, context.policy);

/** The rules that SYS votes by; what is urgent may be asked in fewer business days: 2 in place of 5. */
export const rulesOfVoting = ({ policy, proposal }: Context): SysDecisionInput['policy'] => ({
  written:
    proposal.urgent === true
      ? { ...policy.written, windowBd: policy.urgent.windowBd, minBd: policy.urgent.windowBd }
      : policy.written,
  vote: policy.vote,
  inhabil: policy.inhabil,
});

/** What SYS may commit for one system in a year, where the policy enforces it. */
export const enforcedCeiling = (context: Context): { readonly ceilingOre?: number } =>
  context.policy.ceiling.systemYear === 'enforce' ? { ceilingOre: context.policy.thresholds.upperOre } : {};

/** The sum of linked requests crosses a threshold that this one alone does not. */
export const crossesBySum = (context: Context, sumOre: number): boolean =>
  context.policy.splitting !== 'off' && order[levelOf(sumOre, context.policy)] > order[context.level];

/** The system's commitments of the year have passed the ceiling: warned of, not blocked. */
export const passesCeiling = (context: Context, systemYearOre: number): boolean =>
  context.policy.ceiling.systemYear === 'warn' && systemYearOre > context.policy.thresholds.upperOre;

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
