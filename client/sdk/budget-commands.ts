import { z } from 'zod';
import type { DeepReadonly } from '../../machines/governance/deep-readonly.ts';
import { type Budget, budget } from '../../machines/annual-budget/budget.ts';
import { lineDifference } from '../../machines/annual-budget/compare.ts';
import type { start } from '../../machines/budget-cycle/acts.ts';
import { cyclePlan, movableDates } from '../../machines/budget-cycle/plan.ts';
import type { Form, FormOf } from '../../machines/forms/form.ts';
import type { By } from '../../machines/governance/people.ts';

/** What the secretariat starts a budget year with, as the act's form has been read. `systems`: ids; all of the portfolio when absent. `meetings` replace the policy's dates. */
export type CycleStart = FormOf<typeof start.fields>;

/** One dated thing of the year, as preview, årshjul, .ics and CSV show it. */
const plannedDate = z
  .object({
    at: z.string(),
    /** `deadline`: ends at 24:00 of its last day; `opens`: begins; `reminder`: a mail goes out. */
    kind: z.enum(['opens', 'deadline', 'reminder']),
    system: z.string().exactOptional(),
    da: z.string(),
    en: z.string(),
    /** Who is asked or reminded, by name, as the register has it on the day of asking. */
    recipients: z.array(z.object({ person: z.string(), name: z.string(), email: z.string() })),
  })
  .meta({ id: 'PlannedDate' });
export type PlannedDate = DeepReadonly<z.infer<typeof plannedDate>>;

/** Everything that starting would do, before it is done: no mail is sent, nothing is written (M-02). */
export const cyclePreview = z
  .object({
    year: z.int(),
    plan: cyclePlan,
    systems: z.array(z.object({ id: z.string(), name: z.string(), previousOre: z.int().nullable() })),
    dates: z.array(plannedDate),
    /** What should be looked at first: no user group, no budget of the year before, milestones passed. Danish and English. */
    warnings: z.array(z.object({ da: z.string(), en: z.string() })),
  })
  .meta({ id: 'CyclePreview' });
export type CyclePreview = DeepReadonly<z.infer<typeof cyclePreview>>;

/** A budget as its pages show it: as it stands, against last year, against the first reading; shares by region in øre. */
export const budgetSheet = z
  .object({
    budget,
    previous: budget.nullable(),
    againstPrevious: z.array(lineDifference),
    againstFirst: z.array(lineDifference).nullable(),
    shares: z.record(z.string(), z.number()).nullable(),
  })
  .meta({ id: 'BudgetSheet' });
export type BudgetSheet = DeepReadonly<z.infer<typeof budgetSheet>>;

/** A row of the year: one system's budget, by step (docs: Årshjul, Budget). */
const wheelRow = z
  .object({
    system: z.string(),
    name: z.string(),
    caseId: z.string(),
    state: z.string(),
    flags: z.array(z.string()),
    partAOre: z.int().nullable(),
    partBOre: z.int().nullable(),
    previousOre: z.int().nullable(),
    deadlines: z.array(
      z.object({
        name: z.enum(movableDates),
        due: z.string(),
        status: z.enum(['notStarted', 'underWay', 'delivered', 'missed', 'dispensed']),
        owner: z.string(),
      }),
    ),
  })
  .meta({ id: 'WheelRow' });
export type WheelRow = DeepReadonly<z.infer<typeof wheelRow>>;

export const wheel = z
  .object({
    year: z.int(),
    cycle: z.object({ caseId: z.string(), state: z.string(), status: z.string() }),
    plan: cyclePlan,
    rows: z.array(wheelRow),
    /** Reports by system and quarter: state of each, null when not asked for. */
    reports: z.array(
      z.object({
        system: z.string(),
        quarters: z.record(
          z.enum(['Q1', 'Q2', 'Q3', 'Q4']),
          z.object({ caseId: z.string(), state: z.string(), late: z.boolean() }).nullable(),
        ),
      }),
    ),
    followUps: z.array(z.object({ subject: z.string(), caseId: z.string(), state: z.string() })),
  })
  .meta({ id: 'Wheel' });
export type Wheel = DeepReadonly<z.infer<typeof wheel>>;

/** The commands of the budget year; part of `Commands`. Errors as there. */
export interface BudgetCommands {
  /** All dates and recipients of a year; `form` as `budget-cycle.start` takes it. Secretariat. */
  previewBudgetCycle(by: By, form: Form): Promise<CyclePreview>;
  /** The budget to work on: as it stands, else last year's part A with the mandatory lines. */
  budgetSheet(caseId: string): Promise<BudgetSheet>;
  /** The same as a spreadsheet on the budget template, and what a filled-in one says. `BadInput` names sheet and cell. */
  exportBudget(caseId: string): Promise<Uint8Array>;
  readBudgetFile(caseId: string, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Budget>;
  /** The year as it stands. */
  wheel(year: number): Promise<Wheel>;
  /** Years that have a cycle. */
  cycles(): Promise<readonly number[]>;
}
