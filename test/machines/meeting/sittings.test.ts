import { describe, expect, it } from 'vitest';
import { as, wish } from '../house.ts';
import { chair, everyone, type MeetingHouse, openMeetingHouse, secretary } from './house.ts';

const second = 'meeting/2027-09-15';

/** A meeting that has begun, with a change request on its agenda. */
async function begun(meetings?: readonly string[]): Promise<{ house: MeetingHouse; request: string }> {
  const house = await openMeetingHouse(meetings);
  const request = await house.withSys();
  await house.until('2027-05-05T10:00:00.000Z');
  await house.approved(house.first);
  await house.until('2027-05-19T08:30:00.000Z');
  return { house, request };
}

describe('given a meeting to which too few regions come', () => {
  it('then nothing can be decided, and the case is on the next agenda; and so a second time', async () => {
    const { house, request } = await begun(['2027-05-19', '2027-09-15', '2027-12-01']);
    const few = { oestdanmark: 'anne.lund', nordjylland: 'mette.kjaer' };
    await house.present(house.first, few);
    const { commands } = house;
    await expect(
      commands.perform(secretary, 'meeting.decide', house.first, { item: '5.1', outcome: 'adopted' }),
    ).rejects.toMatchObject({ kind: 'BadState' });
    await expect(
      commands.perform(secretary, 'meeting.open-vote', house.first, { items: ['5.1'] }),
    ).rejects.toMatchObject({
      kind: 'BadState',
    });
    await house.concluded(house.first);
    expect((await house.letters(house.first, 'meeting-no-quorum')).length).toBeGreaterThan(0);
    expect((await house.minutes(house.first)).items.find(({ no }) => no === '5.1')?.words).toContain('næste dagsorden');
    await house.until('2027-09-02T10:00:00.000Z');
    expect((await house.agenda(second)).items.map(({ case: id }) => id)).toContain(`change-request/${request}`);
    await house.approved(second);
    await house.until('2027-09-15T08:30:00.000Z');
    await house.present(second, few);
    await house.concluded(second);
    await house.until('2027-11-18T10:00:00.000Z');
    expect((await house.agenda('meeting/2027-12-01')).items.map(({ case: id }) => id)).toContain(
      `change-request/${request}`,
    );
    expect(await house.state(`change-request/${request}`)).toBe('open.sys.awaitingTreatment');
  }, 60_000);
});

describe('given a chair who never answers about the agenda', () => {
  it('then the meeting begins at its hour with the draft, nothing has been sent to SYS, and it is decided as always', async () => {
    const house = await openMeetingHouse();
    const request = await house.withSys();
    const { commands, first, store } = house;
    await house.until('2027-05-05T10:00:00.000Z');
    await house.answers('agenda-preparation', first, { choice: 'submit' }, 'ida.krogh');
    await house.until('2027-05-18T20:00:00.000Z');
    expect(await house.state(first)).toBe('preparation.approving');
    await house.until('2027-05-19T08:30:00.000Z');
    expect(await house.state(first)).toBe('sitting.open');
    expect(await house.letters(first, 'agenda-dispatched')).toEqual([]);
    expect(await store.tasks({ caseId: first, duty: 'agenda-approval', open: true })).toEqual([]);
    expect((await store.journal({ caseId: first })).map(({ event }) => event)).toContain('agenda-not-approved');
    expect((await store.documents({ id: 'agenda/2027-05-19' })).map(({ standing }) => standing)).toEqual([
      'draft',
      'draft',
    ]);
    await house.present(first);
    await commands.perform(secretary, 'meeting.decide', first, { item: '5.1', outcome: 'adopted' });
    await house.settle();
    expect(await house.row(request)).toMatchObject({ outcome: 'approvedBySys' });
  }, 60_000);

  it('then it begins too when the agenda was still with the secretariat', async () => {
    const house = await openMeetingHouse();
    await house.until('2027-05-05T10:00:00.000Z');
    expect(await house.state(house.first)).toBe('preparation.editing');
    await house.until('2027-05-19T08:30:00.000Z');
    expect(await house.state(house.first)).toBe('sitting.open');
  }, 60_000);
});

