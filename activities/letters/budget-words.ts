import { counted } from '../../machines/terms/counted.ts';
import { viewOf } from '../../store/rows.ts';
import { ownerOf, type Stage } from '../../machines/annual-budget/context.ts';
import { type BudgetPlan, movableDates } from '../../machines/budget-cycle/plan.ts';
import { planOf } from '../../machines/budget-cycle/plan-of.ts';
import { formatDate, formatDeadline } from '../../machines/governance/calendar.ts';
import type { Deadline } from '../../machines/governance/deadlines.ts';
import { adjustmentName, roleTerms } from '../../machines/terms/index.ts';
import { signedKroner } from './figures.ts';
import type { Block } from './content.ts';
import type { LetterFacts } from './facts.ts';

/** What is to be done next with a budget, and by whom, by its stage. */
const nextSteps: Readonly<Record<Stage, string>> = {
  planned: 'Sekretariatet åbner høringen af brugergruppen.',
  hearing: 'Høringen af brugergruppen afsluttes, og FSA sender udkast til driftsbudget til forretningsstyregruppen.',
  drafting: 'FSA sender udkast til driftsbudget til forretningsstyregruppen.',
  fsgReview:
    'Forretningsstyregruppens formand afgiver gruppens svar: driftsbudgettet indstilles til SYS eller hjemvises.',
  firstReading:
    'Sekretariatet optager budgettet på dagsordenen eller åbner en skriftlig behandling, så SYS kan førstebehandle det.',
  adjusting: 'FSA tilpasser budgettet til andenbehandlingen.',
  secondReading:
    'Sekretariatet optager budgettet på dagsordenen eller åbner en skriftlig behandling, så SYS kan andenbehandle det.',
  rsi: 'Sekretariatet registrerer RSI-kredsens afgørelse, og RSI-kredsens kontaktperson bekræfter den.',
  approved: 'Budgettet er godkendt og træder i kraft.',
};

const isStage = (stage: string | undefined): stage is Stage => stage !== undefined && Object.hasOwn(nextSteps, stage);

/** What the case of a system's budget shows; nothing where the letter is about another case. */
export const budgetOf = (facts: LetterFacts) => viewOf(facts.case, 'annual-budget');

function stageOf(facts: LetterFacts): Stage | undefined {
  const stage = facts.data.text('stage');
  return isStage(stage) ? stage : budgetOf(facts)?.stage;
}

/** The next step of a budget and who owes it. */
export function nextStep(facts: LetterFacts): { readonly step: string; readonly owner: string } | undefined {
  const stage = stageOf(facts);
  return stage && { step: nextSteps[stage], owner: roleTerms[ownerOf[stage]].the[0] };
}

/** The next step as facts of a letter. */
export function nextStepFacts(facts: LetterFacts): readonly Block[] {
  const next = nextStep(facts);
  return next === undefined
    ? []
    : [
        {
          facts: [
            ['Næste skridt', next.step],
            ['Ansvarlig for næste skridt', next.owner],
          ],
        },
      ];
}

/** The dates of a system's budget that can be moved. */
export const milestones = movableDates.filter((date) => date !== 'accounts');

/** A date of the budget's plan, as the case has it now. */
export function planDate(facts: LetterFacts, name: PlannedName): Deadline | undefined {
  const plan = budgetOf(facts)?.plan ?? viewOf(facts.case, 'budget-cycle')?.plan.budget;
  return plan === undefined ? facts.data.part('plan').part('budget').deadline(name) : dateIn(plan, name);
}

/** A date of a plan; those that are watched have their reminders with them. */
function dateIn(plan: BudgetPlan, name: PlannedName): Deadline {
  const planned = plan[name];
  return 'deadline' in planned ? planned.deadline : planned;
}

/** The same, of the plan that the case's policy makes where the case has none: never a date written here. */
const plannedDate = (facts: LetterFacts, name: PlannedName): Deadline => {
  const found = planDate(facts, name);
  if (found !== undefined) return found;
  return dateIn(planOf({ year: facts.year, policy: facts.policy, at: facts.case.openedAt }).budget, name);
};
type PlannedName = Exclude<keyof BudgetPlan, 'hearingOpens' | 'yearBegins'>;

/** A date of the plan in words. */
export const planDateWords = (facts: LetterFacts, name: PlannedName): string =>
  formatDeadline(plannedDate(facts, name));

/** The letter's own deadline in words, else the date of the plan. */
export const deadlineOr = (facts: LetterFacts, name: PlannedName): string =>
  facts.deadline === undefined ? planDateWords(facts, name) : formatDeadline(facts.deadline);

/** The last day that the plan had before the date was moved: a moved deadline keeps it as its anchor. */
export function originalDate(deadline: Deadline | undefined): string | undefined {
  return deadline?.rule === 'dispensation' && /^\d{4}-\d{2}-\d{2}$/.test(deadline.anchor)
    ? formatDate(deadline.anchor, 'full')
    : undefined;
}

/** «3 dage efter fristen», when the step was late. */
export function lateWords(facts: LetterFacts, date: 'first' | 'final'): string {
  const days = facts.data.whole('lateDays') ?? budgetOf(facts)?.[date].days ?? 0;
  return days > 0 ? ` Det skete ${counted(days, 'days', 'da')} efter fristen.` : '';
}

/** Why the budget differs from its first reading, in the FSA's words. */
export const adjustmentQuotes = (facts: LetterFacts): readonly Block[] =>
  (budgetOf(facts)?.adjustments ?? []).map(({ text, part, code, amountOre }) => ({
    quote: text,
    of: `FSA’s begrundelse, del ${part} (${adjustmentName(code, 'da')}, ${signedKroner(amountOre)})`,
  }));

/** Lines of part B that RSI left out, by name where a budget of the case still has them. */
export function struckLines(facts: LetterFacts, ids: readonly string[]): string {
  const shown = budgetOf(facts);
  const lines = [shown?.firstRead?.budget, shown?.budget, shown?.previous].flatMap((one) => one?.lines ?? []);
  return ids.map((id) => lines.find((line) => line.id === id)?.name ?? id).join(', ');
}
