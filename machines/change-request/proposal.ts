import { z } from 'zod';

/** The four sections of a business case light. */
export const businessCaseLight = z.strictObject({
  purpose: z.string().trim().min(1).max(5000),
  deliverable: z.string().trim().min(1).max(5000),
  timetable: z.string().trim().min(1).max(5000),
  economy: z.string().trim().min(1).max(5000),
});

/** Where the wish came from. */
export const sources = ['userGroup', 'region', 'supplier', 'fsa', 'fsg'] as const;

/**
 * What the FSA files: the wish as it is decided on. Amounts are integer øre excl. VAT, the total one-off cost over all regions.
 * `version` and its hash are kept with every vote.
 */
export const proposal = z.strictObject({
  title: z.string().trim().min(3).max(160),
  system: z.string().trim().min(1).max(40),
  amountOre: z.int().positive().max(1_000_000_000_000),
  /** Consequential running cost a year (afledt drift), shown, never counted in the level. */
  runningCostOre: z.int().nonnegative().max(1_000_000_000_000).optional(),
  /** Short motivation, need and effect. */
  motivation: z.string().trim().min(1).max(10_000),
  /** Professional justification, mandatory for SYS cases. */
  justification: z.string().trim().min(1).max(10_000),
  businessCase: businessCaseLight.optional(),
  /** Why no business case light is relevant, below the limit where it is required. */
  noBusinessCaseReason: z.string().trim().min(1).max(2000).optional(),
  /** How user group and FSG were involved. */
  involvement: z.string().trim().max(5000).optional(),
  strategy: z.string().trim().max(2000).optional(),
  source: z.enum(sources),
  /** Case numbers that are part of the same delivery. */
  linked: z
    .array(z.string().regex(/^\d{4}-\d{4,}$/))
    .max(20)
    .optional(),
  /** Urgent: written procedure with a shorter window; statutory: refusal needs a reason and notice to RSI. */
  urgent: z.boolean().optional(),
  statutory: z.boolean().optional(),
});
export type Proposal = z.infer<typeof proposal>;
