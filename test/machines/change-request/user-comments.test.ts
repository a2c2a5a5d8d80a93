import { afterEach, describe, expect, it } from 'vitest';
import { as, criteria, type House, openHouse } from '../house.ts';

let house: House;
afterEach(() => house.close());
const fsa = 'soeren.dahl';
const members = async (number: string): Promise<string[]> => {
  const { id } = await house.row(number);
  return (await house.store.tasks({ caseId: id, duty: 'hearing-comments', open: true })).map(({ person }) => person);
};
async function invited(given: { businessDays?: number; note?: string } = {}): Promise<string> {
  house = await openHouse();
  const number = await house.files();
  await house.commands.perform(as(fsa), 'change-request.invite-user-group', number, given);
  await house.settle();
  return number;
}

describe('given a change request whose business case the user group is asked to comment on (R-125)', () => {
  it('when all have answered, then the FSG decides with their comments in sight, in letter and proposal', async () => {
    const number = await invited({ note: 'Se især på tidsplanen.' });
    expect(await house.state(number)).toBe('open.commenting');
    expect(await house.openDuties(number)).toEqual(['hearing-comments']);
    const [first = '', ...others] = await members(number);
    expect(others.length).toBeGreaterThan(0);
    await house.answer(first, 'hearing-comments', number, { choice: 'comment', comment: 'Også på tablet.' });
    for (const one of others) await house.answer(one, 'hearing-comments', number, { choice: 'noComment' });

    expect(await house.state(number)).toBe('open.fsgReview');
    const { id } = await house.row(number);
    const told = (await house.store.letters({ caseId: id, person: 'birgit.aagaard' })).findLast(
      ({ about }) => about === 'fsg-decision',
    );
    expect(told?.data['userComments']).toEqual([expect.objectContaining({ comment: 'Også på tablet.', version: 1 })]);
    expect(await house.recipients(number, 'change-request-commented')).toEqual(['birgit.aagaard', fsa]);
    await house.advanceTo('2027-03-02T12:00:00.000Z');
    const mail = house.mail.mails.findLast(({ to, subject }) => to.startsWith('birgit') && subject.includes('Vurdér'));
    expect(mail?.text).toContain('Også på tablet.');
    // The request goes on as always.
    await house.answer('birgit.aagaard', 'fsg-decision', number, {
      choice: 'approve',
      rank: 1,
      criteria,
      assessment: 'Enig med brugerne.',
    });
    expect(await house.state(number)).toBe('open.regionForward');
  });

  it('when nobody answers, then it closes on its date and the FSG decides all the same', async () => {
    const number = await invited({ businessDays: 5 });
    await house.advanceTo('2027-03-08T22:59:00.000Z');
    expect(await house.state(number)).toBe('open.commenting');
    await house.advanceTo('2027-03-08T23:01:00.000Z');
    expect(await house.state(number)).toBe('open.fsgReview');
    expect(await members(number)).toEqual([]);
  });

  it('when the FSA ends it early, then what has come goes along', async () => {
    const number = await invited();
    const [first = ''] = await members(number);
    await house.answer(first, 'hearing-comments', number, { choice: 'comment', comment: 'God idé.' });
    await expect(
      house.commands.perform(as('birgit.aagaard'), 'change-request.close-user-comments', number, { reason: 'Haster' }),
    ).rejects.toMatchObject({
      kind: 'Forbidden',
    });
    await house.commands.perform(as(fsa), 'change-request.close-user-comments', number, { reason: 'Haster' });
    await house.settle();
    expect(await house.state(number)).toBe('open.fsgReview');
    const { id } = await house.row(number);
    const letters = await house.store.letters({ caseId: id });
    expect(letters.at(-1)?.data['userComments']).toEqual([expect.objectContaining({ comment: 'God idé.' })]);
    await expect(
      house.commands.perform(as(fsa), 'change-request.close-user-comments', number, { reason: 'Igen' }),
    ).rejects.toMatchObject({ kind: 'BadState' });
  });

  it('when the FSG has recommended it, or the days make no sense, then nobody is asked', async () => {
    house = await openHouse();
    const number = await house.files();
    await expect(
      house.commands.perform(as(fsa), 'change-request.invite-user-group', number, { businessDays: 1 }),
    ).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'businessDays',
    });
    await expect(
      house.commands.perform(as('mette.kjaer'), 'change-request.invite-user-group', number),
    ).rejects.toMatchObject({
      kind: 'Forbidden',
    });
    await house.recommended(number);
    await expect(house.commands.perform(as(fsa), 'change-request.invite-user-group', number)).rejects.toMatchObject({
      kind: 'BadState',
    });
  });

  it('when the request is changed materially meanwhile, then the question is void and the FSG has the new version', async () => {
    const number = await invited();
    expect(await house.revised(number, { amountOre: 95_000_000 })).toBe(true);
    expect(await house.state(number)).toBe('open.fsgReview');
    expect(await members(number)).toEqual([]);
  });
});
