import { localDate, lastDateOf } from '../governance/calendar.ts';
import type { Instant } from '../governance/instant.ts';
import { planDates, quarterName } from '../terms/index.ts';
import type { CyclePlan } from './plan.ts';
import type { PlanDate } from './planned-dates.ts';

/** A running year: its plan, and each system's budget with the deadlines that it really has. */
interface RunningYear {
  readonly year: number;
  readonly plan: CyclePlan;
  readonly rows: readonly {
    readonly name: string;
    readonly deadlines: readonly { readonly name: keyof typeof planDates; readonly due: Instant }[];
  }[];
}

/** A day of the year on which something opens or is due. `systems`: when not all have the same day. */
interface YearDate {
  readonly day: string;
  readonly da: string;
  readonly en: string;
  readonly systems?: string;
}

/** Every dated thing of a running year, for calendar and lists: systems' own deadlines, the reports, the follow-up. */
export function datesOfWheel(wheel: RunningYear): readonly Omit<PlanDate, 'roles'>[] {
  const { plan, year } = wheel;
  return [
    { at: plan.budget.hearingOpens, kind: 'opens', da: 'Høringen åbner', en: 'The hearing opens' },
    ...wheel.rows.flatMap((row) =>
      row.deadlines.map(({ name, due }) => ({
        at: due,
        kind: 'deadline' as const,
        system: row.name,
        da: planDates[name][0],
        en: planDates[name][1],
      })),
    ),
    {
      at: plan.frameProposal.due,
      kind: 'deadline',
      da: `Forslag til rammen ${year}`,
      en: `Proposal of the frame ${year}`,
    },
    { at: plan.budget.rsiHard.due, kind: 'deadline', da: 'RSI-kredsens sidste dag', en: 'Last day of the RSI circle' },
    {
      at: plan.budget.yearBegins,
      kind: 'opens',
      da: `Budgetåret ${year} begynder`,
      en: `The budget year ${year} begins`,
    },
    ...plan.quarters.flatMap(({ quarter, opens, due }) => [
      {
        at: opens,
        kind: 'opens' as const,
        da: `Rapporter for ${quarterName(quarter, year, 'da')} bestilles`,
        en: `Reports of the ${quarterName(quarter, year, 'en')} are asked for`,
      },
      {
        at: due.due,
        kind: 'deadline' as const,
        da: `Rapporter for ${quarterName(quarter, year, 'da')}`,
        en: `Reports of the ${quarterName(quarter, year, 'en')}`,
      },
    ]),
    { at: plan.followUp.opens, kind: 'opens', da: 'Regnskaber indkaldes', en: 'Accounts are asked for' },
    {
      at: plan.followUp.decision.due,
      kind: 'deadline',
      da: 'SYS behandler økonomiopfølgningen',
      en: 'SYS decides on the follow-up',
    },
  ];
}

/** The same by day; systems that share a day stand on one line. */
export function daysOfWheel(wheel: RunningYear): readonly YearDate[] {
  const found = new Map<string, { day: string; da: string; en: string; systems: string[] }>();
  for (const { at, kind, system, da, en } of datesOfWheel(wheel)) {
    const day = kind === 'deadline' ? lastDateOf(at) : localDate(at);
    const key = `${day} ${da}`;
    const known = found.get(key) ?? { day, da, en, systems: [] };
    if (system !== undefined) known.systems.push(system);
    found.set(key, known);
  }
  return [...found.values()]
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map(({ systems, ...date }) =>
      systems.length === 0 || systems.length === wheel.rows.length ? date : { ...date, systems: systems.join(', ') },
    );
}
