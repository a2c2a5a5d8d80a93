import { afterEach, describe, expect, it } from 'vitest';
import { nextOverviewAt } from '../../../activities/overview/next-overview.ts';
import { startWeeklyOverview } from '../../../client/sdk/weekly-overview.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { weeklyOverviewId } from '../../../machines/overview/overview.ts';
import { as, type House, openHouse } from '../house.ts';

let house: House | undefined;
afterEach(async () => {
  await house?.close();
  house = undefined;
});

describe('given the morning of the weekly overview', () => {
  const next = (now: string): string => nextOverviewAt(policyV1, now);

  it('when it is an ordinary week, then it is Monday at 08:00 in Denmark, whatever the clock did in between', () => {
    expect(next('2027-03-17T12:00:00.000Z')).toBe('2027-03-22T07:00:00.000Z');
    // Summer time begins on 28 March 2027, and ends on 31 October.
    expect(next('2027-04-03T12:00:00.000Z')).toBe('2027-04-05T06:00:00.000Z');
    expect(next('2027-10-30T12:00:00.000Z')).toBe('2027-11-01T07:00:00.000Z');
  });

  it('when Monday is closed, then it is the first business day after', () => {
    // 29 March 2027 is Easter Monday; 5 June 2028 Whit Monday and Constitution Day.
    expect(next('2027-03-22T07:00:00.000Z')).toBe('2027-03-30T06:00:00.000Z');
    expect(next('2027-03-29T12:00:00.000Z')).toBe('2027-03-30T06:00:00.000Z');
    expect(next('2028-06-04T12:00:00.000Z')).toBe('2028-06-06T06:00:00.000Z');
  });

  it('when it is that very instant, then the next is a week later: never twice', () => {
    expect(next('2027-03-22T06:59:59.999Z')).toBe('2027-03-22T07:00:00.000Z');
    expect(next('2027-03-22T07:00:00.000Z')).toBe('2027-03-30T06:00:00.000Z');
    expect(next('2027-03-30T06:00:00.000Z')).toBe('2027-04-05T06:00:00.000Z');
  });
});

describe('given the weekly overview of the secretariat (R-195, R-196)', () => {
  const letters = async () =>
    (await (house as House).store.letters({ caseId: weeklyOverviewId, person: 'ida.krogh' })).map(({ data }) => data);
  type Lines = { readonly lines: readonly { readonly what: string; readonly case: string; readonly day?: string }[] };
  const part = (data: unknown, name: string): Lines['lines'] => (data as Record<string, Lines>)[name]?.lines ?? [];

  it('when duties are open, late and broken, then each stands in its part, and a breach in one overview only', async () => {
    house = await openHouse();
    await startWeeklyOverview(house.cases);
    await startWeeklyOverview(house.cases);
    const number = await house.files();
    const [task] = await house.store.tasks({ duty: 'fsg-decision', open: true });
    const due = new Date(task?.deadline.due ?? '').toISOString();

    await house.advanceTo('2027-03-08T12:00:00.000Z');
    const [first] = await letters();
    // The chair's answer, and the members' comments.
    const open = part(first, 'open').map(({ case: of }) => of);
    expect(open).toEqual([expect.stringContaining(number), expect.stringContaining(number)]);
    expect(part(first, 'late')).toEqual([]);

    // Two Mondays after the date has passed.
    await house.advanceTo(new Date(Date.parse(due) + 15 * 24 * 3_600_000).toISOString());
    const all = await letters();
    const broken = all.filter((data) => part(data, 'breached').length > 0);
    expect(broken).toHaveLength(1);
    expect(all.filter((data) => part(data, 'late').length > 0).length).toBeGreaterThanOrEqual(2);
    expect((await house.cases.view(weeklyOverviewId)).status).toBe('active');
  }, 120_000);

  it('when a decision of SYS is awaited, then it stands among the decisions; when nothing is open, then no mail is sent', async () => {
    house = await openHouse();
    await startWeeklyOverview(house.cases);
    await house.advanceTo('2027-03-09T12:00:00.000Z');
    expect(await letters()).toEqual([]);
    await house.withSys();
    await house.advanceTo('2027-03-15T12:00:00.000Z');
    const [data] = await letters();
    expect(part(data, 'waiting').map(({ what }) => what)).toEqual([expect.stringContaining('skriftlig behandling')]);
    const mails = house.mail.mails.filter(({ subject }) => subject.includes('ugen fra 15. marts 2027'));
    expect(mails.map(({ to }) => to)).toHaveLength(2);
    for (const { text } of mails) {
      expect(text).toContain('AFGØRELSER, DER AFVENTES (1)');
      expect(text).toMatch(/skriftlig behandling, og registrér afgørelsen · [^·]+ · frist \d+\. \S+ 2027/);
      expect(text).not.toMatch(/undefined|\bnull\b|\[object/);
    }
  }, 120_000);

  it('when the secretariat wants it no more, then it stops', async () => {
    house = await openHouse();
    await startWeeklyOverview(house.cases);
    await house.cases.send(weeklyOverviewId, {
      event: { type: 'stop', by: as('ida.krogh'), reason: 'Vi ser selv efter' },
    });
    expect((await house.store.case(weeklyOverviewId))?.state).toBe('stopped');
  });
});
