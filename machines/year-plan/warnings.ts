import { counted } from '../terms/counted.ts';
import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { formatDate } from '../governance/date-words.ts';
import { dateOfRule } from '../governance/deadlines.ts';
import { closedBecause, easterSunday } from '../governance/holidays.ts';
import { addDays, dayNumber, type LocalDate, weekday } from '../governance/local-dates.ts';
import { calendarOf } from '../governance/policy-calendar.ts';
import type { Policy } from '../governance/policy-schema.ts';

export const planWarning = z
  .object({
    code: z.enum([
      'fewerThanFour',
      'noFebruary',
      'noMay',
      'mayTooLate',
      'noSeptember',
      'closedDay',
      'holidayWeek',
      'rsiUnknown',
      'rsiOutside',
    ]),
    /** `wrong`: against, told to chair and secretariat by 31 January; `note`: worth a look. */
    weight: z.enum(['wrong', 'note']),
    da: z.string(),
    en: z.string(),
  })
  .meta({ id: 'PlanWarning' });
export type PlanWarning = DeepReadonly<z.infer<typeof planWarning>>;

interface Planned {
  readonly date: LocalDate;
  readonly extraordinary: boolean;
}

/** ISO 8601 week number of a date. */
function isoWeek(date: LocalDate): number {
  const thursday = addDays(date, 4 - weekday(date));
  const first = `${thursday.slice(0, 4)}-01-01`;
  return Math.floor((dayNumber(thursday) - dayNumber(first)) / 7) + 1;
}

/** Why few people are at work in the week of the date (docs/calendar.md §1); undefined when most are. */
function holidayWeek(date: LocalDate): readonly [da: string, en: string] | undefined {
  const week = isoWeek(date);
  if (week === 7) return ['vinterferien (uge 7)', 'the winter holiday (week 7)'];
  if (week >= 27 && week <= 32) return ['sommerferien (uge 27–32)', 'the summer holiday (weeks 27–32)'];
  if (week === 42) return ['efterårsferien (uge 42)', 'the autumn holiday (week 42)'];
  const easter = easterSunday(Number(date.slice(0, 4)));
  if (date >= addDays(easter, -6) && date <= addDays(easter, 1)) return ['påskeugen', 'Easter week'];
  const day = date.slice(5);
  if (day >= '12-22' || day <= '01-01') return ['juleugen', 'Christmas week'];
  return undefined;
}

/**
 * What is wrong with a year's plan (R-035): fewer than four ordinary meetings, February, May or September without one, May's after the first reading is due,
 * meetings on closed days and in holiday weeks; and whether RSI meets between SYS' September meeting and the final date (A-22).
 */
export function planWarnings(
  year: number,
  meetings: readonly Planned[],
  policy: Policy,
  rsi: LocalDate | null,
): PlanWarning[] {
  const calendar = calendarOf(policy);
  const dates = meetings.map(({ date }) => date).sort();
  const inMonth = (month: string): LocalDate | undefined => dates.find((date) => date.startsWith(`${year}-${month}-`));
  const warnings: PlanWarning[] = [];
  const add = (code: PlanWarning['code'], weight: PlanWarning['weight'], da: string, en: string): void =>
    void warnings.push({ code, weight, da, en });
  const da = (date: LocalDate): string => formatDate(date, 'full', 'da');
  const en = (date: LocalDate): string => formatDate(date, 'full', 'en');

  if (dates.length < 4)
    add(
      'fewerThanFour',
      'wrong',
      `Der er kun planlagt ${counted(dates.length, 'meetings', 'da')} i ${year}; SYS mødes ca. fire gange årligt.`,
      `Only ${counted(dates.length, 'meetings', 'en')} planned in ${year}; SYS meets about four times a year.`,
    );
  if (inMonth('02') === undefined)
    add(
      'noFebruary',
      'wrong',
      'Der er intet møde i februar: økonomiopfølgningen på året før kan ikke behandles.',
      'There is no meeting in February: the follow-up on the year before cannot be treated.',
    );
  const first = dateOfRule(policy.budget.first, year, calendar);
  const beforeFirst = dates.find((date) => date >= `${year}-05-01` && date <= first);
  const after = dates.find((date) => date > first && date < `${year}-07-01`);
  if (beforeFirst === undefined && after !== undefined)
    add(
      'mayTooLate',
      'wrong',
      `Majmødet er lagt ${da(after)}, efter fristen for førstebehandlingen ${da(first)}.`,
      `The May meeting is on ${en(after)}, after the first reading is due on ${en(first)}.`,
    );
  else if (beforeFirst === undefined)
    add(
      'noMay',
      'wrong',
      'Der er intet møde i maj: driftsbudgetterne kan ikke førstebehandles på et møde.',
      'There is no meeting in May: the operating budgets cannot be read the first time at a meeting.',
    );
  const september = inMonth('09');
  if (september === undefined)
    add(
      'noSeptember',
      'wrong',
      'Der er intet møde i september: driftsbudgetterne kan ikke andenbehandles på et møde.',
      'There is no meeting in September: the operating budgets cannot be read the second time at a meeting.',
    );
  else {
    const final = dateOfRule(policy.budget.final, year, calendar);
    if (rsi === null)
      add(
        'rsiUnknown',
        'note',
        `Angiv RSI-kredsens mødedag i september; den bør ligge mellem SYS’ møde ${da(september)} og ${da(final)}.`,
        `Name the day on which RSI meets in September; it should be between SYS's meeting on ${en(september)} and ${en(final)}.`,
      );
    else if (rsi < september || rsi > final)
      add(
        'rsiOutside',
        'wrong',
        `RSI-kredsen mødes ${da(rsi)}, ikke mellem SYS’ møde ${da(september)} og ${da(final)}: budgetterne er ikke godkendt af RSI-kredsen til tiden.`,
        `RSI meets on ${en(rsi)}, not between SYS's meeting on ${en(september)} and ${en(final)}: RSI will not have approved the budgets in time.`,
      );
  }
  for (const date of dates) {
    const closed = closedBecause(date, calendar);
    const holiday = holidayWeek(date);
    if (closed !== undefined)
      add(
        'closedDay',
        'note',
        `Mødet ${da(date)} ligger på en lukkedag (${closed}).`,
        `The meeting on ${en(date)} is on a closed day (${closed}).`,
      );
    else if (holiday !== undefined)
      add(
        'holidayWeek',
        'note',
        `Mødet ${da(date)} ligger i ${holiday[0]}.`,
        `The meeting on ${en(date)} is in ${holiday[1]}.`,
      );
  }
  return warnings;
}

/** What must be told by 31 January when it still stands. */
export const isWrong = ({ weight }: PlanWarning): boolean => weight === 'wrong';
