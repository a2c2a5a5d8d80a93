import type { BudgetLine } from '../annual-budget/budget.ts';
import type { BudgetFault } from '../annual-budget/checks.ts';
import type { KpiDefinition } from '../governance/kpi.ts';
import { availability, type QuarterlyReport } from './report.ts';

/** What a report is held against: its quarter, what the SLA asks for, the budget's lines (absent: nothing is entered for the year), and the clock. */
export interface ReportGround {
  readonly plan: { readonly from: string; readonly to: string };
  readonly definitions: readonly KpiDefinition[];
  readonly lines: readonly Pick<BudgetLine, 'id' | 'part'>[] | undefined;
  readonly now: string;
}

const places = (all: readonly string[], one: string): number => all.filter((id) => id === one).length;

/** Outages must touch the quarter and be over; one that began before or ended after it is counted for its part of it. */
function outageFaults(report: QuarterlyReport, { plan, now }: ReportGround): BudgetFault[] {
  return report.operation.outages.flatMap(({ from, to }, index): BudgetFault[] => {
    const path = `operation.outages.${index}`;
    if (Date.parse(to) > Date.parse(now))
      return [
        {
          path: `${path}.to`,
          da: 'Afbruddet slutter i fremtiden. Skriv, hvornår det faktisk sluttede.',
          en: 'The outage ends in the future. Write when it did end.',
        },
      ];
    if (Date.parse(from) >= Date.parse(plan.to) || Date.parse(to) <= Date.parse(plan.from))
      return [
        {
          path,
          da: `Afbruddet ligger uden for kvartalet (${plan.from} – ${plan.to}). Ret tidspunkterne, eller tag det ud.`,
          en: `The outage is outside the quarter (${plan.from} – ${plan.to}). Correct its times or leave it out.`,
        },
      ];
    return [];
  });
}

/** Every KPI but availability is reported, once; availability is measured from the outages (R-146). */
function kpiFaults({ kpis }: QuarterlyReport, { definitions }: ReportGround): BudgetFault[] {
  const measured = kpis.map(({ id }) => id);
  const wanted = definitions.filter(({ id }) => id !== availability);
  const missing = wanted
    .filter(({ id }) => !measured.includes(id))
    .map(({ id, name, unit }) => ({
      path: 'kpis',
      da: `«${name}» (id ${id}) mangler. Indberet værdien${unit === '' ? '' : ` i ${unit}`}.`,
      en: `"${name}" (id ${id}) is missing. Report its value${unit === '' ? '' : ` in ${unit}`}.`,
    }));
  const odd = measured.flatMap((id, index): BudgetFault[] => {
    if (wanted.some((one) => one.id === id) && places(measured.slice(0, index + 1), id) === 1) return [];
    const known = wanted.map((one) => one.id).join(', ') || '(ingen)';
    return [
      {
        path: `kpis.${index}.id`,
        da:
          id === availability
            ? 'Tilgængelighed beregnes af afbruddene og skal ikke indberettes. Tag den ud.'
            : `«${id}» er ikke et aftalt KPI, eller det står to gange. Aftalt er: ${known}.`,
        en:
          id === availability
            ? 'Availability is computed from the outages and is not reported. Leave it out.'
            : `"${id}" is no agreed KPI, or it stands twice. Agreed are: ${known}.`,
      },
    ];
  });
  return [...missing, ...odd];
}

/** Expenses are reported on the budget's own lines, each once; a line without expenses may be left out (R-073). */
function expenseFaults({ expenses }: QuarterlyReport, { lines }: ReportGround): BudgetFault[] {
  if (lines === undefined) {
    return expenses.length === 0
      ? []
      : [
          {
            path: 'expenses',
            da: 'Der er intet budget for året at indberette udgifter på. Tag udgifterne ud, og skriv om dem i bemærkningen.',
            en: 'There is no budget for the year to report expenses on. Leave them out and write of them in the comment.',
          },
        ];
  }
  const spent = expenses.map(({ part, line }) => `${part}/${line}`);
  const known = lines.map(({ part, id }) => `${part}/${id}`);
  return spent.flatMap((key, index): BudgetFault[] => {
    const [part, line] = [key.slice(0, 1), key.slice(2)];
    if (!known.includes(key))
      return [
        {
          path: `expenses.${index}.line`,
          da: `Linjen «${line}» står ikke i budgettets del ${part}. Brug budgettets linjer: ${known.join(', ')}.`,
          en: `The line "${line}" is not in part ${part} of the budget. Use the budget's lines: ${known.join(', ')}.`,
        },
      ];
    return places(spent.slice(0, index), key) === 0
      ? []
      : [
          {
            path: `expenses.${index}.line`,
            da: `Linjen «${line}» i del ${part} står to gange. Saml beløbene på én linje.`,
            en: `The line "${line}" in part ${part} stands twice. Put the amounts on one line.`,
          },
        ];
  });
}

/** A report that may not be submitted yet: what is missing, unknown, doubled or impossible. */
export const checkReport = (report: QuarterlyReport, ground: ReportGround): BudgetFault[] => [
  ...outageFaults(report, ground),
  ...kpiFaults(report, ground),
  ...expenseFaults(report, ground),
];
