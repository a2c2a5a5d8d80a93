import { formatDate } from '../../../machines/governance/date-words.ts';
import { planOf } from '../../../machines/budget-cycle/plan-of.ts';
import type { CyclePlan, MeetingDates } from '../../../machines/budget-cycle/plan.ts';
import { localDate, localParts } from '../../../machines/governance/local-time.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import type { CycleStart } from '../budget-commands.ts';
import { badInput } from '../failures.ts';

/** Budget years are started at most this far ahead: later ones have no calendar that anybody has checked. */
const yearsAhead = 3;

/** What was asked for, with its dates, before anybody looks at the systems. Throws `BadInput` (year, meetings). */
export function plannedStart(
  start: CycleStart,
  policy: Policy,
  at: string,
): { readonly start: CycleStart; readonly plan: CyclePlan } {
  const { year } = start;
  const now = localParts(at);
  if (year < now.year) {
    throw badInput(
      `Budgetåret ${year} er forbi. Start et af årene ${now.year + 1}–${now.year + yearsAhead}.`,
      `The budget year ${year} is past. Start one of ${now.year + 1}–${now.year + yearsAhead}.`,
      'year',
    );
  }
  if (year > now.year + yearsAhead) {
    throw badInput(
      `Budgetåret ${year} ligger mere end ${yearsAhead} år frem. Start et af årene ${now.year + 1}–${now.year + yearsAhead}.`,
      `The budget year ${year} is more than ${yearsAhead} years ahead. Start one of ${now.year + 1}–${now.year + yearsAhead}.`,
      'year',
    );
  }
  const meetings = Object.fromEntries(
    Object.entries(start.meetings ?? {}).filter(([, date]) => date !== undefined),
  ) as Partial<MeetingDates>;
  refuseOddMeetings(meetings, year, localDate(at));
  return {
    start: { year, ...(start.systems === undefined ? {} : { systems: start.systems }), meetings },
    plan: planOf({ year, policy, at, meetings }),
  };
}

const monthOf: Readonly<Record<keyof MeetingDates, readonly [after: number, month: string, da: string, en: string]>> = {
  may: [-1, '05', 'maj', 'May'],
  september: [-1, '09', 'september', 'September'],
  february: [1, '02', 'februar', 'February'],
};

function refuseOddMeetings(meetings: Partial<MeetingDates>, year: number, today: string): void {
  for (const [name, [after, month, da, en]] of Object.entries(monthOf)) {
    const date = meetings[name as keyof MeetingDates];
    if (date === undefined) continue;
    const field = `meetings.${name}`;
    if (!date.startsWith(`${year + after}-${month}-`)) {
      throw badInput(
        `Mødet skal ligge i ${da} ${year + after}, ikke den ${formatDate(date)}.`,
        `The meeting must be in ${en} ${year + after}, not on ${formatDate(date, 'long', 'en')}.`,
        field,
      );
    }
    if (date <= today) {
      throw badInput(
        `Mødedatoen ${formatDate(date)} er passeret. Angiv en dato i fremtiden, eller lad datoen ude.`,
        `The meeting date ${formatDate(date, 'long', 'en')} has passed. Give a date in the future, or leave it out.`,
        field,
      );
    }
  }
}
