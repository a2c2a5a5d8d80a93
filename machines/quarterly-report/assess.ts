import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { addDays, lastOfMonth } from '../governance/local-dates.ts';
import { endOfDay, localParts } from '../governance/local-time.ts';
import { type KpiDefinition, kpiDefinition } from '../governance/kpi.ts';
import { availability, type Outage, type QuarterlyReport } from './report.ts';

/** A value against its limit. `value` null: not reported. */
const assessed = kpiDefinition.extend({ value: z.number().nullable(), breached: z.boolean() });
export type Assessed = DeepReadonly<z.infer<typeof assessed>>;

/** From one instant until another. */
export type Span = Readonly<Pick<Outage, 'from' | 'to'>>;

/** What was measured of a span: minutes really in it, clock changes counted as they were. */
const measured = {
  minutes: z.number(),
  /** Elapsed minutes of outage; outages that overlap are counted once. */
  downMinutes: z.number(),
  /** To a thousandth of a per cent, downwards: rounding never turns a breach into none. */
  availabilityPct: z.number(),
};
/** A calendar month in Denmark, `YYYY-MM`: what the SLA asks for availability of. */
const measuredMonth = z.strictObject({ month: z.string(), ...measured });
export type MeasuredMonth = DeepReadonly<z.infer<typeof measuredMonth>>;

export const assessment = z.strictObject({
  /** Of the quarter. */
  ...measured,
  /** Its months, in order; none in what was assessed before they were measured. */
  months: z.array(measuredMonth).default([]),
  kpis: z.array(assessed),
});
export type Assessment = DeepReadonly<z.infer<typeof assessment>>;

/** How available a system was from `from` until `to` (ms). */
function measure(outages: readonly Span[], from: number, to: number) {
  const down = elapsed(outages, from, to);
  const availabilityPct = Math.floor(((to - from - down) * 100_000) / (to - from)) / 1000;
  return { minutes: (to - from) / 60_000, downMinutes: down / 60_000, availabilityPct };
}

/** Availability of each calendar month that the period touches, first to last. */
export function measureMonths(outages: readonly Span[], { from, to }: Span): readonly MeasuredMonth[] {
  const months: MeasuredMonth[] = [];
  for (let next = from; Date.parse(next) < Date.parse(to);) {
    const { year, month, date } = localParts(next);
    const begins = endOfDay(addDays(`${date.slice(0, 8)}01`, -1));
    next = endOfDay(lastOfMonth(year, month));
    months.push({ month: date.slice(0, 7), ...measure(outages, Date.parse(begins), Date.parse(next)) });
  }
  return months;
}

/**
 * The report against the SLA, from elapsed time: an outage over the autumn clock change is as long as it was (R-146, docs/calendar.md §3). Availability is
 * asked for by calendar month: the value held against its limit is that of the month in which it was lowest.
 */
export function assess(
  { operation: { outages }, kpis: reports }: QuarterlyReport,
  period: Span,
  definitions: readonly KpiDefinition[],
): Assessment {
  const months = measureMonths(outages, period);
  const lowest = Math.min(...months.map(({ availabilityPct }) => availabilityPct));
  const reported = new Map(reports.map(({ id, value }) => [id, value]));
  const kpis = definitions.map((definition): Assessed => {
    const value = definition.id === availability ? lowest : (reported.get(definition.id) ?? null);
    return { ...definition, value, breached: value !== null && !keeps(definition, value) };
  });
  return { ...measure(outages, Date.parse(period.from), Date.parse(period.to)), months, kpis };
}

/** Whether a value is on the side of the limit on which the SLA is kept. */
export const keeps = ({ keeps: side, limit }: Pick<KpiDefinition, 'keeps' | 'limit'>, value: number): boolean =>
  side === 'atLeast' ? value >= limit : value <= limit;

/** Elapsed milliseconds of outage between two instants (ms); outages that overlap are counted once. */
export function elapsed(outages: readonly Span[], from: number, to: number): number {
  const spans = outages
    .map((one) => [Math.max(from, Date.parse(one.from)), Math.min(to, Date.parse(one.to))] as const)
    .filter(([start, end]) => start < end)
    .sort(([a], [b]) => a - b);
  let sum = 0;
  let until = from;
  for (const [start, end] of spans) {
    sum += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return sum;
}
