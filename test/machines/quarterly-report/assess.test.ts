import { describe, expect, it } from 'vitest';
import { assess } from '../../../machines/quarterly-report/assess.ts';
import type { KpiDefinition } from '../../../machines/governance/kpi.ts';

/** The fourth quarter of 2026, [1 October, 1 January): 132.540 minutes, an hour more for the clock change of 25 October. */
const fourth = { from: '2026-09-30T22:00:00.000Z', to: '2026-12-31T23:00:00.000Z' };
const sla: KpiDefinition = { id: 'availability', name: 'Tilgængelighed', unit: '%', limit: 99.4, keeps: 'atLeast' };
const assessed = (outages: { from: string; to: string }[], limit = 99.4) =>
  assess({ operation: { outages, topics: {} }, kpis: [], expenses: [] }, fourth, [{ ...sla, limit }]);

describe('a report held against an SLA of availability by calendar month (R-146, A-68)', () => {
  it('finds the breach of one month that the quarter would hide, in minutes really in the month', () => {
    // 00:30 summer time to 04:30 winter time: 300 minutes, not 240.
    const found = assessed([{ from: '2026-10-25T00:30:00+02:00', to: '2026-10-25T04:30:00+01:00' }]);
    expect(found).toMatchObject({ minutes: 132_540, downMinutes: 300, availabilityPct: 99.773 });
    expect(found.months).toEqual([
      { month: '2026-10', minutes: 44_700, downMinutes: 300, availabilityPct: 99.328 },
      { month: '2026-11', minutes: 43_200, downMinutes: 0, availabilityPct: 100 },
      { month: '2026-12', minutes: 44_640, downMinutes: 0, availabilityPct: 100 },
    ]);
    expect(found.kpis).toEqual([{ ...sla, value: 99.328, breached: true }]);
  });

  it('counts an outage over the end of a month in each month for its part', () => {
    const { months, kpis } = assessed([{ from: '2026-10-31T23:00:00+01:00', to: '2026-11-01T02:00:00+01:00' }]);
    expect(months.map(({ downMinutes }) => downMinutes)).toEqual([60, 120, 0]);
    expect(kpis[0]?.breached).toBe(false);
  });

  it('is kept by availability of exactly the limit', () => {
    // 43,2 of November's 43.200 minutes.
    const { kpis } = assessed([{ from: '2026-11-02T10:00:00+01:00', to: '2026-11-02T10:43:12+01:00' }], 99.9);
    expect(kpis[0]).toMatchObject({ value: 99.9, breached: false });
  });
});
