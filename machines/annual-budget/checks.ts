import type { Policy } from '../governance/policy.ts';
import { type Adjustment, type Budget, staffLine } from './budget.ts';
import { compareBudgets, flaggedParts } from './compare.ts';

/** What is wrong with a budget: where (path into the budget), what, and what would be right. */
export interface BudgetFault {
  readonly path: string;
  readonly da: string;
  readonly en: string;
}

/** Rules of a budget that its schema cannot know: no line twice, the staff line, every difference from last year's part A justified. */
export function checkBudget(budget: Budget, previous: Budget | null): BudgetFault[] {
  const faults: BudgetFault[] = [];
  const places = new Map(budget.lines.map((line, index) => [`${line.part}/${line.id}`, index]));
  for (const [index, line] of budget.lines.entries()) {
    if (places.get(`${line.part}/${line.id}`) !== index)
      faults.push({
        path: `lines.${index}.id`,
        da: `Linjen «${line.id}» står to gange i del ${line.part}. Saml beløbene på én linje, eller giv den ene et andet id.`,
        en: `The line "${line.id}" stands twice in part ${line.part}. Put the amounts on one line, or give one of them another id.`,
      });
  }
  if (!places.has(`A/${staffLine}`))
    faults.push({
      path: 'lines',
      da: `Del A mangler linjen «FSA og øvrigt personale» (id ${staffLine}). Tilføj den, også når beløbet er 0.`,
      en: `Part A lacks the line "FSA og øvrigt personale" (id ${staffLine}). Add it, even when the amount is 0.`,
    });
  for (const { id, part, name, differenceOre } of previous === null ? [] : compareBudgets(previous, budget)) {
    if (part !== 'A' || differenceOre === 0) continue;
    const index = places.get(`A/${id}`);
    if (index === undefined && (budget.note ?? '') === '')
      faults.push({
        path: 'note',
        da: `Linjen «${name}» stod i sidste års del A og er udgået. Begrund det i bemærkningen, eller tag linjen med igen.`,
        en: `The line "${name}" stood in last year's part A and is gone. Say why in the note, or take the line in again.`,
      });
    if (index !== undefined && (budget.lines[index]?.reason ?? '') === '')
      faults.push({
        path: `lines.${index}.reason`,
        da: `Linjen «${name}» i del A afviger fra sidste år. Begrund afvigelsen.`,
        en: `The line "${name}" in part A differs from last year. Say why.`,
      });
  }
  return faults;
}

/** Between the readings: a part that changed by more than the limit needs a reason. */
export function checkAdjustments(
  first: Budget,
  second: Budget,
  adjustments: readonly Adjustment[],
  policy: Pick<Policy, 'budget'>,
): BudgetFault[] {
  return flaggedParts(first, second, adjustments, policy)
    .filter(({ part }) => !adjustments.some((one) => one.part === part))
    .map(({ part }) => ({
      path: 'adjustments',
      da: `Del ${part} er ændret så meget siden førstebehandlingen, at ændringen skal begrundes. Tilføj en begrundelse for del ${part}.`,
      en: `Part ${part} has changed so much since the first reading that the change needs a reason. Add one for part ${part}.`,
    }));
}
