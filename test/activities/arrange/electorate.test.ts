import { afterEach, describe, expect, it } from 'vitest';
import { as, type House, openHouse } from '../../machines/house.ts';

let house: House;
afterEach(() => house.close());

describe('given a ballot that is open while those who may vote change', () => {
  it("when a member's substitute begins, then the substitute gets a task and a letter that day, and votes on the member's behalf (A-34)", async () => {
    house = await openHouse({ startAt: '2027-07-01T08:00:00.000Z' });
    const number = await house.withSys();
    await house.asked(number);
    const { id } = await house.row(number);
    const seats = async (person: string) => house.store.tasks({ caseId: id, person, duty: 'sys-vote', open: true });
    expect(await seats('morten.juhl'), 'not yet').toEqual([]);
    await house.votes(number, { 'lars.vestergaard': 'for' });
    await house.advanceTo('2027-07-05T07:00:00.000Z');
    const [task] = await seats('morten.juhl');
    expect(task).toMatchObject({ onBehalfOf: 'mette.kjaer', region: 'nordjylland' });
    expect((await seats('lars.vestergaard')).length, 'others keep theirs').toBe(1);
    const asked = (await house.store.letters({ caseId: id })).filter(
      (one) => one.about === 'sys-vote' && one.kind === 'task' && one.writtenAt >= '2027-07-04T20:00:00.000Z',
    );
    expect(
      asked.map((one) => one.person),
      'only who is new is told',
    ).toEqual(['morten.juhl']);
    await house.votes(number, { 'morten.juhl': 'for', 'anne.lund': 'for', 'karen.bach': 'abstain' });
    expect(await house.state(number)).toBe('delivery');
    const [ballot] = await house.store.ballots(id);
    const votes = await house.store.votes(ballot?.id ?? '');
    expect(votes.find((one) => one.region === 'nordjylland')?.by).toMatchObject({
      person: 'morten.juhl',
      onBehalfOf: 'mette.kjaer',
    });
  });

  it('when regions merge, then their votes lapse, the successor is asked, and the other votes stand (A-30b)', async () => {
    house = await openHouse({ startAt: '2026-12-28T09:00:00.000Z' });
    const number = await house.withSys();
    await house.asked(number);
    const { id } = await house.row(number);
    expect((await house.store.ballots(id))[0]?.electorate).toHaveLength(5);
    await house.votes(number, { 'anne.lund': 'against', 'peter.holm': 'against', 'lars.vestergaard': 'for' });
    const old = await house.task('peter.holm', 'sys-vote', number);
    await house.advanceTo('2027-01-04T10:00:00.000Z');
    const [ballot] = await house.store.ballots(id);
    expect(ballot?.electorate.map((one) => one.region)).toEqual([
      'oestdanmark',
      'syddanmark',
      'midtjylland',
      'nordjylland',
    ]);
    await expect(house.commands.answerTask(as('peter.holm'), old, { choice: 'for' })).rejects.toBeDefined();
    await house.votes(number, { 'anne.lund': 'for', 'karen.bach': 'for', 'mette.kjaer': 'abstain' });
    expect(await house.state(number)).toBe('delivery');
    expect((await house.store.ballots(id))[0]?.proof).toMatchObject({ for: 3, against: 0, abstained: 1 });
  });

  it('when somebody declared a conflict of interest before, then they stay out, and the substitute takes the seat (A-35)', async () => {
    house = await openHouse({ startAt: '2027-07-01T08:00:00.000Z' });
    const number = await house.withSys();
    await house.asked(number);
    await house.votes(number, { 'mette.kjaer': 'recuse' });
    await house.advanceTo('2027-07-05T07:00:00.000Z');
    const open = await house.store.tasks({ caseId: (await house.row(number)).id, duty: 'sys-vote', open: true });
    expect(open.map((one) => one.person)).not.toContain('mette.kjaer');
    await house.votes(number, { 'morten.juhl': 'for' });
  });
});

describe('given a role that nobody holds', () => {
  const vacant = (text: string): string =>
    text.replace(/(fsa:\n\s+- \{ person: soeren\.dahl, from: 2026-01-01)/, '$1, to: 2027-03-10');

  it("when the FSA's seat is vacant, then the owner region's member gets the duty, marked vacant (A-33)", async () => {
    house = await openHouse({ mend: vacant });
    const number = await house.withSys();
    await house.advanceTo('2027-03-11T09:00:00.000Z');
    await house.decided(number, 'returned');
    const tasks = await house.store.tasks({
      caseId: (await house.row(number)).id,
      duty: 'complete-request',
      open: true,
    });
    expect(tasks.map((one) => one.person)).toEqual(['karen.bach']);
  });
});
