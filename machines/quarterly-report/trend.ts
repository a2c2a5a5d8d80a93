import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { kpiDefinition } from '../governance/kpi.ts';
import { quarterName } from '../terms/dates.ts';
import type { Assessed } from './assess.ts';
import { limitInWords } from './limit-in-words.ts';
import type { QuarterlyReportView } from './view.ts';

const trendPoint = z.strictObject({
  year: z.int(),
  quarter: z.string(),
  value: z.number().nullable(),
  breached: z.boolean(),
});

/** How a KPI of a system has gone, quarter by quarter, with the limit that was agreed last. A quarter in which it was not measured has no point. */
export const kpiTrend = z.strictObject({ kpi: kpiDefinition, points: z.array(trendPoint) }).meta({ id: 'KpiTrend' });
export type KpiTrend = DeepReadonly<z.infer<typeof kpiTrend>>;

/** A year of quarters and the one before them: what a table has room for. */
const mostQuarters = 5;

type Reported = Pick<QuarterlyReportView, 'year' | 'quarter' | 'assessment'>;
const keyOf = ({ year, quarter }: { readonly year: number; readonly quarter: string }): string => `${year} ${quarter}`;

/** The trend of each KPI in one system's reports, of the newest quarters that have been reported, oldest first. */
export function trendsOf(reports: readonly Reported[]): readonly KpiTrend[] {
  const newest = reports
    .filter(({ assessment }) => assessment !== null)
    .toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))
    .slice(-mostQuarters);
  const last = new Map(
    newest.flatMap(({ assessment }) => (assessment?.kpis ?? []).map((one) => [one.id, one] as const)),
  );
  return [...last.values()].map(({ value: _, breached: __, ...kpi }) => ({
    kpi,
    points: newest.flatMap(({ year, quarter, assessment }) => {
      const found = assessment?.kpis.find(({ id }) => id === kpi.id);
      return found === undefined ? [] : [{ year, quarter, value: found.value, breached: found.breached }];
    }),
  }));
}

const valueInWords = ({ value, breached }: Pick<Assessed, 'value' | 'breached'>, lang: 'da' | 'en'): string =>
  value === null ? '–' : `${breached ? '! ' : ''}${lang === 'da' ? String(value).replace('.', ',') : String(value)}`;

/** Trends as a table: a row for each KPI with its limit, a column for each quarter; `!` before what was not kept. */
export function trendTable(
  trends: readonly KpiTrend[],
  lang: 'da' | 'en',
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const quarters = [
    ...new Map(trends.flatMap(({ points }) => points).map((one) => [keyOf(one), one] as const)).entries(),
  ].toSorted(([a], [b]) => a.localeCompare(b));
  return {
    head: [
      'KPI',
      lang === 'da' ? 'Krav' : 'Requirement',
      ...quarters.map(([, { quarter, year }]) => quarterName(quarter, year, lang)),
    ],
    rows: trends.map(({ kpi, points }) => [
      kpi.name,
      limitInWords(kpi, lang),
      ...quarters.map(([key]) => {
        const point = points.find((one) => keyOf(one) === key);
        return point === undefined ? '' : valueInWords(point, lang);
      }),
    ]),
  };
}