describe('given a vote by link at a meeting', () => {
  it('then the chair concludes it, it decides the item, and its case is told', async () => {
    const { house, request } = await begun();
    const { commands, first, store } = house;
    await house.present(first);
    await commands.perform(secretary, 'meeting.open-vote', first, { items: ['5.1'] });
    await house.settle();
    await expect(
      commands.perform(secretary, 'meeting.decide', first, { item: '5.1', outcome: 'adopted' }),
    ).rejects.toMatchObject({ kind: 'BadState' });
    for (const person of [everyone.oestdanmark, everyone.syddanmark, everyone.nordjylland]) {
      const [task] = await store.tasks({ caseId: first, person, duty: 'sys-vote', open: true });
      await commands.answerTask(as(person), task?.id ?? expect.fail('no vote'), { choice: 'for' });
      await house.settle();
    }
    await expect(commands.perform(as('soeren.dahl'), 'meeting.close-vote', first)).rejects.toMatchObject({
      kind: 'Forbidden',
    });
    await commands.perform(chair, 'meeting.close-vote', first);
    await house.settle();
    expect(await house.state(first)).toBe('sitting.open');
    expect((await commands.meeting(first)).results).toMatchObject([
      { outcome: 'adopted', told: 'taken', proof: { for: 3, notCast: ['midtjylland'] } },
    ]);
    expect(await house.row(request)).toMatchObject({ outcome: 'approvedBySys' });
  }, 60_000);
});

describe('given a decision that its case does not take', () => {
  it('then the secretariat is told why, and the decision stands in the minutes', async () => {
    const { house, request } = await begun();
    const { commands, first } = house;
    await house.present(first);
    await commands.perform(as('soeren.dahl'), 'change-request.withdraw', `change-request/${request}`, {
      reason: 'Ikke aktuelt',
    });
    await commands.perform(secretary, 'meeting.decide', first, { item: '5.1', outcome: 'adopted' });
    await house.settle();
    expect((await commands.meeting(first)).results).toMatchObject([{ told: 'refused' }]);
    expect((await house.letters(first, 'decision-refused')).map(({ person }) => person)).toContain('ida.krogh');
    await house.concluded(first);
    expect((await house.minutes(first)).items.find(({ no }) => no === '5.1')?.words).toContain('kunne ikke overføres');
  }, 60_000);

  it('then it is the secretariat’s task for ten business days, and the meeting ends when they say how it was settled', async () => {
    const { house, request } = await begun();
    const { commands, first, store } = house;
    await house.present(first);
    await commands.perform(as('soeren.dahl'), 'change-request.withdraw', `change-request/${request}`, {
      reason: 'Ikke aktuelt',
    });
    await commands.perform(secretary, 'meeting.decide', first, { item: '5.1', outcome: 'adopted' });
    await house.settle();
    await commands.perform(secretary, 'meeting.resend-decision', first, { item: '5.1' });
    await house.settle();
    const tasks = await store.tasks({ caseId: first, duty: 'decision-refused', person: 'ida.krogh' });
    // Said again and refused again it is still the one task.
    expect(tasks).toMatchObject([{ deadline: { due: '2027-06-02T22:00:00.000Z' } }]);
    await house.concluded(first);
    await house.answers('minutes-draft', first, { choice: 'submit' }, 'ida.krogh');
    for (const person of Object.values(everyone))
      await house.answers('minutes-objection', first, { choice: 'noObjection' }, person);
    expect(await house.state(first)).toBe('following');
    await house.until('2027-06-03T10:00:00.000Z');
    expect((await house.letters(first, 'decision-refused')).map(({ kind }) => kind)).toContain('overdue');
    await expect(commands.answerTask(secretary, tasks[0]?.id ?? '', { choice: 'settled' })).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'comment',
    });
    await house.answers('decision-refused', first, { choice: 'settled', comment: 'Ønsket er trukket' }, 'ida.krogh');
    expect(await house.state(first)).toBe('closed');
  }, 60_000);
});

describe('given a decision that its case can take after all', () => {
  it('then it is said again, the case takes it as it was decided, and the task falls away', async () => {
    const { house, request } = await begun();
    const { commands, first, store } = house;
    await house.present(first);
    await commands.perform(secretary, 'change-request.return', request, { reason: 'Økonomien mangler' });
    await house.settle();
    await commands.perform(secretary, 'meeting.decide', first, { item: '5.1', outcome: 'adopted' });
    await house.settle();
    expect((await commands.meeting(first)).results).toMatchObject([{ told: 'refused' }]);
    const open = () => store.tasks({ caseId: first, duty: 'decision-refused', open: true });
    expect(await open()).not.toEqual([]);

    await house.answer('soeren.dahl', 'complete-request', request, { choice: 'complete', proposal: wish });
    await house.recommended(request);
    await house.forwarded(request);
    await commands.perform(secretary, 'meeting.resend-decision', first, { item: '5.1' });
    await house.settle();
    expect((await commands.meeting(first)).results).toMatchObject([
      { outcome: 'adopted', told: 'taken', refusal: null },
    ]);
    expect((await house.row(request)).outcome).toBe('approvedBySys');
    expect(await open()).toEqual([]);
    await expect(commands.perform(secretary, 'meeting.resend-decision', first, { item: '5.1' })).rejects.toMatchObject({
      kind: 'BadState',
    });
    await house.concluded(first);
    expect((await house.minutes(first)).items.find(({ no }) => no === '5.1')?.words).not.toContain(
      'kunne ikke overføres',
    );
  }, 60_000);
});

