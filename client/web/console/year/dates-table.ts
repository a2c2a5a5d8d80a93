import { lastBusinessDayOnOrBefore, lastDateOf, localDate } from '../../../../machines/governance/calendar.ts';
import { calendarOfPlan } from '../../../../machines/budget-cycle/plan-calendar.ts';
import type { Wheel } from '../../../sdk/budget-commands.ts';
import type { Table } from '../../../spreadsheet/table.ts';
import { dateStatuses } from '../../../../machines/terms/index.ts';
import { datesOfWheel } from '../../../../machines/budget-cycle/year-dates.ts';

/** The year's dates as a list for a spreadsheet, in Danish, in order. */
export function datesTable(wheel: Wheel): Table {
  const calendar = calendarOfPlan(wheel.plan);
  const statusOf = (system: string | undefined, at: string) =>
    wheel.rows.find(({ name }) => name === system)?.deadlines.find(({ due }) => due === at);
  return {
    title: `Årshjul ${wheel.year}`,
    columns: [
      { key: 'day', name: 'Dato', kind: 'date' },
      { key: 'last', name: 'Sidste arbejdsdag', kind: 'date' },
      { key: 'what', name: 'Hvad', kind: 'text' },
      { key: 'system', name: 'System', kind: 'text' },
      { key: 'status', name: 'Status', kind: 'text' },
      { key: 'owner', name: 'Ansvarlig', kind: 'text' },
    ],
    rows: datesOfWheel(wheel)
      .toSorted((a, b) => a.at.localeCompare(b.at))
      .map(({ at, kind, system, da }) => {
        const day = kind === 'deadline' ? lastDateOf(at) : localDate(at);
        const found = statusOf(system, at);
        return {
          day,
          last: kind === 'deadline' ? lastBusinessDayOnOrBefore(day, calendar) : null,
          what: da,
          system,
          status: found === undefined ? '' : dateStatuses[found.status][0],
          owner: found?.owner ?? '',
        };
      }),
  };
}
