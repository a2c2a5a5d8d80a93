import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { availability, type KpiDefinition, kpiDefinition, type Outage, type QuarterlyReport } from './report.ts';

/** A value against its limit. `value` null: not reported. */
const assessed = kpiDefinition.extend({ value: z.number().nullable(), breached: z.boolean() });
export type Assessed = DeepReadonly<z.infer<typeof assessed>>;

export const assessment = z.strictObject({
  /** Elapsed minutes of the quarter, clock changes counted as they were. */
  minutes: z.number(),
  /** Elapsed minutes of outage within the quarter; outages that overlap are counted once. */
  downMinutes: z.number(),
  availabilityPct: z.number(),
  kpis: z.array(assessed),
});
export type Assessment = DeepReadonly<z.infer<typeof assessment>>;

/** The report against the SLA, from elapsed time: an outage over the autumn clock change is as long as it was (R-146, docs/calendar.md §3). */
export function assess(
  report: QuarterlyReport,
  period: { readonly from: string; readonly to: string },
  definitions: readonly KpiDefinition[],
): Assessment {
  const [from, to] = [Date.parse(period.from), Date.parse(period.to)];
  const minutes = (to - from) / 60_000;
  const downMinutes = elapsed(report.operation.outages, from, to) / 60_000;
  // To a thousandth of a per cent, downwards: rounding never turns a breach into none.
  const availabilityPct = Math.floor(((minutes - downMinutes) / minutes) * 100_000) / 1000;
  const reported = new Map(report.kpis.map(({ id, value }) => [id, value]));
  const kpis = definitions.map((definition): Assessed => {
    const value = definition.id === availability ? availabilityPct : (reported.get(definition.id) ?? null);
    const kept =
      value === null || (definition.keeps === 'atLeast' ? value >= definition.limit : value <= definition.limit);
    return { ...definition, value, breached: !kept };
  });
  return { minutes, downMinutes, availabilityPct, kpis };
}

/** Elapsed milliseconds of outage between two instants (ms); outages that overlap are counted once. */
export function elapsed(outages: readonly Pick<Outage, 'from' | 'to'>[], from: number, to: number): number {
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