describe('given a member who declares a conflict of interest', () => {
  it('then the minutes say who took no part, and the quorum is counted without the region', async () => {
    const { house } = await begun();
    await house.present(house.first);
    await house.commands.perform(secretary, 'meeting.decide', house.first, {
      item: '5.1',
      outcome: 'adopted',
      recused: ['mette.kjaer'],
    });
    await house.settle();
    await house.concluded(house.first);
    expect((await house.minutes(house.first)).items.find(({ no }) => no === '5.1')?.words).toContain(
      'Mette Kjær deltog ikke i sagens behandling.',
    );
  }, 60_000);
});

describe('given a written procedure that a member lifts to a meeting', () => {
  it('then the case is on the agenda with the votes that were cast, and is decided there', async () => {
    const house = await openMeetingHouse();
    const { commands, first } = house;
    const request = await house.withSys();
    await house.asked(request, 5);
    await house.votes(request, { 'anne.lund': 'for', 'mette.kjaer': 'meeting' });
    expect((await house.row(request)).state).toBe('open.sys.awaitingTreatment');
    await house.until('2027-05-05T10:00:00.000Z');
    const item = (await house.agenda(first)).items.find(({ no }) => no === '5.1');
    expect(item?.lifted).toMatchObject({
      proof: { outcome: 'meetingDemanded' },
      votes: [{ region: 'oestdanmark', choice: 'for' }],
    });
    expect((await house.agenda(first)).written).toMatchObject([{ case: `change-request/${request}` }]);
    await house.approved(first);
    await house.until('2027-05-19T08:30:00.000Z');
    await house.present(first);
    await commands.perform(secretary, 'meeting.decide', first, {
      item: '5.1',
      outcome: 'postponed',
      reason: 'Mangler tal',
    });
    await house.settle();
    expect((await house.row(request)).state).toBe('open.deferred');
  }, 60_000);
});

describe('given cases and items that come late', () => {
  it('then the chair takes a late case or leaves it, and a late item is talked about under any other business', async () => {
    const house = await openMeetingHouse();
    const { commands, first } = house;
    await house.until('2027-05-05T10:00:00.000Z');
    const late = await house.withSys();
    await commands.perform(secretary, 'meeting.recompose', first);
    await house.settle();
    expect((await house.agenda(first)).late).toMatchObject([{ case: `change-request/${late}` }]);
    expect((await house.agenda(first)).items.some(({ case: id }) => id === `change-request/${late}`)).toBe(false);
    await house.answers('agenda-preparation', first, { choice: 'submit' }, 'ida.krogh');
    await house.answers('agenda-approval', first, { choice: 'return', comment: 'Tag kontrakten med' }, 'henrik.dam');
    expect(await house.state(first)).toBe('preparation.editing');
    await house.approved(first, [`change-request/${late}`]);
    await house.until('2027-05-12T10:00:00.000Z');
    expect((await house.agenda(first)).items.find(({ no }) => no === '5.1')).toMatchObject({ late: true });
    const wish = { title: 'Sent punkt', text: 'Noget nyt', kind: 'decision' };
    await commands.perform(as('mette.kjaer'), 'meeting.add-item', first, wish);
    await house.settle();
    // Sent twice it is one item, whatever has happened to the meeting in between.
    await commands.perform(as('mette.kjaer'), 'meeting.add-item', first, wish);
    await expect(
      commands.perform(as('soeren.dahl'), 'meeting.add-item', first, { title: 'x', text: 'x' }),
    ).rejects.toMatchObject({
      kind: 'Forbidden',
    });
    await house.until('2027-05-19T08:30:00.000Z');
    expect((await house.agenda(first)).items.find(({ id }) => id === 'member:1')).toMatchObject({
      no: '12.1',
      outcomes: [],
    });
    expect((await house.agenda(first)).items.filter(({ title }) => title === 'Sent punkt')).toHaveLength(1);
    await expect(
      commands.perform(as('mette.kjaer'), 'meeting.add-item', first, { title: 'For sent', text: 'x' }),
    ).rejects.toMatchObject({ kind: 'BadState' });
  }, 60_000);
});

