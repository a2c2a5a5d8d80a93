import { z } from 'zod';
import { type BudgetLine, budgetParts, lineKinds } from '../machines/annual-budget/budget.ts';
import { ledgerKindTerms } from '../machines/terms/ledger.ts';
import { keysOf } from '../machines/terms/words.ts';
import type { DeepReadonly } from '../machines/governance/deep-readonly.ts';

export const ledgerRow = z
  .object({
    id: z.int(),
    year: z.int(),
    /** `frame`, `agreement:<id>` or `budget:<system>`. */
    fund: z.string(),
    kind: z.enum(keysOf(ledgerKindTerms)),
    amountOre: z.int(),
    caseId: z.string().exactOptional(),
    system: z.string().exactOptional(),
    /** Part and line of a budget. */
    part: z.enum(budgetParts).exactOptional(),
    line: z.string().exactOptional(),
    /** Whose share or refund it is. */
    region: z.string().exactOptional(),
    /** What decided it: a journal entry or a reference to minutes. */
    decision: z.string(),
    at: z.string(),
  })
  .meta({ id: 'LedgerRow' });
export type LedgerRow = DeepReadonly<z.infer<typeof ledgerRow>>;

/** The common pool of a year. `reserved`: asked to be carried over and not decided, in neither year's remaining amount. */
export const frame = z
  .object({
    year: z.int(),
    grantedOre: z.int(),
    committedOre: z.int(),
    spentOre: z.int(),
    carriedInOre: z.int(),
    carriedOutOre: z.int(),
    reservedOre: z.int(),
    refundedOre: z.int(),
    /** Granted + carried in − carried out − reserved − refunded − committed. */
    remainingOre: z.int(),
  })
  .meta({ id: 'Frame' });
export type Frame = DeepReadonly<z.infer<typeof frame>>;

/** `opening`: from the register, for years that were decided before the product was taken into use. */
export const budgetStandings = ['opening', 'provisional', 'final'] as const;
type BudgetStanding = (typeof budgetStandings)[number];

/** A system's budget of a year as it counts now: the latest that was entered. */
export interface BudgetRow {
  readonly system: string;
  readonly year: number;
  readonly standing: BudgetStanding;
  readonly lines: readonly BudgetLine[];
  readonly caseId?: string;
  readonly decision: string;
  readonly at: string;
}

/** What the ledger says of one line of a system's budget, in øre. */
const budgetLedgerLine = z
  .object({
    line: z.string(),
    part: z.enum(budgetParts),
    name: z.string(),
    /** Absent for money on a line that no budget names. */
    kind: z.enum(lineKinds).exactOptional(),
    /** Of part B: `small`, or the case or decision that it rests on. */
    basis: z.string().exactOptional(),
    budgetedOre: z.int(),
    /** Of small requests that the region has approved and nothing has been spent on yet. */
    committedOre: z.int(),
    spentOre: z.int(),
    reservedOre: z.int(),
    carriedInOre: z.int(),
    carriedOutOre: z.int(),
    refundedOre: z.int(),
    /** Budgeted + carried in − carried out − reserved − refunded − committed − spent; negative when more was spent than there was. */
    remainingOre: z.int(),
  })
  .meta({ id: 'BudgetLedgerLine' });
export type BudgetLedgerLine = DeepReadonly<z.infer<typeof budgetLedgerLine>>;

/** A system's year in the ledger. */
export const budgetLedger = z
  .object({
    system: z.string(),
    year: z.int(),
    standing: z.enum(budgetStandings).exactOptional(),
    decision: z.string().exactOptional(),
    /** In the order of the budget; lines that it does not name come last. */
    lines: z.array(budgetLedgerLine),
    /** What each region pays of each part. */
    shares: z.array(z.object({ part: z.enum(budgetParts), region: z.string(), amountOre: z.int() })),
    /** What went back to each region. */
    refunds: z.array(z.object({ region: z.string(), amountOre: z.int() })),
  })
  .meta({ id: 'BudgetLedger' });
export type BudgetLedger = DeepReadonly<z.infer<typeof budgetLedger>>;
