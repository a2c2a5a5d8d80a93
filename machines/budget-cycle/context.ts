import type { CycleSystem } from './events.ts';
import type { BudgetCycleInput } from './input.ts';
import type { CyclePlan } from './plan.ts';

/** A case that the cycle opened. `output` once it has ended; `failed` when it ended without one. */
export interface OpenedCase {
  readonly kind: 'annualBudget' | 'frame' | 'quarterlyReport' | 'financialFollowUp';
  readonly caseId: string;
  readonly system: string | null;
  readonly open: boolean;
  readonly failed: boolean;
  readonly output: unknown;
}

/** What the wheel comes to next, each at its instant. */
export type Point =
  | { readonly kind: 'frame'; readonly at: string }
  | { readonly kind: 'quarter'; readonly at: string; readonly index: number }
  | { readonly kind: 'followUp'; readonly at: string };

/** What a budget cycle remembers. Plain JSON. */
export interface BudgetCycleContext extends Omit<BudgetCycleInput, 'systems'> {
  readonly systems: readonly CycleSystem[];
  /** Who has left by RSI's decision: a year that has begun is completed for them too. */
  readonly departed?: readonly CycleSystem[];
  /** Ids of systems that the register has dropped, and that the cycle has told of. */
  readonly dropped?: readonly string[];
  /** Points still ahead, in order of time. */
  readonly points: readonly Point[];
  /** By the id of the child actor. */
  readonly cases: Readonly<Record<string, OpenedCase>>;
  readonly reason: string | null;
  readonly cancelled: boolean;
}

/** The frame is taken up when the first readings are due, the rounds as their quarters end, the follow-up when the year has ended. */
function pointsOf(plan: CyclePlan, frameGranted: boolean): Point[] {
  const points: Point[] = [
    ...(frameGranted ? [] : [{ kind: 'frame' as const, at: plan.budget.first.deadline.due }]),
    ...plan.quarters.map(({ opens }, index) => ({ kind: 'quarter' as const, at: opens, index })),
    { kind: 'followUp', at: plan.followUp.opens },
  ];
  return points.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

export const initialContext = (input: BudgetCycleInput): BudgetCycleContext => ({
  ...input,
  points: pointsOf(input.plan, input.frameGranted),
  cases: {},
  departed: [],
  dropped: [],
  reason: null,
  cancelled: false,
});
