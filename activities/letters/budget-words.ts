import { ownerOf, type Stage } from '../../machines/annual-budget/context.ts';
import type { BudgetPlan } from '../../machines/budget-cycle/plan.ts';
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

function stageOf({ data, proposal }: LetterFacts): Stage | undefined {
  const stage = data.text('stage') ?? proposal.text('stage');
  return stage !== undefined && Object.hasOwn(nextSteps, stage) ? (stage as Stage) : undefined;
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

/** A date of the budget's plan, as the case has it now. */
export function planDate({ proposal, data }: LetterFacts, name: string): Deadline | undefined {
  const plans = [proposal.part('plan'), proposal.part('plan').part('budget'), data.part('plan').part('budget')];
  return plans.map((plan) => plan.deadline(name)).find((found) => found !== undefined);
}

/** The same, of the plan that the case's policy makes where the case has none: never a date written here. */
const plannedDate = (facts: LetterFacts, name: PlannedName): Deadline => {
  const found = planDate(facts, name);
  if (found !== undefined) return found;
  const { budget } = planOf({ year: facts.year, policy: facts.policy, at: facts.case.openedAt });
  const planned = budget[name];
  return 'deadline' in planned ? planned.deadline : planned;
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
export function lateWords({ data, proposal }: LetterFacts, date: 'first' | 'final'): string {
  const days = data.whole('lateDays') ?? proposal.part(date).whole('days') ?? 0;
  return days > 0 ? ` Det skete ${days} ${days === 1 ? 'dag' : 'dage'} efter fristen.` : '';
}

/** Why the budget differs from its first reading, in the FSA's words. */
export function adjustmentQuotes({ proposal }: LetterFacts): readonly Block[] {
  return proposal.parts('adjustments').flatMap((one): Block[] => {
    const quote = one.text('text');
    if (quote === undefined) return [];
    const ore = one.ore('amountOre');
    const about = [
      adjustmentName(one.text('code') ?? '', 'da'),
      ore === undefined ? undefined : signedKroner(ore),
    ].filter(Boolean);
    return [{ quote, of: `FSA’s begrundelse, del ${one.text('part') ?? ''} (${about.join(', ')})` }];
  });
}

/** Lines of part B that RSI left out, by name where a budget of the case still has them. */
export function struckLines({ proposal }: LetterFacts, ids: readonly string[]): string {
  const lines = [proposal.part('firstRead').part('budget'), proposal.part('budget'), proposal.part('previous')].flatMap(
    (one) => one.parts('lines'),
  );
  return ids.map((id) => lines.find((line) => line.text('id') === id)?.text('name') ?? id).join(', ');
}
