import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  allowedOnRoadmap,
  levelOf,
  mandatoryOnRoadmap,
  needsBusinessCase,
  policySchema,
  policyV1,
  readPolicy,
} from '../../../machines/governance/policy.ts';

describe('who decides an amount', () => {
  it.each([
    [0, 'region'],
    [249_999_99, 'region'],
    [250_000_00, 'sys'],
    [900_000_00, 'sys'],
    [2_000_000_00, 'sys'],
    [2_000_000_01, 'rsi'],
  ] as const)('%i øre → %s (A-01, A-02)', (amount, level) => {
    expect(levelOf(amount, policyV1)).toBe(level);
  });

  it('is refused for anything but whole øre', () => {
    for (const wrong of [-1, 0.5, Number.NaN]) expect(() => levelOf(wrong, policyV1)).toThrow('hele øre');
  });

  it('follows the thresholds of the policy it is asked under', () => {
    const stricter = { ...policyV1, thresholds: { lowerOre: 100, upperOre: 200 } };
    expect([99, 100, 200, 201].map((amount) => levelOf(amount, stricter))).toEqual(['region', 'sys', 'sys', 'rsi']);
  });
});

it('a business case light is needed from 500.000 kr. (A-11)', () => {
  expect([499_999_99, 500_000_00].map((amount) => needsBusinessCase(amount, policyV1))).toEqual([false, true]);
});

it('the roadmap must show what costs more than 250.000 kr. and may show exactly that (A-49)', () => {
  const amounts = [249_999_99, 250_000_00, 250_000_01];
  expect(amounts.map((amount) => mandatoryOnRoadmap(amount, policyV1))).toEqual([false, false, true]);
  expect(amounts.map((amount) => allowedOnRoadmap(amount, policyV1))).toEqual([false, true, true]);
});

describe('a policy read from data', () => {
  it('is accepted as the default is written, also after JSON', () => {
    expect(readPolicy(JSON.parse(JSON.stringify(policyV1)))).toEqual({ ok: true, policy: policyV1 });
  });

  it.each([
    ['thresholds.lowerOre', { thresholds: { lowerOre: 200, upperOre: 100 } }],
    ['thresholds.lowerOre', { thresholds: { lowerOre: 200, upperOre: 200 } }],
    ['roadmap.allowedFromOre', { roadmap: { mandatoryAboveOre: 1, allowedFromOre: 2 } }],
    ['sendWindow.from', { sendWindow: { ...policyV1.sendWindow, from: '16:00' } }],
    ['written.minBd', { written: { ...policyV1.written, minBd: 6 } }],
    ['written.urgentBd', { written: { ...policyV1.written, urgentBd: 4 }, urgent: { windowBd: 4 } }],
    ['urgent.windowBd', { urgent: { windowBd: 1 } }],
    ['regionForward.veto', { regionForward: { autoAfterBd: null, veto: true } }],
    ['vote.silence', { vote: { ...policyV1.vote, silence: 'consent' } }],
    ['vote.change', { vote: { ...policyV1.vote, change: 'final' } }],
    ['frame.overcommit', { frame: { year: 'decisionYear', overcommit: true } }],
    ['fsg.reject', { fsg: { reject: 'appealToSys', rankScope: 'fsg' } }],
    ['rsi.rejectCr', { rsi: { rejectBudget: 'returnToSys', rejectCr: 'returnToSys' } }],
    ['smallCr.fsg', { smallCr: { fsg: 'approve' } }],
    ['ceiling.scope', { ceiling: { scope: 'perSystem', systemYear: 'warn' } }],
    ['appliesTo', { appliesTo: 'some' }],
    ['budget.first', { budget: { ...policyV1.budget, first: '10-01' } }],
    ['budget.rsiTarget', { budget: { ...policyV1.budget, rsiHard: '09-01' } }],
    ['budget.rsiTarget', { budget: { ...policyV1.budget, finalMeasuredOn: 'RSI', rsiTarget: '10-15' } }],
    ['ladder.steps', { ladder: { ...policyV1.ladder, steps: [30, 7, 14] } }],
    ['ladder.steps', { ladder: { ...policyV1.ladder, steps: [7, 7] } }],
    ['ladder.written', { ladder: { ...policyV1.ladder, written: [1, 2] } }],
    ['agenda.casesBd', { agenda: { ...policyV1.agenda, casesBd: 5 } }],
    ['meetings.may', { meetings: { ...policyV1.meetings, may: '06-01' } }],
    ['meetings.september', { budget: { ...policyV1.budget, final: '09-14', rsiTarget: '09-14' } }],
    ['statusReport.draft', { statusReport: { draft: '04-01', due: '03-31' } }],
    ['thresholds.upperOre', { thresholds: { lowerOre: 1, upperOre: 2.5 } }],
    ['money.unit', { money: { unit: 'kroner' } }],
    ['closedDays.0', { closedDays: ['02-30'] }],
    [
      'budget.milestones.draftToFsg',
      { budget: { ...policyV1.budget, milestones: { ...policyV1.budget.milestones, draftToFsg: 'soon' } } },
    ],
    ['tresholds', { tresholds: {} }],
    ['vote.qorum', { vote: { ...policyV1.vote, qorum: 'all' } }],
    ['ladder', { ladder: undefined }],
  ])('with a fault in %s is refused in both languages', (path, change) => {
    const read = readPolicy({ ...policyV1, ...change });
    expect(read.ok).toBe(false);
    const fault = read.ok ? undefined : read.faults.find((each) => each.path === path);
    expect(fault?.da).toBeTruthy();
    expect(fault?.en).toBeTruthy();
    expect(fault?.da).not.toBe(fault?.en);
  });

  it('that was written before SYS had default meeting days reads with those', () => {
    const { meetings: _, ...older } = policyV1;
    expect(readPolicy(older)).toEqual({ ok: true, policy: policyV1 });
  });

  it('that is no object at all is refused, not thrown', () => {
    for (const wrong of [null, undefined, 'v1', []]) expect(readPolicy(wrong).ok).toBe(false);
  });
});

