import {
  formatDate,
  lastBusinessDayOnOrBefore,
  lastDateOf,
  localDate,
  localParts,
  millis,
} from '../../machines/governance/calendar.ts';
import type { Calendar } from '../../machines/governance/holidays.ts';
import { plannedKinds } from '../../machines/terms/index.ts';
import type { PlannedDate } from '../sdk/budget-commands.ts';
import { tableCsv } from './csv.ts';
import type { Table } from './table.ts';

/**
 * Every date of a planned year with its recipients, reminders too, in order of time (M-02). A deadline stands on its last day at 24.00, with the last business
 * day of `calendar` beside it; all else stands on the day on which it happens.
 */
function plannedDatesTable(dates: readonly PlannedDate[], calendar: Calendar): Omit<Table, 'title'> {
  const inOrder = dates.toSorted(
    (a, b) => millis(a.at) - millis(b.at) || (a.system ?? '').localeCompare(b.system ?? '', 'da'),
  );
  return {
    columns: [
      { key: 'day', name: 'Dato', kind: 'date' },
      { key: 'weekday', name: 'Ugedag', kind: 'text' },
      { key: 'clock', name: 'Kl.', kind: 'text' },
      { key: 'last', name: 'Sidste arbejdsdag', kind: 'date' },
      { key: 'kind', name: 'Slags', kind: 'text' },
      { key: 'system', name: 'System', kind: 'text' },
      { key: 'what', name: 'Hvad', kind: 'text' },
      { key: 'recipients', name: 'Modtagere', kind: 'text' },
    ],
    rows: inOrder.map(({ at, kind, system, da, recipients }) => {
      const isDue = kind === 'deadline';
      const day = isDue ? lastDateOf(at) : localDate(at);
      const { time } = localParts(at);
      return {
        day,
        weekday: formatDate(day, 'full').split(' ')[0],
        clock: (isDue && time === '00:00' ? '24:00' : time).replace(':', '.'),
        last: isDue ? lastBusinessDayOnOrBefore(day, calendar) : null,
        kind: plannedKinds[kind][0],
        system,
        what: da,
        recipients: recipients.map(({ name, email }) => `${name} <${email}>`).join(', '),
      };
    }),
  };
}

/** The same as CSV. */
export const plannedDatesCsv = (dates: readonly PlannedDate[], calendar: Calendar): string =>
  tableCsv(plannedDatesTable(dates, calendar));
