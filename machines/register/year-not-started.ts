import { addDays, type LocalDate } from '../governance/local-dates.ts';
import type { Policy } from '../governance/policy-schema.ts';

type Watch = Policy['watch']['yearNotStarted'];

/** What is asked on a day: whether the meetings of `year` are planned, and the budget cycle that runs in it, of the year after, is started. */
export interface YearCheck {
  readonly year: number;
  /** The day whose question it is; the same until the next one. */
  readonly day: LocalDate;
  /** SYS' chair is told too. */
  readonly chair: boolean;
}

/** The days on which next year is asked about: the two of the policy, then every Monday until the hearing of the user groups is over. */
function daysBefore(year: number, { from, chairFrom }: Watch): readonly LocalDate[] {
  const [first, chair] = [`${year - 1}-${from}`, `${year - 1}-${chairFrom}`];
  const days = new Set([first, chair]);
  for (let day = addDays(chair, 1); day < `${year}-03-01`; day = addDays(day, 1)) if (isMonday(day)) days.add(day);
  return [...days].toSorted();
}

const isMonday = (day: LocalDate): boolean => new Date(`${day}T12:00:00Z`).getUTCDay() === 1;

/** What is asked about on the day, if anything, and the next day on which something is. Pure. */
export function yearCheckOn(
  today: LocalDate,
  watch: Watch,
): { readonly check: YearCheck | undefined; readonly next: LocalDate } {
  const thisYear = Number(today.slice(0, 4));
  const years = [thisYear, thisYear + 1, thisYear + 2];
  const all = years.flatMap((year) => daysBefore(year, watch).map((day) => ({ year, day })));
  const next = all.find(({ day }) => day > today)?.day ?? today;
  const last = all.findLast(({ day }) => day <= today);
  // Over when the hearing is.
  if (last === undefined || today >= `${last.year}-03-01`) return { check: undefined, next };
  return { check: { ...last, chair: last.day >= `${last.year - 1}-${watch.chairFrom}` }, next };
}
