import { formatDeadline } from '../../machines/governance/calendar.ts';
import { formatKroner } from '../../machines/governance/money.ts';
import { bodyName } from '../../machines/terms/roles.ts';
import { annualBudgetFacts } from './annual-budget-facts.ts';
import { budgetCycleFacts, followUpFacts, frameFacts, quarterlyReportFacts } from './budget-year-facts.ts';
import { escalationFacts } from './escalation-facts.ts';
import type { CaseFactsForm, Fact } from './fact.ts';
import { type LetterFacts, systemName } from './facts.ts';
import { matterFacts } from './matter-facts.ts';
import { meetingFacts, projectReportFacts, yearPlanFacts } from './meeting-facts.ts';
import { modelRevisionFacts } from './model-revision-facts.ts';
import { statusReportFacts } from './status-report-facts.ts';
import { viewOf } from '../../store/rows.ts';

/** «godkendes, prioritet 1»: what the FSG recommends, from the letter's data or the case. */
function recommendationOf(facts: LetterFacts): string | undefined {
  const recommendation = facts.data.text('recommendation');
  const rank = facts.data.whole('rank') ?? facts.case.rank;
  if (recommendation === undefined && rank === undefined) return undefined;
  return `${recommendation ?? 'godkendes'}${rank === undefined ? '' : `, prioritet ${rank}`}`;
}

/** What is left of the common pool: as the machine knew it, else the frame of the year when RSI has granted one. */
function remainingOf(facts: LetterFacts): number | undefined {
  const { frame } = facts;
  return facts.data.ore('remainingOre') ?? (frame && frame.grantedOre > 0 ? frame.remainingOre : undefined);
}

const byMachine: ReadonlyMap<string, (facts: LetterFacts, form: CaseFactsForm) => readonly Fact[]> = new Map([
  ['annual-budget', annualBudgetFacts],
  ['quarterly-report', quarterlyReportFacts],
  ['financial-follow-up', followUpFacts],
  ['frame', frameFacts],
  ['model-revision', modelRevisionFacts],
  ['budget-cycle', budgetCycleFacts],
  ['register', registerFacts],
  ['escalation', escalationFacts],
  ['matter', matterFacts],
  ['meeting', meetingFacts],
  ['year-plan', yearPlanFacts],
  ['project-report', projectReportFacts],
  ['status-report', statusReportFacts],
]);

/** The lines that tell a busy reader what the case is (letters-and-links §6): a change request, unless its lifecycle has lines of its own. */
export function caseFacts(facts: LetterFacts, form: CaseFactsForm): readonly Fact[] {
  const shown = (byMachine.get(facts.case.machine) ?? changeRequestFacts)(facts, form);
  return form.deadline && facts.deadline ? [...shown, ['Frist', formatDeadline(facts.deadline)]] : shown;
}

function registerFacts({ data }: LetterFacts): readonly Fact[] {
  const [system, mend] = [data.text('system'), data.text('mend')];
  return [
    ...(system === undefined ? [] : [['System', system] as const]),
    ...(mend === undefined ? [] : [['Kan rettes af', mend] as const]),
  ];
}

function changeRequestFacts(facts: LetterFacts, form: CaseFactsForm): readonly Fact[] {
  const { case: row, data } = facts;
  const lines: Fact[] = [[`Ændringsønske ${row.number}`, row.title]];
  const system = systemName(facts);
  if (system !== undefined) lines.push(['System', system]);
  if (facts.submitter !== undefined) lines.push(['Indsendt af', facts.submitter]);
  const amount = data.ore('amountOre') ?? row.amountOre;
  if (amount !== undefined) lines.push(['Beløb', `${formatKroner(amount)} (ekskl. moms, ${facts.year}-PL)`]);
  const running = viewOf(row, 'change-request')?.runningCostOre ?? 0;
  if (running > 0) lines.push(['Afledt drift', `${formatKroner(running)} om året`]);
  const level = row.level === undefined ? undefined : bodyName(row.level, 'da');
  if (level !== undefined) lines.push(['Afgøres af', level]);
  const remaining = remainingOf(facts);
  if (form.pool && row.level !== 'rsi' && remaining !== undefined)
    lines.push([`Rest i den fælles pulje ${facts.year}`, formatKroner(remaining)]);
  const recommendation = recommendationOf(facts);
  if (form.recommendation && recommendation !== undefined)
    lines.push(['Forretningsstyregruppens indstilling', recommendation]);
  return lines;
}
