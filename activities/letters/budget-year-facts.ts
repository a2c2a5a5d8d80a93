import { monthName, quarterName } from '../../machines/terms/dates.ts';
import { totalOf } from '../../machines/annual-budget/budget.ts';
import { formatKroner } from '../../machines/governance/money.ts';
import { type Assessed, type Assessment, assessment } from '../../machines/quarterly-report/assess.ts';
import type { Fact } from './fact.ts';
import { decimal, signedKroner } from './figures.ts';
import { systemName, type LetterFacts } from './facts.ts';
import { quarterOf } from './matter.ts';
import { viewOf } from '../../store/rows.ts';

const amount = (name: string, ore: number | undefined): readonly Fact[] =>
  ore === undefined ? [] : [[name, formatKroner(ore)]];

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

/** A quarter's report: availability, what of the SLA was not kept, expenses (R-073, R-146). */
export function quarterlyReportFacts(facts: LetterFacts): readonly Fact[] {
  const { data, case: row, year } = facts;
  const view = viewOf(row, 'quarterly-report');
  const measured = assessment.safeParse(data.value('assessment')).data ?? view?.assessment;
  const report = view?.report ?? undefined;
  const spent = data.ore('spentOre') ?? (report && sum(report.expenses.map(({ spentOre }) => spentOre)));
  const forecast = data.ore('forecastOre') ?? (report && sum(report.expenses.map(({ forecastOre }) => forecastOre)));
  const late = data.yes('late') || view?.late === true;
  return [
    [`Kvartalsrapport ${quarterName(quarterOf(facts), year, 'da')}`, systemName(facts) ?? row.title],
    ...(measured ? assessmentLines(measured) : []),
    ...amount('Forbrug i kvartalet', spent),
    ...amount(`Forventet forbrug i ${year}`, forecast),
    ...(late ? [['Indsendt', 'efter fristen'] as const] : []),
  ];
}

function assessmentLines({ availabilityPct, downMinutes, months, kpis }: Assessment): readonly Fact[] {
  const breaches = kpis.filter(({ breached }) => breached);
  return [
    [
      'Tilgængelighed',
      [
        `${decimal(availabilityPct)} % i kvartalet (${decimal(Math.round(downMinutes))} minutters nedetid)`,
        ...months.map((one) => `${monthName(one.month, 'da')} ${decimal(one.availabilityPct)} %`),
      ].join('; '),
    ],
    [
      'Krav i SLA og KPI, der ikke er overholdt',
      breaches.length === 0 ? 'ingen' : breaches.map(breachWords).join('; '),
    ],
  ];
}

function breachWords({ name, unit: named, value, limit, keeps }: Assessed): string {
  const unit = named === '' ? '' : ` ${named}`;
  const demand = `, krav ${keeps === 'atMost' ? 'højst' : 'mindst'} ${decimal(limit)}${unit}`;
  return `${name} (${value === null ? 'ikke oplyst' : `${decimal(value)}${unit}`}${demand})`;
}

/** The year that has ended: budget, accounts, their difference, and what is asked to be carried over (R-074 – R-076). */
export function followUpFacts(facts: LetterFacts): readonly Fact[] {
  const { data, case: row, year } = facts;
  const view = viewOf(row, 'financial-follow-up');
  const accounts = view?.accounts ?? undefined;
  const planned = view?.budget;
  const spent = data.ore('spentOre') ?? (accounts && sum(accounts.lines.map(({ spentOre }) => spentOre)));
  const granted = data.ore('budgetOre') ?? (planned && totalOf(planned));
  const deviation =
    data.ore('deviationOre') ?? (spent === undefined || granted === undefined ? undefined : spent - granted);
  const asked = data.ore('carryOverOre') ?? (accounts && sum(accounts.carryOver.map(({ amountOre }) => amountOre)));
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
    ...(data.yes('late') || view?.late ? [['Indsendt', 'efter fristen'] as const] : []),
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
export function budgetCycleFacts({ data, case: row, year }: LetterFacts): readonly Fact[] {
  const named = (viewOf(row, 'budget-cycle')?.systems ?? []).map(({ name }) => name);
  const systems = named.length > 0 ? named : data.texts('systems');
  return [
    [`Årshjul ${year}`, 'driftsbudgetter, ramme, kvartalsrapporter og økonomiopfølgning'],
    ...(systems.length === 0 ? [] : [['Systemer', systems.join(', ')] as const]),
  ];
}
