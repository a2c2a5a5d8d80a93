import { describe, expect, it } from 'vitest';
import { agendaPaper } from '../../../client/documents/from/agenda-paper.ts';
import { openMeetingHouse, secretary } from './house.ts';

const names = { region: (id: string) => id, system: (id: string) => id };

describe('given three requests to a pool that has room for two of them (R-031, R-067, A-62)', () => {
  it('when SYS takes them in another order than the secretariat proposed, then the money goes in that order, and what has no room keeps its place', async () => {
    const house = await openMeetingHouse();
    const { commands, store, first } = house;
    const amountOre = 900_000_00;
    const spent = {
      key: 'most',
      caseId: 'change-request/2027-0999',
      seq: 1,
      year: 2027,
      system: 'blodbank',
      reason: 'brugt',
    };
    const { remainingOre } = await store.frame(2027);
    await store.commit({ ...spent, amountOre: remainingOre - 2_250_000_00, at: '2027-03-01T11:00:00.000Z' });
    const requests: string[] = [];
    for (const title of ['Vagtplan', 'Signatur', 'Kvittering'])
      requests.push(await house.withSys({ title, amountOre }));
    const [one = '', two = '', three = ''] = requests;
    await house.until('2027-05-05T10:00:00.000Z');
    await house.approved(first);
    const { items, ...agenda } = await house.agenda(first);
    expect(items.find(({ id }) => id === 'requests')).toMatchObject({
      kind: 'decision',
      recommendation: 'Sekretariatet indstiller, at SYS prioriterer puljens midler i denne rækkefølge: 5.1, 5.2, 5.3.',
    });
    const printed = JSON.stringify(agendaPaper({ ...agenda, items }, names, false));
    expect(printed).toContain('Puljens midler i rækkefølge');
    expect(printed).toContain('mangler');
    await house.until('2027-05-19T08:30:00.000Z');
    await house.present(first);
    const decides = (item: string) =>
      commands.perform(secretary, 'meeting.decide', first, { item, outcome: 'adopted' }).then(() => house.settle());

    // Nothing out of order: without SYS' word the FSG's rank counts, and every request is named once.
    await expect(decides('5.3')).rejects.toMatchObject({ kind: 'BadState', da: expect.stringContaining('Punkt 5.1') });
    await expect(
      commands.perform(secretary, 'meeting.rank-requests', first, { order: ['5.3', '5.1'] }),
    ).rejects.toMatchObject({ kind: 'BadInput', field: 'order' });
    await commands.perform(secretary, 'meeting.rank-requests', first, { order: ['5.3', '5.1', '5.2'] });
    await house.settle();
    await expect(decides('5.1')).rejects.toMatchObject({ kind: 'BadState', da: expect.stringContaining('Punkt 5.3') });
    for (const item of ['5.3', '5.1', '5.2']) await decides(item);

    const states = await Promise.all([one, two, three].map((number) => house.state(`change-request/${number}`)));
    expect(states).toEqual(['delivery', 'open.deferred', 'delivery']);
    expect((await house.row(two)).view).toMatchObject({ place: 3 });
    const committed = (await store.ledger({ year: 2027 })).filter(({ kind }) => kind === 'committed');
    expect(committed.map(({ caseId }) => caseId).slice(1)).toEqual([
      `change-request/${three}`,
      `change-request/${one}`,
    ]);
    await house.concluded(first);
    const words = (await house.minutes(first)).items.find(({ id }) => id === 'requests')?.words;
    expect(words).toContain('SYS’ rækkefølge: 5.3, 5.1, 5.2.');
  }, 60_000);
});