/** Every key of the policy down to its values, e.g. `ladder.overdue.times`; a list is one value. */
function leaves(value: unknown, path: readonly string[] = []): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path.join('.'), value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

describe('docs/policy.md', () => {
  const text = readFileSync(new URL('../../../docs/policy.md', import.meta.url), 'utf8');
  const rows = new Map(
    [...text.matchAll(/^\| `([^`]+)` \| `([^`]+)` \| (.+?) \| (.*A-\d+\w*.*|—) \|$/gm)].map((row) => [
      row[1] ?? '',
      { shown: row[2], meaning: row[3] ?? '' },
    ]),
  );

  it('has one row for every key of the schema, with its default', () => {
    for (const [key, value] of leaves(policyV1))
      expect([key, rows.get(key)?.shown]).toEqual([key, JSON.stringify(value)]);
  });

  it('has no row for a key that does not exist', () => {
    const keys = new Set(leaves(policyV1).map(([key]) => key));
    expect([...rows.keys()].filter((key) => !keys.has(key))).toEqual([]);
  });

  it('says of every choice which other values the schema takes', () => {
    for (const [key] of leaves(policyV1)) {
      const others = optionsOf(key).filter((option) => !rows.get(key)?.shown?.includes(JSON.stringify(option)));
      for (const option of others) expect(rows.get(key)?.meaning, key).toContain(`\`${option}\``);
    }
  });
});

/** The values that a key's schema names, empty for numbers, dates and lists. */
function optionsOf(key: string): readonly string[] {
  let schema: unknown = policySchema;
  for (const part of key.split('.')) {
    const named = (schema as { shape?: Record<string, unknown> }).shape?.[part];
    schema = named instanceof z.ZodDefault ? named.unwrap() : named;
  }
  return (
    (schema as { options?: unknown[] }).options?.filter((option): option is string => typeof option === 'string') ?? []
  );
}
