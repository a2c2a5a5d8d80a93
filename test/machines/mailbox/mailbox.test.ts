import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type House, openHouse } from '../house.ts';

let house: House;
const chair = 'birgit.aagaard@eksempel.dk';
const waits = async () => (await house.store.letters({ status: 'waiting' })).length;

describe('given a mailbox', () => {
  beforeEach(async () => {
    // Saturday at noon: nobody gets mail before Monday morning.
    house = await openHouse({ startAt: '2027-02-27T11:00:00.000Z', thawAlways: false });
  });
  afterEach(() => house.close());

  it('when two requests come on a Saturday, then they are asked for on Monday in the send window, and receipts go at once', async () => {
    await house.files();
    await house.files({ title: 'Et andet ønske' });
    await house.advanceTo('2027-03-01T06:59:00.000Z');
    expect(house.mail.to(chair)).toEqual([]);
    expect(house.mail.to('soeren.dahl@eksempel.dk').length, 'receipts').toBeGreaterThan(0);
    await house.advanceTo('2027-03-02T12:00:00.000Z');
    expect(house.mail.to(chair).map((one) => [one.at.slice(0, 16), one.subject.slice(0, 8)])).toEqual([
      ['2027-03-01T07:00', '[Opgave]'],
      ['2027-03-01T07:00', '[Opgave]'],
    ]);
    expect(await waits()).toBe(0);
  });

  it('when two tasks are to be reminded of on one morning, then that is one mail with both', async () => {
    await house.files();
    await house.files({ title: 'Et andet ønske' });
    await house.advanceTo('2027-03-17T07:10:00.000Z');
    const [mail, ...more] = house.mail.to(chair).filter((one) => one.subject.startsWith('[Påmindelse]'));
    expect(more).toEqual([]);
    expect(mail?.at.slice(0, 16)).toBe('2027-03-17T07:00');
    expect(mail?.text).toContain('2027-0001');
    expect(mail?.text).toContain('2027-0002');
  });

  it('when the mail server is away for two days, then everything is sent once after, and nothing is lost', async () => {
    house.mail.away = true;
    await house.files();
    await house.advanceTo('2027-03-03T07:00:00.000Z');
    expect(house.mail.mails).toEqual([]);
    const waiting = await house.store.letters({ status: 'waiting' });
    expect(waiting.length).toBeGreaterThan(1);
    house.mail.away = false;
    await house.advanceTo('2027-03-03T09:00:00.000Z');
    expect(await waits()).toBe(0);
    expect(house.mail.to(chair).map((one) => one.subject)).toEqual([
      '[Opgave] Vurdér ændringsønske 2027-0001 (PPJ) – frist 31. marts 2027',
    ]);
    expect(new Set(house.mail.mails.map((one) => one.messageId)).size).toBe(house.mail.mails.length);
    const sent = await house.store.letters({ status: 'sent' });
    expect(sent.map((one) => one.id).toSorted()).toEqual(waiting.map((one) => one.id).toSorted());
    await house.advanceTo('2027-03-05T09:00:00.000Z');
    expect(house.mail.to(chair).map((one) => one.subject)).toEqual([
      '[Opgave] Vurdér ændringsønske 2027-0001 (PPJ) – frist 31. marts 2027',
    ]);
  });

  it('when the task is answered while the mail server is away, then the mail that asked for it is not sent any more', async () => {
    const number = await house.files();
    house.mail.away = true;
    await house.advanceTo('2027-03-01T08:00:00.000Z');
    expect(await waits()).toBeGreaterThan(0);
    await house.answer('birgit.aagaard', 'fsg-decision', number, { choice: 'reject', comment: 'Nej' });
    house.mail.away = false;
    await house.advanceTo('2027-03-01T12:00:00.000Z');
    expect(house.mail.to(chair).length).toBeGreaterThan(0);
    expect(house.mail.to(chair).filter((one) => one.subject.startsWith('[Opgave]'))).toEqual([]);
    expect(await waits()).toBe(0);
  });
});
