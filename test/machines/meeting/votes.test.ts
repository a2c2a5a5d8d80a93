import { describe, expect, it } from 'vitest';
import { as } from '../house.ts';
import { chair, everyone, openMeetingHouse, secretary } from './house.ts';

describe('given votes by link on several items at once (A-14, A-18)', () => {
  const items = ['5.1', '5.2', '9.1'];

  it('then each member gets one mail for all of them, each vote its receipt, and the money is committed in the order of SYS', async () => {
    const house = await openMeetingHouse();
    const { commands, first, store } = house;
    const requests = [await house.withSys(), await house.withSys({ title: 'Vagtliste' })];
    await commands.perform(as('mette.kjaer'), 'meeting.add-item', first, {
      title: 'Fælles driftsvagt',
      text: 'Skal vi have en?',
      kind: 'decision',
    });
    await house.until('2027-05-05T10:00:00.000Z');
    await house.approved(first);
    await house.until('2027-05-19T08:30:00.000Z');
    await house.present(first);
    const { mails } = house.mail;
    const before = mails.length;
    await commands.perform(secretary, 'meeting.open-vote', first, { items });
    await house.settle();
    await house.until('2027-05-19T08:31:00.000Z');
    const asked = mails.slice(before);
    expect(asked.map(({ to }) => to).toSorted()).toEqual(
      Object.values(everyone)
        .map((person) => `${person}@eksempel.dk`)
        .toSorted(),
    );
    for (const { text } of asked) {
      for (const no of items) expect(text).toMatch(new RegExp(`Punkt: +${no} `));
      expect(text).not.toMatch(/skriftlig/i);
    }
    await expect(commands.perform(secretary, 'meeting.open-vote', first, { items: ['5.1'] })).rejects.toMatchObject({
      kind: 'BadState',
    });
    await expect(commands.perform(secretary, 'meeting.conclude', first)).rejects.toMatchObject({ kind: 'BadState' });

    const { voting } = await commands.meeting(first);
    const vote = async (no: string, person: string, choice: string, comment?: string) => {
      const item = (await house.agenda(first)).items.find((one) => one.no === no);
      const ballot = voting.find((one) => one.item === item?.id)?.ballot;
      const task = (await store.tasks({ caseId: first, person, duty: 'sys-vote', open: true })).find(
        ({ actor, visit }) => `${first}#${actor}.${visit}` === ballot,
      );
      await commands.answerTask(as(person), task?.id ?? expect.fail(`${person} has no vote on ${no}`), {
        choice,
        ...(comment === undefined ? {} : { comment }),
      });
      await house.settle();
    };
    const outcomes = () => Promise.all(requests.map(async (one) => (await house.row(one)).outcome));
    // Everybody votes on the second: decided, and its money waits for the first.
    await vote('5.2', everyone.oestdanmark, 'against', 'For dyrt');
    await vote('5.2', everyone.oestdanmark, 'for');
    for (const person of Object.values(everyone).slice(1)) await vote('5.2', person, 'for');
    expect((await commands.meeting(first)).results).toMatchObject([{ outcome: 'adopted', told: 'pending' }]);
    expect(await outcomes()).toEqual([undefined, undefined]);
    for (const person of Object.values(everyone).slice(0, 3)) {
      await vote('5.1', person, 'for');
      await vote('9.1', person, 'abstain');
    }
    await commands.perform(chair, 'meeting.close-vote', first, { items: ['5.1'] });
    await house.settle();
    expect(await outcomes()).toEqual(['approvedBySys', 'approvedBySys']);
    const committed = (await store.journal({}))
      .filter(({ event }) => event === 'frame.committed')
      .map((line) => line.caseId);
    expect(committed).toEqual(requests.map((one) => `change-request/${one}`));

    // The last one is closed with all that is open; nobody was for it or against it, so the chair is asked.
    await commands.perform(secretary, 'meeting.close-vote', first);
    await house.settle();
    await house.answers('tie-break', first, { choice: 'for' }, 'henrik.dam');
    expect((await commands.meeting(first)).voting).toEqual([]);
    expect((await commands.meeting(first)).results.find(({ item }) => item === 'member:1')).toMatchObject({
      outcome: 'adopted',
      proof: { abstained: 3, notCast: ['nordjylland'] },
    });
    await house.concluded(first);
    const receipts = await house.letters(first, 'receipt-vote');
    expect(new Set(receipts.map(({ data }) => data['no']))).toEqual(new Set(items));
  }, 60_000);
});
