import type { Calendar } from '../governance/holidays.ts';
import { type Deadline, milestone } from '../governance/deadlines.ts';
import { addDays, dayNumber, lastOfMonth, type LocalDate } from '../governance/local-dates.ts';

/** Reminders of a contract that nears its end, in months before. */
const contractMonths = [18, 12, 6] as const;

/** What the register knows of a contract. */
export interface Contract {
  readonly id: string;
  readonly system: string;
  readonly title: string;
  readonly supplier: string;
  readonly expires: LocalDate;
  readonly notice?: LocalDate;
  readonly tenderMonths?: number;
}

/** The same day of the month, so many months before; the last of a shorter month. */
export function monthsBefore(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) - months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  const last = lastOfMonth(y, m);
  const same = `${y}-${String(m).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return same < last ? same : last;
}

export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/** The day on which the renewal must be asked for: 18 months before the contract ends, earlier when a tender takes longer. */
export const renewalOpens = ({ expires, tenderMonths = 0 }: Contract): LocalDate =>
  monthsBefore(expires, Math.max(contractMonths[0], tenderMonths + 6));

/**
 * What a contract's renewal is asked with: a form that its FSA completes, and the day by which it must be decided: in time for notice, and for a tender
 * before the contract ends.
 */
export function contractRenewalOf(
  contract: Contract,
  calendar: Calendar,
): { readonly title: string; readonly form: Readonly<Record<string, unknown>>; readonly due: Deadline } {
  const { id, system: _, ...rest } = contract;
  const tender = monthsBefore(contract.expires, Math.max(contract.tenderMonths ?? 0, 1));
  const last = contract.notice !== undefined && contract.notice < tender ? contract.notice : tender;
  return {
    title: `Fornyelse af kontrakt: ${contract.title}`,
    form: { contract: id, ...rest },
    due: milestone(addDays(last, -1), calendar),
  };
}
