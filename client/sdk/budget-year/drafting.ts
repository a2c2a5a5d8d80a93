import {
  type Budget,
  budget,
  budgetParts,
  partOf,
  staffLine,
  totalOf,
} from '../../../machines/annual-budget/budget.ts';
import { compareBudgets } from '../../../machines/annual-budget/compare.ts';
import { annualBudgetEvents } from '../../../machines/annual-budget/events.ts';
import { split } from '../../../machines/governance/keys.ts';
import type { By, Role } from '../../../machines/governance/people.ts';
import type { CaseRow } from '../../../store/rows.ts';
import type { CaseEvent } from '../../../workflows/messages.ts';
import { withFailures } from '../with-failures.ts';
import type { BudgetCommands } from '../budget-commands.ts';
import type { Options } from '../options.ts';
import type { CommandDeps } from '../deps.ts';
import { conflict, parse } from '../failures.ts';
import { fingerprint } from '../fingerprint.ts';
import { createRights } from '../rights.ts';
import { findBudget } from './find-budget.ts';
import { toOre } from './kroner-fields.ts';

/** What the FSA starts from: last year's part A, with the line for the FSA's own staff. */
function firstDraft(previous: Budget | null): Budget {
  const lines = previous === null ? [] : partOf(previous, 'A').lines.map(({ reason: _, ...line }) => line);
  return lines.some(({ id }) => id === staffLine)
    ? { lines }
    : {
        lines: [
          ...lines,
          { id: staffLine, part: 'A', kind: 'operation', name: 'FSA og øvrigt personale', amountOre: 0 },
        ],
      };
}

/** A system's budget while it is drafted: the sheet to work on, the draft that is kept, and the hearing that is ended early. */
export function createDrafting(
  deps: CommandDeps,
): Pick<BudgetCommands, 'saveBudgetDraft' | 'waiveHearing' | 'budgetSheet'> {
  const { cases, store } = deps;
  const rights = createRights(deps);

  async function say<T extends 'saveDraft' | 'waiveHearing'>(
    person: By,
    caseId: string,
    type: T,
    who: readonly (Role | 'fsaStaff')[],
    what: readonly [string, string],
    fields: () => object,
    opts: Options,
  ) {
    const { row } = await findBudget(store, caseId);
    const by = await rights.require(person, who, row, what);
    refuseOld(row, opts);
    const event = parse(annualBudgetEvents[type], { type, by, ...fields() }) as unknown as CaseEvent;
    const made = `${type}/${row.id}/${by.person}/${fingerprint({ fields: fields(), changedAt: row.changedAt })}`;
    return cases.send(row.id, { event }, opts.updateId ?? made);
  }

  /** Each region's part of the budget by the key of its year, part by part as the ledger will enter it; null without a key. */
  async function sharesOf(
    given: Budget,
    system: string,
    year: number,
  ): Promise<Readonly<Record<string, number>> | null> {
    const key = await store.operatingKey(system, year);
    if (key === undefined) return null;
    const order = (await store.regions(`${year}-01-01T12:00:00.000Z`)).map(({ id }) => id);
    const sums: Record<string, number> = {};
    for (const part of budgetParts)
      for (const [region, ore] of Object.entries(split(totalOf(given, part), key, order)))
        sums[region] = (sums[region] ?? 0) + ore;
    return sums;
  }

  return {
    saveBudgetDraft: (person, caseId, given, opts = {}) =>
      withFailures(async () => {
        const draft = parse(budget, toOre(given), 'budget');
        return say(
          person,
          caseId,
          'saveDraft',
          ['fsa', 'fsaStaff'],
          ['gemme budgetudkastet', 'save the draft budget'],
          () => ({ budget: draft }),
          opts,
        );
      }),

    waiveHearing: (person, caseId, reason, opts = {}) =>
      withFailures(() =>
        say(
          person,
          caseId,
          'waiveHearing',
          ['fsa', 'fsaStaff', 'secretariat'],
          ['slutte høringen', 'end the hearing'],
          () => ({ reason }),
          opts,
        ),
      ),

    budgetSheet: (caseId) =>
      withFailures(async () => {
        const { row, kept } = await findBudget(store, caseId);
        const shown = kept.budget ?? firstDraft(kept.previous);
        return {
          budget: shown,
          previous: kept.previous,
          againstPrevious: compareBudgets(kept.previous, shown),
          againstFirst: kept.firstRead === null ? null : compareBudgets(kept.firstRead.budget, shown),
          shares: await sharesOf(shown, row.system ?? '', kept.year),
        };
      }),
  };
}

function refuseOld(row: CaseRow, { expectCaseVersion: seen }: Options): void {
  if (seen === undefined || seen === row.version) return;
  throw conflict(
    `Budgettet er nu version ${row.version}; du så version ${seen}. Se det igen.`,
    `The budget is now at version ${row.version}; you saw version ${seen}. Look at it again.`,
  );
}