describe("given a member's item at meetings that cannot treat it (R-194)", () => {
  const titles = async (house: MeetingHouse, meeting: string) =>
    (await house.agenda(meeting)).items.filter(({ by }) => by !== null).map(({ title }) => title);

  it('then it is on the agenda after a meeting without a quorum, after one that is cancelled and after one that postpones it, and no longer when it has been treated', async () => {
    const house = await openMeetingHouse(['2027-05-19', '2027-06-23', '2027-09-15', '2027-12-01']);
    const { commands } = house;
    const [third, fourth] = ['meeting/2027-09-15', 'meeting/2027-12-01'];
    await commands.perform(as('mette.kjaer'), 'meeting.add-item', house.first, {
      title: 'Fælles driftsvagt',
      text: 'Skal vi have en?',
      kind: 'decision',
    });
    await house.until('2027-05-05T10:00:00.000Z');
    await house.approved(house.first);
    await house.until('2027-05-19T08:30:00.000Z');
    await house.present(house.first, { nordjylland: 'mette.kjaer' });
    await house.concluded(house.first);
    const own = (await house.minutes(house.first)).items.find(({ by }) => by !== null);
    expect(own?.words).toBe('Mødet var ikke beslutningsdygtigt; punktet kommer på næste dagsorden.');

    await house.until('2027-06-10T10:00:00.000Z');
    expect(await titles(house, 'meeting/2027-06-23')).toEqual(['Fælles driftsvagt']);
    await commands.perform(as('anne.lund'), 'meeting.add-item', 'meeting/2027-06-23', {
      title: 'Ferieplan',
      text: 'Hvem har vagt?',
    });
    await commands.perform(secretary, 'meeting.cancel', 'meeting/2027-06-23', { reason: 'For få kan komme' });

    await house.until('2027-09-02T10:00:00.000Z');
    expect(await titles(house, third)).toEqual(['Fælles driftsvagt', 'Ferieplan']);
    await house.approved(third);
    await house.until('2027-09-15T08:30:00.000Z');
    await house.present(third);
    await commands.perform(secretary, 'meeting.decide', third, {
      item: '9.1',
      outcome: 'postponed',
      reason: 'Et tilbud mangler',
    });
    await house.concluded(third);

    await house.until('2027-11-18T10:00:00.000Z');
    expect(await titles(house, fourth)).toEqual(['Fælles driftsvagt']);
  }, 60_000);
});

describe('given meetings that are moved and cancelled', () => {
  it('then invitations follow with the same UID and a higher sequence, and the cases go on to the next agenda', async () => {
    const house = await openMeetingHouse();
    const { commands, first } = house;
    const request = await house.withSys();
    await house.until('2027-04-22T10:00:00.000Z');
    await commands.perform(secretary, 'meeting.move', first, {
      date: '2027-05-26',
      from: '09:00',
      reason: 'Lokalet er optaget',
    });
    await house.until('2027-05-11T10:00:00.000Z');
    expect(await house.state(first)).toBe('preparation.collecting');
    expect((await house.letters(first, 'meeting-moved'))[0]?.data).toMatchObject({ date: '2027-05-26', sequence: 1 });
    await house.until('2027-05-12T10:00:00.000Z');
    expect(await house.state(first)).toBe('preparation.editing');
    await commands.perform(secretary, 'meeting.cancel', first, { reason: 'For få kan komme' });
    await house.settle();
    expect((await house.store.case(first))?.outcome).toBe('cancelled');
    expect((await house.letters(first, 'meeting-cancelled'))[0]?.data).toMatchObject({ sequence: 2 });
    expect(await house.store.tasks({ caseId: first, open: true })).toEqual([]);
    await house.until('2027-09-02T10:00:00.000Z');
    expect((await house.agenda(second)).items.map(({ case: id }) => id)).toContain(`change-request/${request}`);
    const { caseId } = await commands.begin(secretary, 'meeting.add', { date: '2027-09-07', extraordinary: true });
    await house.until('2027-09-02T10:01:00.000Z');
    expect(await house.state(caseId)).toBe('preparation.editing');
    expect((await house.agenda(caseId)).items.map(({ case: id }) => id)).toContain(`change-request/${request}`);
  }, 60_000);
});
