import { dk2026a } from '../../../machines/governance/holidays.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isBusinessDay, localParts, millis } from '../../../machines/governance/calendar.ts';
import { byBusinessDays, byDate, milestone } from '../../../machines/governance/deadlines.ts';
import { ladder, overdueLadder, type Rung, writtenLadder } from '../../../machines/governance/ladder.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';

const longAgo = '2020-06-01T10:00:00Z';
const days = (rungs: readonly Rung[]): string[] => rungs.map(({ at }) => localParts(at).date.slice(5));
const names = (rungs: readonly Rung[]): string[] => rungs.map(({ rung }) => rung);
const everyRungAt8OnABusinessDay = (rungs: readonly Rung[]): boolean =>
  rungs.every(({ at }) => localParts(at).time === '08:00' && isBusinessDay(localParts(at).date, dk2026a));
const ascending = (rungs: readonly Rung[]): boolean =>
  rungs.every(({ at }, index) => index === 0 || millis(at) > millis(rungs[index - 1]?.at ?? ''));
const anyDate = fc.integer({ min: 200, max: 14_500 }).map((n) => addDays('2020-01-01', n));

describe('reminders before a deadline of the model (A-46)', () => {
  it.each([
    ['05-31', 2026, ['05-01', '05-15', '05-22', '05-28', '05-29']],
    ['09-30', 2026, ['08-31', '09-16', '09-23', '09-25', '09-29']],
    ['05-31', 2027, ['04-30', '05-14', '05-24', '05-28']],
    ['09-30', 2027, ['08-31', '09-16', '09-23', '09-27', '09-29']],
    ['05-31', 2028, ['05-01', '05-17', '05-24', '05-26', '05-30']],
    ['09-30', 2028, ['08-31', '09-15', '09-22', '09-27', '09-29']],
  ])('%s of %i', (monthDay, year, expected) => {
    const rungs = ladder(byDate(monthDay, year, dk2026a), policyV1, longAgo);
    expect(days(rungs)).toEqual(expected);
    expect(everyRungAt8OnABusinessDay(rungs)).toBe(true);
  });

  it('two on one day become one, named after the nearer', () => {
    expect(names(ladder(byDate('05-31', 2027, dk2026a), policyV1, longAgo))).toEqual(['T-30', 'T-14', 'T-7', 'T-1']);
  });

  it('that lie before the matter was opened, or on that very instant, are left out', () => {
    const due = byDate('05-31', 2026, dk2026a);
    expect(names(ladder(due, policyV1, '2026-05-15T06:00:00Z'))).toEqual(['T-7', 'T-3', 'T-1']);
    expect(names(ladder(due, policyV1, '2026-05-15T05:59:59Z'))).toEqual(['T-14', 'T-7', 'T-3', 'T-1']);
    expect(ladder(due, policyV1, '2026-05-30T10:00:00Z')).toEqual([]);
  });

  it('take the clock of their own date when the deadline lies beyond a change of clocks', () => {
    const at = ladder(byDate('10-31', 2026, dk2026a), policyV1, longAgo).map((rung) => rung.at);
    expect(at).toEqual([
      '2026-10-01T06:00:00.000Z',
      '2026-10-16T06:00:00.000Z',
      '2026-10-23T06:00:00.000Z',
      '2026-10-28T07:00:00.000Z',
      '2026-10-30T07:00:00.000Z',
    ]);
  });

  it('are counted from an instant as from a deadline', () => {
    const due = byDate('09-30', 2026, dk2026a);
    expect(ladder(due.due, policyV1, longAgo)).toEqual(ladder(due, policyV1, longAgo));
  });

  it('stand unmerged and unmoved when the policy says so', () => {
    const plain = { ...policyV1, ladder: { ...policyV1.ladder, roll: 'none', merge: false } } as const;
    expect(days(ladder(byDate('05-31', 2027, dk2026a), plain, longAgo))).toEqual([
      '05-01',
      '05-17',
      '05-24',
      '05-28',
      '05-30',
    ]);
    const unmerged = { ...policyV1, ladder: { ...policyV1.ladder, merge: false } };
    expect(names(ladder(byDate('05-31', 2027, dk2026a), unmerged, longAgo))).toEqual([
      'T-30',
      'T-14',
      'T-7',
      'T-3',
      'T-1',
    ]);
  });

  it('rise in time, at 08:00 on business days, after the opening and before the deadline, whatever the date', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 60 }), fc.boolean(), (date, ago, internal) => {
        const due = internal ? milestone(date, dk2026a) : byDate(date.slice(5), Number(date.slice(0, 4)), dk2026a);
        const opened = millis(due.due) - ago * 86_400_000;
        const rungs = ladder(due, policyV1, opened);
        expect(ascending(rungs) && everyRungAt8OnABusinessDay(rungs)).toBe(true);
        expect(rungs.every(({ at }) => millis(at) > opened && millis(at) < millis(due.due))).toBe(true);
        expect(new Set(names(rungs)).size).toBe(rungs.length);
      }),
    );
  });
});

describe('letters after a missed deadline (A-46)', () => {
  it('tell of the breach the next business morning, then every five business days, at most four times', () => {
    const rungs = overdueLadder(byDate('05-31', 2026, dk2026a), policyV1);
    expect(names(rungs)).toEqual(['breach', 'overdue-1', 'overdue-2', 'overdue-3', 'overdue-4']);
    // 5 June is closed, so the first five business days end on Tuesday 9 June.
    expect(days(rungs)).toEqual(['06-01', '06-09', '06-16', '06-23', '06-30']);
  });

  it('wait for the weekend to pass', () => {
    expect(days(overdueLadder(milestone('2026-05-29', dk2026a), policyV1))[0]).toBe('06-01');
    expect(days(overdueLadder('2026-06-02T10:00:00Z', policyV1))[0]).toBe('06-03');
    expect(days(overdueLadder('2026-06-02T06:00:00Z', policyV1))[0]).toBe('06-02');
    expect(days(overdueLadder('2026-06-02T06:00:30Z', policyV1))[0]).toBe('06-03');
  });

  it('never leave before the deadline has passed, and rise on business mornings', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 1439 }), (date, minutes) => {
        const due = millis(byDate(date.slice(5), Number(date.slice(0, 4)), dk2026a).due) + minutes * 60_000;
        const rungs = overdueLadder(due, policyV1);
        expect(rungs).toHaveLength(5);
        expect(ascending(rungs) && everyRungAt8OnABusinessDay(rungs)).toBe(true);
        expect(millis(rungs[0]?.at ?? '')).toBeGreaterThanOrEqual(due);
      }),
    );
  });
});

describe('reminders of a written procedure (A-46)', () => {
  it('come two and one business days before it closes', () => {
    const opened = '2026-06-01T10:00:00Z';
    expect(writtenLadder(byBusinessDays(5, opened, dk2026a), policyV1, opened)).toEqual([
      { rung: 'T-2bd', at: '2026-06-04T06:00:00.000Z' },
      { rung: 'T-1bd', at: '2026-06-08T06:00:00.000Z' },
    ]);
  });

  it('leave only the last one when it is urgent', () => {
    const opened = '2026-06-01T10:00:00Z';
    expect(names(writtenLadder(byBusinessDays(policyV1.urgent.windowBd, opened, dk2026a), policyV1, opened))).toEqual([
      'T-1bd',
    ]);
  });
});
