import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { createMetrics, type MetricSources } from '../../../worker/operations/metrics.ts';

async function* cases(...ids: string[]): AsyncGenerator<string> {
  yield* ids;
}

const sources = (database: 'ok' | 'away', temporal: 'ok' | 'away'): MetricSources => ({
  counts: async () => {
    if (database === 'away') throw new Error('asked though it is away');
    return {
      cases: [{ machine: 'change-request', state: 'sys.voting', count: 3 }],
      letters: [{ status: 'waiting', count: 2 }],
      overdue: 1,
      oldestDue: new Date(Date.now() - 90_000).toISOString(),
      journal: 1234,
    };
  },
  attention: { withIncident: () => cases('change-request/2027-0001'), failing: () => cases() },
  readiness: async () => ({ status: 'ready', parts: { database, temporal } }),
});

describe('the numbers', () => {
  it('say how cases, duties, letters and journal are', async () => {
    const text = await createMetrics().text(sources('ok', 'ok'));
    for (const line of [
      'aarshjul_cases{machine="change-request",state="sys.voting"} 3',
      'aarshjul_letters{status="waiting"} 2',
      'aarshjul_duties_overdue 1',
      'aarshjul_journal_head 1234',
      'aarshjul_incidents 1',
      'aarshjul_cases_failing 0',
      'aarshjul_ready{part="temporal"} 1',
    ])
      expect(text.split('\n')).toContain(line);
    expect(Number(/^aarshjul_letter_oldest_unsent_seconds (.*)$/m.exec(text)?.[1])).toBeGreaterThanOrEqual(90);
  });

  it('are absent, not zero, of what is away', async () => {
    const text = await createMetrics().text(sources('away', 'away'));
    expect(text).toContain('aarshjul_ready{part="database"} 0');
    expect(text).not.toMatch(/^aarshjul_(duties_overdue|journal_head|incidents|cases_failing|letters|cases)\b.* \d/m);
  });
});

describe('what is said of them', () => {
  const { registry } = createMetrics();
  const read = (file: string) => readFileSync(new URL(`../../../docs/${file}`, import.meta.url), 'utf8');
  /** Names in an expression that the registry has not. */
  const unknown = (expression: string): string[] =>
    (expression.match(/\b(aarshjul|process|nodejs)_\w+/g) ?? []).filter(
      (name) => registry.getSingleMetric(name.replace(/_(bucket|count|sum)$/, '')) === undefined,
    );

  it('the page has each of our own metrics with its labels, and no other', async () => {
    const rows = [...read('operations.md').matchAll(/^\| `(aarshjul_\w+)` \| (.*?) \|/gm)].map(([, name, labels]) => ({
      name,
      labels: [...(labels ?? '').matchAll(/`(\w+)`/g)].map(([, label]) => label),
    }));
    const own = registry.getMetricsAsArray().flatMap((metric) => {
      const { name, labelNames } = z.object({ name: z.string(), labelNames: z.array(z.string()) }).parse(metric);
      return name.startsWith('aarshjul_') ? [{ name, labels: labelNames.filter((label) => label !== 'le') }] : [];
    });
    const byName = (a: { name?: string | undefined }, b: { name?: string | undefined }) =>
      String(a.name).localeCompare(String(b.name));
    expect(rows.toSorted(byName)).toEqual(own.toSorted(byName));
  });

  it('the rules for alerts ask for metrics that there are, and each says what to do', () => {
    const rule = z.object({
      alert: z.string().startsWith('Aarshjul'),
      expr: z.string(),
      labels: z.object({ severity: z.enum(['warning', 'critical']) }),
      annotations: z.object({ summary: z.string().min(10), action: z.string().min(20) }),
    });
    const { groups } = z
      .object({ groups: z.array(z.object({ rules: z.array(rule) })) })
      .parse(parse(read('operations/alerts.yaml')));
    const expressions = groups.flatMap(({ rules }) => rules.map(({ expr }) => expr));
    expect(expressions.length).toBeGreaterThan(5);
    expect(expressions.flatMap(unknown)).toEqual([]);
    expect(unknown('max(aarshjul_forgotten)')).toEqual(['aarshjul_forgotten']);
  });

  it('so does the dashboard', () => {
    const { panels } = z
      .object({ panels: z.array(z.object({ targets: z.array(z.object({ expr: z.string() })) })) })
      .parse(JSON.parse(read('operations/dashboard.json')));
    const expressions = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
    expect(expressions.length).toBeGreaterThan(10);
    expect(expressions.flatMap(unknown)).toEqual([]);
  });
});
