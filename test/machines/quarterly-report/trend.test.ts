import { describe, expect, it } from 'vitest';
import { reportFormOf } from '../../../machines/quarterly-report/form.ts';
import { trendsOf, trendTable } from '../../../machines/quarterly-report/trend.ts';
import type { QuarterlyReportView } from '../../../machines/quarterly-report/view.ts';

const kpi = { id: 'svartid', name: 'Svartid', unit: 'sekunder', limit: 2, keeps: 'atMost' } as const;
const measured = { minutes: 1, downMinutes: 0, availabilityPct: 100, months: [] };
const report = (quarter: 'Q1' | 'Q2' | 'Q3', value: number | null, limit = 2) => ({
  year: 2028,
  quarter,
  assessment: { ...measured, kpis: [{ ...kpi, limit, value, breached: value !== null && value > limit }] },
});

describe('given the reports of a system over the quarters (R-198, R-114)', () => {
  it('then each KPI has a line with the limit that was agreed last, and what was not kept in its quarter is marked', () => {
    const trends = trendsOf([report('Q2', 1.5, 1), { ...report('Q3', 0), assessment: null }, report('Q1', 1.5)]);
    expect(trendTable(trends, 'da')).toEqual({
      head: ['KPI', 'Krav', '1. kvartal 2028', '2. kvartal 2028'],
      rows: [['Svartid', 'højst 1 sekunder', '1,5', '! 1,5']],
    });
  });

  it('when nothing has been agreed, then the report asks the FSA what the system is to be measured by (A-75)', () => {
    const plan = {
      quarter: 'Q1',
      from: '2028-01-01T00:00:00Z',
      to: '2028-04-01T00:00:00Z',
    } as QuarterlyReportView['plan'];
    const nothing = { budget: null, report: null, assessment: null, late: false, reason: null, decision: null };
    const asked = (kpis: QuarterlyReportView['kpis']) =>
      reportFormOf({ year: 2028, quarter: 'Q1', system: 'ppj', plan, kpis, ...nothing }, []).fields?.['report']
        ?.fields?.['proposed']?.da;
    expect([asked([]), asked([kpi])]).toEqual(['Forslag til KPI’er', undefined]);
  });
});
