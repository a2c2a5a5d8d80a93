import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import type { Instant } from '../governance/instant.ts';
import {
  type ActionLine,
  type AgendaContent,
  type AskedProject,
  type BudgetReading,
  type FrameLine,
  itemKinds,
  type ItemOutcome,
  type LiftedVotes,
  type MeetingFacts,
  type MissingLine,
  type NewsLine,
  type Payer,
  type ProjectLine,
  type ReportLine,
  type WrittenLine,
} from './agenda.ts';
import type { RequestSums } from './sums.ts';

/** A case that SYS has before it: somebody has the task to put it on a meeting. */
export interface ReadyCase {
  readonly case: string;
  readonly machine: string;
  /** Of a matter. Absent in what was read before it was asked. */
  readonly kind?: string;
  readonly number: string;
  readonly title: string;
  readonly system: string | null;
  readonly amountOre: number | null;
  readonly rank: number | null;
  readonly recommendation: string | null;
  readonly payer?: Payer;
  /** Absent in what was read before it was asked. */
  readonly sums?: RequestSums;
  readonly budget?: BudgetReading;
  /** SYS recommends and the RSI circle decides. */
  readonly toRsi?: boolean;
  /** When it came before SYS. */
  readonly cameAt: Instant;
  readonly outcomes: readonly ItemOutcome[];
  readonly lifted: LiftedVotes | null;
}

/** A member's item, as it was wished for. */
export const wish = z.strictObject({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  kind: z.enum(itemKinds),
  by: z.strictObject({ person: z.string(), name: z.string(), region: z.string().nullable() }),
  /** Came after the agenda was out: it stands under «Eventuelt». */
  afterDispatch: z.boolean(),
});
export type Wish = DeepReadonly<z.infer<typeof wish>>;

/** Everything that an agenda is composed from, as an activity read it from the store. */
export interface AgendaMaterial {
  readonly at: Instant;
  readonly ready: readonly ReadyCase[];
  /** Absent in what was read before it was asked. */
  readonly missing?: readonly MissingLine[];
  readonly frame: FrameLine;
  readonly actions: readonly ActionLine[];
  readonly written: readonly WrittenLine[];
  readonly projects: readonly ProjectLine[];
  readonly reports: readonly ReportLine[];
  readonly escalations: readonly NewsLine[];
  readonly orientation: readonly NewsLine[];
  readonly previousMinutes: AgendaContent['previousMinutes'];
  readonly nextMeeting: MeetingFacts | null;
  /** Members' items that earlier meetings have left (R-194). Absent in what was read before there were any. */
  readonly left?: readonly Wish[];
}

/** What the activity is asked. `projects`: those whose status was asked for; the answers are read anew. */
export interface MaterialRequest {
  readonly meeting: MeetingFacts;
  readonly projects: readonly AskedProject[];
}
