import type { Budget } from '../../machines/annual-budget/budget.ts';
import type { LineDifference } from '../../machines/annual-budget/compare.ts';
import type { CyclePlan, MeetingDates, MovableDate } from '../../machines/budget-cycle/plan.ts';
import type { By } from '../../machines/governance/people.ts';
import type { Instant, Receipt } from '../../workflows/messages.ts';

/** What the secretariat starts a budget year with. `systems`: ids; all of the portfolio when absent. `meetings` replace the policy's dates. */
export interface CycleStart {
  readonly year: number;
  readonly systems?: readonly string[];
  readonly meetings?: Partial<MeetingDates>;
}

/** One dated thing of the year, as preview, årshjul, .ics and CSV show it. */
export interface PlannedDate {
  readonly at: Instant;
  /** `deadline`: ends at 24:00 of its last day; `opens`: begins; `reminder`: a mail goes out. */
  readonly kind: 'opens' | 'deadline' | 'reminder';
  readonly system?: string;
  readonly da: string;
  readonly en: string;
  /** Who is asked or reminded, by name, as the register has it on the day of asking. */
  readonly recipients: readonly { readonly person: string; readonly name: string; readonly email: string }[];
}

/** Everything that starting would do, before it is done: no mail is sent, nothing is written (M-02). */
export interface CyclePreview {
  readonly year: number;
  readonly plan: CyclePlan;
  readonly systems: readonly {
    readonly id: string;
    readonly name: string;
    readonly previousOre: number | null;
  }[];
  readonly dates: readonly PlannedDate[];
  /** What should be looked at first: no user group, no budget of the year before, milestones passed. Danish and English. */
  readonly warnings: readonly { readonly da: string; readonly en: string }[];
}

/** A budget as its pages show it: as it stands, against last year, against the first reading; shares by region in øre. */
export interface BudgetSheet {
  readonly budget: Budget;
  readonly previous: Budget | null;
  readonly againstPrevious: readonly LineDifference[];
  readonly againstFirst: readonly LineDifference[] | null;
  readonly shares: Readonly<Record<string, number>> | null;
}

/** A row of the year: one system's budget, by step (docs: Årshjul, Budget). */
export interface WheelRow {
  readonly system: string;
  readonly name: string;
  readonly caseId: string;
  readonly state: string;
  readonly flags: readonly string[];
  readonly partAOre: number | null;
  readonly partBOre: number | null;
  readonly previousOre: number | null;
  readonly deadlines: readonly {
    readonly name: MovableDate;
    readonly due: Instant;
    readonly status: 'notStarted' | 'underWay' | 'delivered' | 'missed' | 'dispensed';
    readonly owner: string;
  }[];
}

export interface Wheel {
  readonly year: number;
  readonly cycle: { readonly caseId: string; readonly state: string; readonly status: string };
  readonly plan: CyclePlan;
  readonly rows: readonly WheelRow[];
  /** Reports by system and quarter: state of each, null when not asked for. */
  readonly reports: readonly {
    readonly system: string;
    readonly quarters: Readonly<
      Record<'Q1' | 'Q2' | 'Q3' | 'Q4', { caseId: string; state: string; late: boolean } | null>
    >;
  }[];
  readonly followUps: readonly { readonly subject: string; readonly caseId: string; readonly state: string }[];
}

/** The commands of the budget year; part of `Commands`. Errors as there. */
export interface BudgetCommands {
  /** All dates and recipients of a year. Secretariat. */
  previewBudgetCycle(by: By, start: CycleStart): Promise<CyclePreview>;
  /** The budget to work on: as it stands, else last year's part A with the mandatory lines. */
  budgetSheet(caseId: string): Promise<BudgetSheet>;
  /** The same as a spreadsheet on the budget template, and what a filled-in one says. `BadInput` names sheet and cell. */
  exportBudget(caseId: string): Promise<Uint8Array>;
  readBudgetFile(caseId: string, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<Budget>;
  /** Records one decision of a meeting for many cases at once: all quarterly reports of a round, all budgets of a reading. Secretariat. */
  recordSysDecisions(
    by: By,
    caseIds: readonly string[],
    decision: {
      readonly outcome: string;
      readonly reference: string;
      readonly meetingDate: string;
      readonly reason?: string;
    },
  ): Promise<readonly { readonly caseId: string; readonly receipt?: Receipt; readonly refused?: string }[]>;
  /** The year as it stands. */
  wheel(year: number): Promise<Wheel>;
  /** Years that have a cycle. */
  cycles(): Promise<readonly number[]>;
}
