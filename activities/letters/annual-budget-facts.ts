import { budget, totalOf, type BudgetPart } from '../../machines/annual-budget/budget.ts';
import { formatKroner } from '../../machines/governance/money.ts';
import type { CaseFactsForm, Fact } from './fact.ts';
import { partName } from '../../machines/terms/budgets.ts';
import { changeWords } from './figures.ts';
import { systemName, type LetterFacts } from './facts.ts';

/** A budget that the case row holds: what a receipt goes by, whose own data have no figures. */
function rowBudget(value: unknown, part?: BudgetPart): number | undefined {
  const read = budget.safeParse(value);
  return read.success ? totalOf(read.data, part) : undefined;
}

/** What was decided for the year before: shown as long as there is no draft to compare with it. */
function lastYear({ data, case: row, year }: LetterFacts): readonly Fact[] {
  const parts = (['A', 'B'] as const).flatMap((part) => {
    const ore = data.ore(`previous${part}Ore`) ?? rowBudget(row.view['previous'], part);
    return ore === undefined ? [] : [`del ${part} ${formatKroner(ore)}`];
  });
  return parts.length === 0 ? [] : [[`Driftsbudget ${year - 1}`, parts.join(', ')]];
}

/** Whether the year began without an approved budget, and still has none. */
const isProvisional = ({ data, case: row }: LetterFacts): boolean =>
  row.outcome !== 'left' && (data.yes('provisional') || row.view['provisional'] === true);

function partLine(facts: LetterFacts, part: BudgetPart): readonly Fact[] {
  const { data, case: row, year } = facts;
  const now = data.ore(`part${part}Ore`) ?? rowBudget(row.view['budget'], part);
  if (now === undefined) return [];
  const before = data.ore(`previous${part}Ore`) ?? rowBudget(row.view['previous'], part);
  const change = before === undefined ? '' : ` (i forhold til ${year - 1}: ${changeWords(before, now)})`;
  return [[partName(part, 'da'), `${formatKroner(now)}${change}`]];
}

function sinceFirstReading(facts: LetterFacts): readonly Fact[] {
  const { data } = facts;
  const changes = (['A', 'B'] as const).flatMap((part) => {
    const before = data.ore(`first${part}Ore`);
    const now = data.ore(`part${part}Ore`);
    return before === undefined || now === undefined ? [] : [`del ${part} ${changeWords(before, now)}`];
  });
  const flagged = data.texts('flagged');
  return [
    ...(changes.length > 0 ? [['Ændret siden førstebehandlingen', changes.join('; ')] as const] : []),
    ...(flagged.length > 0
      ? [['Stor ændring, som kræver begrundelse', flagged.map((part) => `del ${part}`).join(' og ')] as const]
      : []),
  ];
}

function hearingLine(facts: LetterFacts): readonly Fact[] {
  const { data, proposal } = facts;
  const asked = data.whole('asked') ?? proposal.part('hearing').whole('asked');
  if (proposal.text('waived') !== undefined && asked === undefined)
    return [['Høring af brugergruppen', 'afsluttet før tid']];
  if (asked === undefined) return [];
  const comments =
    data.whole('comments') ??
    proposal
      .part('hearing')
      .parts('answers')
      .filter((answer) => answer.text('comment') !== undefined).length;
  return [
    [
      'Høring af brugergruppen',
      asked === 0
        ? 'brugergruppen har ingen medlemmer'
        : comments === 0
          ? `ingen bemærkninger fra ${asked} adspurgte`
          : `bemærkninger fra ${comments} af ${asked} adspurgte`,
    ],
  ];
}

/** Stages that only a budget which the FSG has recommended gets to. */
const recommendedAt: ReadonlySet<string> = new Set(['firstReading', 'adjusting', 'secondReading', 'rsi', 'approved']);

/** A system's operating budget for a busy reader: totals by part, against last year and the first reading, in the budget year's price level. */
export function annualBudgetFacts(facts: LetterFacts, form: CaseFactsForm): readonly Fact[] {
  const { data, case: row, year, proposal } = facts;
  const total = data.ore('amountOre') ?? rowBudget(row.view['budget']) ?? row.amountOre;
  return [
    [`Driftsbudget ${year}`, systemName(facts) ?? row.title],
    ...(total === undefined ? [] : [['I alt', `${formatKroner(total)} (ekskl. moms, ${year}-PL)`] as const]),
    ...(total === undefined ? lastYear(facts) : []),
    ...partLine(facts, 'A'),
    ...partLine(facts, 'B'),
    ...sinceFirstReading(facts),
    ...hearingLine(facts),
    ...(form.recommendation && recommendedAt.has(proposal.text('stage') ?? '')
      ? [['Forretningsstyregruppens indstilling', 'driftsbudgettet godkendes'] as const]
      : []),
    ...(isProvisional(facts)
      ? [['Foreløbigt budget', `del A fra ${year - 1} gælder, indtil budgettet er godkendt`] as const]
      : []),
  ];
}
