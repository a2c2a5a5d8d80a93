import { z } from 'zod';
import type { MovableDate } from '../budget-cycle/plan.ts';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import type { GroupComment } from '../fsg/comments.ts';
import type { HearingOutput } from '../hearing/answer.ts';
import type { Role } from '../governance/people.ts';
import type { Adjustment, Budget } from './budget.ts';
import type { AnnualBudgetInput } from './input.ts';

/** Who owes the next step of a budget; the dates of the model are brought home to them. */
export const stages = [
  'planned',
  'hearing',
  'drafting',
  'fsgReview',
  'firstReading',
  'adjusting',
  'secondReading',
  'rsi',
  'approved',
] as const;
export type Stage = (typeof stages)[number];

export const ownerOf: Readonly<Record<Stage, Role>> = {
  planned: 'secretariat',
  hearing: 'fsa',
  drafting: 'fsa',
  fsgReview: 'fsgChair',
  firstReading: 'secretariat',
  adjusting: 'fsa',
  secondReading: 'secretariat',
  rsi: 'secretariat',
  approved: 'secretariat',
};

/** The step that each date belongs to; the accounts are no step of the budget. */
const stepOf: Readonly<Record<Exclude<MovableDate, 'accounts'>, Stage>> = {
  hearingClose: 'hearing',
  draftToFsg: 'drafting',
  fsgApproval: 'fsgReview',
  first: 'firstReading',
  secondDraft: 'adjusting',
  final: 'secondReading',
  rsiTarget: 'rsi',
};

/** Whether the date's step is under way or still to come in a budget at this stage: what has been done has no date to move. */
export const isAhead = (date: MovableDate, stage: Stage): boolean =>
  date !== 'accounts' && stages.indexOf(stage) <= stages.indexOf(stepOf[date]);

/** What became of a date of the model: whether it has passed undone, and by how many days the step was late when it came. */
export const lateness = z.strictObject({ missed: z.boolean(), days: z.int() });
type Lateness = DeepReadonly<z.infer<typeof lateness>>;

/** What a system's budget remembers. Plain JSON. */
export interface AnnualBudgetContext extends AnnualBudgetInput {
  readonly stage: Stage;
  /** SYS is being asked in writing: what reminds of the date then is the budget itself, not the secretariat's own duty. */
  readonly voting: boolean;
  /** As it stands: the draft, then the budget that was read, adjusted, approved. */
  readonly budget: Budget | null;
  /** Raised by every submitted budget. */
  readonly version: number;
  readonly hearing: HearingOutput | null;
  /** Why the hearing was ended by decision before it closed. */
  readonly waived: string | null;
  /** The budget as SYS read it the first time, and by which decision. */
  readonly firstRead: { readonly budget: Budget; readonly decision: string } | null;
  readonly adjustments: readonly Adjustment[];
  /** SYS' decision of the second reading: its recommendation to RSI (R-056). */
  readonly recommended: string | null;
  readonly first: Lateness;
  readonly final: Lateness;
  /** Lines of part B that RSI left out. */
  readonly struck: readonly string[];
  readonly rsiReference: string | null;
  /** 1 January came first: last year's part A applies until the budget is approved. */
  readonly provisional: boolean;
  readonly reason: string | null;
  /** What the members of the FSG said while it had the budget, and who took part in its decision. */
  readonly fsgComments?: readonly GroupComment[];
  readonly tookPart?: string | null;
}

export const initialContext = (input: AnnualBudgetInput): AnnualBudgetContext => ({
  ...input,
  stage: 'planned',
  voting: false,
  budget: null,
  version: 1,
  hearing: null,
  waived: null,
  firstRead: null,
  adjustments: [],
  recommended: null,
  first: { missed: false, days: 0 },
  final: { missed: false, days: 0 },
  struck: [],
  rsiReference: null,
  provisional: false,
  reason: null,
});

/** How a system's budget ends, for its cycle's summary. */
export interface AnnualBudgetOutput {
  readonly outcome: 'inForce' | 'left';
  readonly totalOre: number;
  readonly firstLateDays: number;
  readonly finalLateDays: number;
  readonly provisional: boolean;
}
