import { quarterName } from '../../machines/terms/dates.ts';
import { budget, totalOf } from '../../machines/annual-budget/budget.ts';
import { accounts } from '../../machines/financial-follow-up/accounts.ts';
import { formatKroner } from '../../machines/governance/money.ts';
import { quarterlyReport } from '../../machines/quarterly-report/report.ts';
import type { Fact } from './fact.ts';
import type { LetterData } from './data.ts';
import { decimal, signedKroner } from './figures.ts';
import { systemName, type LetterFacts } from './facts.ts';
import { quarterOf } from './matter.ts';

const amount = (name: string, ore: number | undefined): readonly Fact[] =>
  ore === undefined ? [] : [[name, formatKroner(ore)]];

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

/** A quarter's report: availability, what of the SLA was not kept, expenses (R-073, R-146). */
export function quarterlyReportFacts(facts: LetterFacts): readonly Fact[] {
  const { data, proposal, case: row, year } = facts;
  const assessed = [data.part('assessment'), proposal.part('assessment')];
  const measured = assessed.find((one) => one.number('availabilityPct') !== undefined);
  const report = quarterlyReport.safeParse(row.view['report']).data;
  const spent = data.ore('spentOre') ?? (report && sum(report.expenses.map(({ spentOre }) => spentOre)));
  const forecast = data.ore('forecastOre') ?? (report && sum(report.expenses.map(({ forecastOre }) => forecastOre)));
  const late = data.yes('late') || proposal.yes('late');
  return [
    [`Kvartalsrapport ${quarterName(quarterOf(facts), year, 'da')}`, systemName(facts) ?? row.title],
    ...(measured ? assessmentLines(measured) : []),
    ...amount('Forbrug i kvartalet', spent),
    ...amount(`Forventet forbrug i ${year}`, forecast),
    ...(late ? [['Indsendt', 'efter fristen'] as const] : []),
  ];
}

function assessmentLines(assessment: LetterData): readonly Fact[] {
  const down = assessment.number('downMinutes');
  const breaches = assessment.parts('kpis').filter((kpi) => kpi.yes('breached'));
  return [
    [
      'Tilgængelighed',
      `${decimal(assessment.number('availabilityPct') ?? 0)} %${down === undefined ? '' : ` (${decimal(Math.round(down))} minutters nedetid)`}`,
    ],
    [
      'Krav i SLA og KPI, der ikke er overholdt',
      breaches.length === 0 ? 'ingen' : breaches.map(breachWords).join('; '),
    ],
  ];
}

function breachWords(kpi: LetterData): string {
  const unit = kpi.text('unit') === undefined ? '' : ` ${kpi.text('unit')}`;
  const value = kpi.number('value');
  const limit = kpi.number('limit');
  const demand =
    limit === undefined ? '' : `, krav ${kpi.text('keeps') === 'atMost' ? 'højst' : 'mindst'} ${decimal(limit)}${unit}`;
  return `${kpi.text('name') ?? kpi.text('id') ?? 'KPI'} (${value === undefined ? 'ikke oplyst' : `${decimal(value)}${unit}`}${demand})`;
}

/** The year that has ended: budget, accounts, their difference, and what is asked to be carried over (R-074 – R-076). */
export function followUpFacts(facts: LetterFacts): readonly Fact[] {
  const { data, proposal, case: row, year } = facts;
  const given = accounts.safeParse(row.view['accounts']).data;
  const planned = budget.safeParse(row.view['budget']).data;
  const spent = data.ore('spentOre') ?? (given && sum(given.lines.map(({ spentOre }) => spentOre)));
  const granted = data.ore('budgetOre') ?? (planned && totalOf(planned));
  const deviation =
    data.ore('deviationOre') ?? (spent === undefined || granted === undefined ? undefined : spent - granted);
  const asked = data.ore('carryOverOre') ?? (given && sum(given.carryOver.map(({ amountOre }) => amountOre)));
  return [
    [
      `Økonomiopfølgning ${year}`,
      systemName(facts) ?? 'den økonomiske ramme for vedligehold og videreudvikling (fælles pulje)',
    ],
    ...amount('Budget', granted),
    ...amount('Regnskab', spent),
    ...(deviation === undefined
      ? []
      : [
          [
            'Samlet afvigelse',
            deviation === 0
              ? 'ingen'
              : `${signedKroner(deviation)} (${deviation < 0 ? 'mindreforbrug' : 'merforbrug'})`,
          ] as const,
        ]),
    ...amount(`Ønsket overført til ${year + 1}`, asked),
    ...(data.yes('late') || proposal.yes('late') ? [['Indsendt', 'efter fristen'] as const] : []),
  ];
}

/** The year's frame: the amount, in the price level of its year (R-017, R-056). */
export function frameFacts({ data, case: row, year }: LetterFacts): readonly Fact[] {
  const ore = data.ore('amountOre') ?? row.amountOre;
  return [
    [`Økonomisk ramme ${year}`, 'vedligehold og videreudvikling (fælles pulje)'],
    ...(ore === undefined ? [] : [['Beløb', `${formatKroner(ore)} (ekskl. moms, ${year}-PL)`] as const]),
  ];
}

/** The year as a whole. */
export function budgetCycleFacts({ data, proposal, year }: LetterFacts): readonly Fact[] {
  const named = proposal.parts('systems').flatMap((system) => system.text('name') ?? system.text('id') ?? []);
  const systems = named.length > 0 ? named : data.texts('systems');
  return [
    [`Årshjul ${year}`, 'driftsbudgetter, ramme, kvartalsrapporter og økonomiopfølgning'],
    ...(systems.length === 0 ? [] : [['Systemer', systems.join(', ')] as const]),
  ];
}
