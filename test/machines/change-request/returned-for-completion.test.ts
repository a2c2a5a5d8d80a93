import { afterEach, describe, expect, it } from 'vitest';
import { storyOf } from '../../../client/sdk/narrative.ts';
import { as, type House, openHouse, wish } from '../house.ts';

let house: House;
afterEach(() => house.close());
const [secretariat, fsa] = ['ida.krogh', 'soeren.dahl'];

describe('given a change request that has come to SYS without being complete (R-190)', () => {
  it('when the secretariat returns it, then the FSA has it with the reason, completes it, and it comes by FSG and region again', async () => {
    house = await openHouse();
    const number = await house.withSys();
    await house.commands.perform(as(secretariat), 'change-request.return', number, {
      reason: 'Den afledte drift mangler',
    });
    expect(await house.openDuties(number)).toEqual(['complete-request']);
    expect(await house.recipients(number, 'change-request-returned')).toEqual(['birgit.aagaard', fsa]);
    await house.advanceTo('2027-03-02T12:00:00.000Z');
    const mail = house.mail.mails.findLast(({ to, text }) => to.startsWith('soeren') && text.includes('Sekretariatet'));
    expect(mail?.text).toContain('skal gøres færdigt, før SYS behandler det');
    expect(mail?.text).toContain('Den afledte drift mangler');
    const { narrations: told } = storyOf(await house.commands.showCase(number), (person) => person, 'da');
    const line = told.find(({ reason }) => reason === 'Den afledte drift mangler');
    expect(line).toMatchObject({ who: secretariat, text: expect.stringContaining('Sendt tilbage af sekretariatet') });

    await house.answer(fsa, 'complete-request', number, {
      choice: 'complete',
      proposal: { ...wish, runningCostOre: 5_000_000 },
    });
    expect((await house.row(number)).version).toBe(2);
    await house.recommended(number);
    await house.forwarded(number);
    await house.decided(number, 'adopted');
    expect((await house.row(number)).outcome).toBe('approvedBySys');
  });

  it('when others try, no reason is given, or SYS does not have it, then nothing happens', async () => {
    house = await openHouse();
    const number = await house.files();
    const returned = (person: string, reason = 'Mangler') =>
      house.commands.perform(as(person), 'change-request.return', number, { reason });
    await expect(returned(secretariat)).rejects.toMatchObject({ kind: 'BadState' });
    await house.recommended(number);
    await house.forwarded(number);
    for (const person of [fsa, 'birgit.aagaard', 'henrik.dam'])
      await expect(returned(person)).rejects.toMatchObject({ kind: 'Forbidden' });
    await expect(returned(secretariat, ' ')).rejects.toMatchObject({ kind: 'BadInput', field: 'reason' });
    await house.asked(number);
    await expect(returned(secretariat), 'SYS is voting').rejects.toMatchObject({ kind: 'BadState' });
    expect(await house.state(number)).toBe('open.sys.voting');
  });
});
