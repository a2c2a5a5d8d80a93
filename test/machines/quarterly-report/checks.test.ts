import { describe, expect, it } from 'vitest';
import { checkReport, type ReportGround } from '../../../machines/quarterly-report/checks.ts';
import type { QuarterlyReport } from '../../../machines/quarterly-report/report.ts';

const ground: ReportGround = {
  plan: { from: '2027-12-31T23:00:00.000Z', to: '2028-03-31T22:00:00.000Z' },
  definitions: [
    { id: 'availability', name: 'Tilgængelighed', unit: '%', limit: 99.9, keeps: 'atLeast' },
    { id: 'svartid', name: 'Svartid', unit: 'sekunder', limit: 2, keeps: 'atMost' },
  ],
  lines: [{ id: 'hosting', part: 'A' }],
  now: '2028-04-03T08:00:00.000Z',
};
const expense = { line: 'hosting', part: 'A' as const, spentOre: 1, forecastOre: 2 };
const report: QuarterlyReport = {
  operation: { outages: [], topics: {} },
  kpis: [{ id: 'svartid', value: 1.5 }],
  expenses: [expense],
};
const outage = (from: string, to: string) => ({ operation: { outages: [{ from, to }], topics: {} } });
const paths = (change: Partial<QuarterlyReport>, more: Partial<ReportGround> = {}) =>
  checkReport({ ...report, ...change }, { ...ground, ...more }).map(({ path }) => path);

describe('a quarterly report', () => {
  it('may be submitted when every KPI is reported and every expense has its line', () => {
    expect(paths({})).toEqual([]);
    expect(paths({ expenses: [] }, { lines: undefined })).toEqual([]);
  });

  it.each([
    ['a KPI that is missing', { kpis: [] }, ['kpis']],
    ['a KPI twice', { kpis: [...report.kpis, ...report.kpis] }, ['kpis.1.id']],
    ['availability, which is measured', { kpis: [...report.kpis, { id: 'availability', value: 100 }] }, ['kpis.1.id']],
    [
      'an outage of another quarter',
      outage('2028-04-01T08:00:00+02:00', '2028-04-01T09:00:00+02:00'),
      ['operation.outages.0'],
    ],
    ['an outage that is not over', outage('2028-03-31T08:00:00Z', '2028-04-09T08:00:00Z'), ['operation.outages.0.to']],
    ['a line that no budget has', { expenses: [{ ...expense, part: 'B' as const }] }, ['expenses.0.line']],
    ['a line twice', { expenses: [expense, expense] }, ['expenses.1.line']],
  ])('is refused for %s', (_, change, expected) => {
    expect(paths(change)).toEqual(expected);
  });

  it('counts an outage over the end of the quarter, and refuses expenses without a budget', () => {
    expect(paths(outage('2028-03-31T20:00:00Z', '2028-04-01T02:00:00Z'))).toEqual([]);
    expect(paths({}, { lines: undefined })).toEqual(['expenses']);
  });
});
