import { describe, expect, it } from 'vitest';
import { standingMatters } from '../../../activities/meeting/standing-matters.ts';
import { dk2026a } from '../../../machines/governance/holidays.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { planWarnings } from '../../../machines/year-plan/warnings.ts';
import { as, openHouse } from '../house.ts';

const codes = (dates: readonly string[], rsi: string | null = null): string[] =>
  planWarnings(
    2028,
    dates.map((date) => ({ date, extraordinary: false })),
    policyV1,
    rsi,
  ).map(({ code }) => code);

describe('given the meetings of a year', () => {
  it('then four of them in the right months, with RSI between SYS and 30 September, are right', () => {
    expect(codes(['2028-02-08', '2028-05-16', '2028-09-12', '2028-12-05'], '2028-09-22')).toEqual([]);
  });
  it('then what is missing is named (R-035)', () => {
    expect(codes(['2028-03-07', '2028-10-03'])).toEqual(['fewerThanFour', 'noFebruary', 'noMay', 'noSeptember']);
    expect(codes(['2028-02-08', '2028-06-01', '2028-09-12', '2028-12-05'], '2028-09-22')).toEqual(['mayTooLate']);
  });
  it('then RSI outside the window, closed days and holiday weeks are seen', () => {
    expect(codes(['2028-02-08', '2028-05-16', '2028-09-12', '2028-12-05'], '2028-10-02')).toEqual(['rsiOutside']);
    expect(codes(['2028-02-15', '2028-05-25', '2028-09-12', '2028-10-17'], '2028-09-22')).toEqual([
      'holidayWeek',
      'closedDay',
      'holidayWeek',
    ]);
  });
});

describe('given a year that the secretariat plans', () => {
  const secretary = as('ida.krogh');
  it('then the same request begins nothing twice, chair and secretariat are told by 31 January what is still wrong, and the status report is opened in February', async () => {
    const house = await openHouse({ startAt: '2027-12-01T09:00:00.000Z', thawAlways: false });
    const { commands, store } = house;
    const preview = await commands.previewYearPlan(secretary, { year: 2028, meetings: ['2028-02-08', '2028-05-16'] });
    expect(preview.warnings.map(({ code }) => code)).toEqual(['fewerThanFour', 'noSeptember']);
    expect(await store.case('year-plan/2028')).toBeUndefined();
    await expect(commands.begin(as('soeren.dahl'), 'year-plan.start', { year: 2028 })).rejects.toMatchObject({
      kind: 'Forbidden',
    });
    await expect(
      commands.begin(secretary, 'year-plan.start', { year: 2028, meetings: ['2027-12-24'] }),
    ).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'meetings.0.date',
    });
    const year = { year: 2028, meetings: ['2028-02-08', '2028-05-16'] };
    const once = { updateId: 'once' };
    expect(await commands.begin(secretary, 'year-plan.start', year, once)).toMatchObject({ started: true, preview });
    await house.settle();
    // The same request is answered as before; another one is refused, and the same request for something else too.
    expect(await commands.begin(secretary, 'year-plan.start', year, once)).toMatchObject({ started: false, preview });
    await expect(commands.begin(secretary, 'year-plan.start', { year: 2028 })).rejects.toMatchObject({
      kind: 'Conflict',
      field: 'year',
    });
    await expect(commands.begin(secretary, 'year-plan.start', { year: 2029 }, once)).rejects.toMatchObject({
      kind: 'Conflict',
      field: 'requestId',
    });
    const added = await commands.begin(secretary, 'meeting.add', { date: '2028-12-05' }, once);
    await expect(commands.begin(secretary, 'meeting.add', { date: '2028-12-05' })).rejects.toMatchObject({
      kind: 'Conflict',
      field: 'date',
    });
    // Moved away meanwhile: the day is free, and the request is still the one that was carried out.
    const moved = { date: '2028-12-06', reason: 'Lokalet er optaget' };
    await commands.perform(secretary, 'meeting.move', added.caseId, moved);
    await house.settle();
    const again = await commands.begin(secretary, 'meeting.add', { date: '2028-12-05' }, once);
    expect(again).toEqual({ caseId: added.caseId, number: added.number, started: false });
    await house.advanceTo('2028-01-31T09:00:00.000Z');
    const told = (await store.letters({ caseId: 'year-plan/2028' })).filter(({ about }) => about === 'year-plan-wrong');
    expect(told.map(({ person }) => person)).toEqual(expect.arrayContaining(['henrik.dam', 'ida.krogh']));
    expect(await commands.yearPlan(2028)).toMatchObject({
      meetings: [{ date: '2028-02-08' }, { date: '2028-05-16' }, { date: '2028-12-06' }],
    });
    await house.advanceTo('2028-02-01T12:00:00.000Z');
    expect((await store.case('status-report/2028'))?.status).toBe('active');
    const cycle = { year: 2029 };
    const begun = await commands.begin(secretary, 'budget-cycle.start', cycle, once);
    await house.settle();
    expect(await commands.begin(secretary, 'budget-cycle.start', cycle, once)).toMatchObject({
      caseId: begun.caseId,
      started: false,
    });
    await expect(commands.begin(secretary, 'budget-cycle.start', cycle)).rejects.toMatchObject({ kind: 'Conflict' });
  }, 60_000);

  it('then the FSA is asked in March what is to become of each contract that nears its end, once for each expiry (R-082, R-158)', async () => {
    const house = await openHouse({ startAt: '2028-02-01T09:00:00.000Z', thawAlways: false });
    const { commands, store } = house;
    await commands.begin(secretary, 'year-plan.start', { year: 2028, meetings: ['2028-12-05'] });
    await house.advanceTo('2028-03-01T12:00:00.000Z');
    const renewals = (await store.casesOf('matter')).filter(({ view }) => view['kind'] === 'contract-renewal');
    expect(renewals.map(({ title, system }) => [system, title])).toEqual([
      ['blodbank', 'Fornyelse af kontrakt: Vedligehold af blodbanksystemet'],
      ['ppj', 'Fornyelse af kontrakt: Drift og hosting af PPJ'],
    ]);
    const asked = await Promise.all(renewals.map(({ id }) => store.tasks({ caseId: id, open: true })));
    expect(asked.flat().map(({ person }) => person)).toContain('soeren.dahl');
    // Nobody raised them: whoever planned the year gets no receipt of each.
    const receipts = (await store.letters({})).filter(({ about }) => about === 'matter-received');
    expect(receipts).toEqual([]);
    // Asked again a year later: the renewals stand, and nothing else has come near.
    const again = await standingMatters(store, { year: 2029, calendar: dk2026a }, '2029-03-01T07:00:00.000Z');
    expect(again.filter(({ kind }) => kind === 'contract-renewal')).toEqual([]);
    // A contract that was extended is asked for again when its new end comes near.
    const contract = {
      change: 'contract',
      id: 'ppj-hosting',
      system: 'ppj',
      title: 'Drift og hosting af PPJ',
      supplier: 'Driftshuset A/S',
      expires: '2031-12-31',
    };
    await commands.perform(secretary, 'register.change', undefined, {
      decision: 'Region Midtjylland',
      changes: [contract],
    });
    const later = await standingMatters(store, { year: 2030, calendar: dk2026a }, '2030-03-01T07:00:00.000Z');
    expect(later.filter(({ kind }) => kind === 'contract-renewal')).toMatchObject([
      { system: 'ppj', form: { contract: 'ppj-hosting', expires: '2031-12-31' } },
    ]);
    await house.close();
  }, 60_000);
});
