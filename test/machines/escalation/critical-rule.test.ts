import { describe, expect, it } from 'vitest';
import { criticalRuleOf } from '../../../machines/escalation/critical-rule.ts';
import type { KpiDefinition } from '../../../machines/governance/kpi.ts';
import { criticalRuleName } from '../../../machines/terms/index.ts';

const kpis: KpiDefinition[] = [
  { id: 'availability', name: 'Tilgængelighed', unit: '%', limit: 99.4, keeps: 'atLeast' },
  { id: 'enkeltafbrud', name: 'Længste enkeltafbrud', unit: 'minutter', limit: 240, keeps: 'atMost' },
];
const months = (...all: [month: string, availabilityPct: number][]) =>
  all.map(([month, availabilityPct]) => ({ month, availabilityPct, minutes: 1, downMinutes: 0 }));
const outage = (from: string, to: string) => ({ from: `2027-03-10T${from}:00+01:00`, to: `2027-03-10T${to}:00+01:00` });

/** Ground and what is known of the system; then the rule in words. */
describe.each<[string, Parameters<typeof criticalRuleOf>[0], Parameters<typeof criticalRuleOf>[1], string]>([
  [
    'an outage a minute longer than the limit',
    { ground: 'outage', outage: outage('08:00', '12:01') },
    { kpis, months: [] },
    'efter reglen om enkeltafbrud: 241 minutter, SLA’ens grænse er 240',
  ],
  [
    'an outage of just the limit: 99,462 % of March is kept',
    { ground: 'outage', outage: outage('08:00', '12:00') },
    { kpis, months: [] },
    'efter skøn',
  ],
  [
    'one month more than half a point below',
    { ground: 'availability' },
    { kpis, months: months(['2027-01', 98.899]) },
    'efter reglen om tilgængelighed mere end 0,5 procentpoint under SLA’en: januar 2027 98,899 %, krav mindst 99,4 %',
  ],
  [
    'one month exactly half a point below',
    { ground: 'availability' },
    { kpis, months: months(['2027-01', 98.9]) },
    'efter skøn',
  ],
  [
    'two months running below, over a new year',
    { ground: 'availability' },
    { kpis, months: months(['2027-01', 99.39], ['2026-12', 99.2], ['2026-10', 99]) },
    'efter reglen om tilgængelighed under SLA’en to måneder i træk: december 2026 99,2 % og januar 2027 99,39 %, krav mindst 99,4 %',
  ],
  [
    'two months below with one kept between',
    { ground: 'availability' },
    { kpis, months: months(['2026-11', 99.2], ['2026-12', 99.4], ['2027-01', 99.2]) },
    'efter skøn',
  ],
  ['a breach of security', { ground: 'security' }, { kpis: [], months: [] }, 'efter reglen om brud på sikkerheden'],
  [
    'a missing agreement of which notice was given',
    { ground: 'documentation', noticeGiven: '2027-01-04' },
    { kpis, months: [] },
    'efter reglen om manglende dokumentation: varslet 4. januar 2027 og ikke bragt i orden i 30 dage',
  ],
  [
    'another matter, however bad the months were',
    { ground: 'other' },
    { kpis, months: months(['2027-01', 90]) },
    'efter skøn',
  ],
])('%s', (_, raised, known, rule) => {
  it(`is critical ${rule}`, () => expect(criticalRuleName(criticalRuleOf(raised, known), 'da')).toBe(rule));
});
