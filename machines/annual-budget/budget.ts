import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';

/** A: almindelig drift, as a rule the same from year to year; B: ændringer og videreudvikling. */
export const budgetParts = ['A', 'B'] as const;
export type BudgetPart = (typeof budgetParts)[number];

/** What system management is: drift, support, vedligehold, videreudvikling. A line outside the four is not a budget line. */
export const lineKinds = ['operation', 'support', 'maintenance', 'development'] as const;
export type LineKind = (typeof lineKinds)[number];

/** Id of the line that every part A has: «FSA og øvrigt personale». */
export const staffLine = 'fsa';

export const lineId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error:
    'Skriv et kort id med små bogstaver, tal og bindestreg, fx drift-hosting / Write a short id of small letters, digits and hyphens, e.g. drift-hosting',
});

/** The basis of a pot for requests below the lower threshold; how it is written, Danish or English. */
export const smallBasis = 'small';
const small = /^(small|mindre|pulje til mindre ændringsønsker|pot for small requests)$/i;
/** What a line of part B rests on: `small`, or the number of a change request; of years before the product, the decision. */
export const lineBasis = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .overwrite((text) => (small.test(text) ? smallBasis : text.replace(/^change-request\//, '')));

/** One line of a budget. Amounts in integer øre, excl. VAT, in the price level of the budget year. The id stays the same from year to year. */
export const budgetLine = z.strictObject({
  id: lineId,
  part: z.enum(budgetParts),
  kind: z.enum(lineKinds),
  name: z.string().trim().min(1).max(160),
  amountOre: z.int().nonnegative().max(1_000_000_000_000),
  /** Why it differs from last year: demanded in part A. */
  reason: z.string().trim().max(2000).optional(),
  basis: lineBasis.optional(),
});
export type BudgetLine = DeepReadonly<z.infer<typeof budgetLine>>;

/** What a system's budget of a year is decided on: its lines, in the order of the template (R-093c). */
export const budget = z.strictObject({
  lines: z.array(budgetLine).min(1).max(400),
  note: z.string().trim().max(10_000).optional(),
});
export type Budget = DeepReadonly<z.infer<typeof budget>>;

/** Reasons for changes between the readings; the economy agreement's are never flagged. */
export const adjustmentCodes = ['economyAgreement', 'clarification', 'adjustment'] as const;
/** Why a part differs from the first reading; `amountOre` is signed. */
export const adjustment = z.strictObject({
  part: z.enum(budgetParts),
  code: z.enum(adjustmentCodes),
  text: z.string().trim().min(1).max(4000),
  amountOre: z.int().min(-1_000_000_000_000).max(1_000_000_000_000),
});
export type Adjustment = DeepReadonly<z.infer<typeof adjustment>>;

/** Total of a part, or of the whole budget, in øre. */
export const totalOf = (budget: Pick<Budget, 'lines'>, part?: BudgetPart): number =>
  budget.lines.reduce((sum, line) => (part === undefined || line.part === part ? sum + line.amountOre : sum), 0);

/** The lines of one part only: what applies when nothing is approved by 1 January. */
export const partOf = (budget: Budget, part: BudgetPart): Budget => ({
  lines: budget.lines.filter((line) => line.part === part),
});
