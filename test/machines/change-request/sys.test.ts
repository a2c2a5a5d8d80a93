import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { as, type House, openHouse, voters } from '../house.ts';

const { oestdanmark: anne, syddanmark: lars, midtjylland: karen, nordjylland: mette } = voters;
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const later = async (days: number): Promise<void> => {
  await house.advanceTo(new Date(Date.parse(await house.now()) + days * 86_400_000).toISOString());
};
const proofOf = async (number: string) => {
  const ballots = await house.store.ballots((await house.row(number)).id);
  return ballots.at(-1)?.proof;
};

describe('given a written procedure (R-036, A-14 – A-16)', () => {
  it('when three of four vote and two are for, then it closes at the deadline, adopted', async () => {
    const number = await house.withSys();
    await house.asked(number);
    await house.votes(number, { [anne]: 'for', [lars]: 'for', [karen]: 'against' });
    expect(await house.state(number)).toBe('open.sys.voting');
    await later(8);
    expect(await house.state(number)).toBe('delivery');
    expect(await proofOf(number)).toMatchObject({ outcome: 'adopted', for: 2, against: 1, notCast: ['nordjylland'] });
  });

  it('when all vote and most are against, then it closes at once and ends the request', async () => {
    const number = await house.withSys();
    await house.asked(number);
    await house.votes(number, { [anne]: 'against', [lars]: 'against', [karen]: 'against', [mette]: 'for' });
    await house.isOver(number, 'rejectedBySys');
    expect(await house.ledger(number)).toEqual([]);
    expect(await house.roadmap(number)).toBe('rejected');
  });

  it('when there is no quorum, then it is extended once with the same tasks, and then waits for a meeting (A-15)', async () => {
    const number = await house.withSys();
    await house.asked(number);
    await house.votes(number, { [anne]: 'for' });
    const before = await house.store.task(await house.task(mette, 'sys-vote', number));
    await later(8);
    const after = await house.store.task(await house.task(mette, 'sys-vote', number));
    expect(after?.id).toBe(before?.id);
    expect(after?.deadline.due).not.toBe(before?.deadline.due);
    const { id } = await house.row(number);
    const extended = (await house.store.letters({ caseId: id })).filter((one) => one.about === 'ballot-extended');
    const asked = extended.filter(({ kind }) => kind === 'task');
    expect(asked.map((one) => one.person).toSorted()).toEqual([karen, lars, mette].toSorted());
    expect(asked.every((one) => one.taskId !== undefined)).toBe(true);
    // Who has voted hears of the new deadline too.
    expect(extended.filter(({ kind }) => kind === 'orientation').map(({ person }) => person)).toEqual([anne]);
    await later(8);
    expect(await house.state(number)).toBe('open.sys.awaitingTreatment');
    expect(await proofOf(number)).toMatchObject({ outcome: 'noQuorum', for: 1 });
    expect(await house.openDuties(number)).toEqual(['sys-decision']);
  });

  it('when a member demands a meeting, then the procedure stops and the votes do not count (A-16)', async () => {
    const number = await house.withSys();
    await house.asked(number);
    await house.votes(number, { [anne]: 'for', [lars]: 'meeting' });
    expect(await house.state(number)).toBe('open.sys.awaitingTreatment');
    expect(await house.recipients(number, 'ballot-meeting-demanded')).toContain('ida.krogh');
    expect(await house.openDuties(number)).toEqual(['sys-decision']);
  });

  it.each([
    ['for', 'delivery', 'adopted'],
    ['against', 'rejectedBySys', 'rejected'],
  ] as const)(
    'when the votes are even, then the chair breaks the tie by voting %s (A-14)',
    async (choice, state, outcome) => {
      const number = await house.withSys();
      await house.asked(number);
      await house.votes(number, { [anne]: 'for', [lars]: 'against', [karen]: 'abstain', [mette]: 'abstain' });
      expect(await house.openDuties(number)).toEqual(['tie-break']);
      await expect(
        house.commands.answerTask(as(anne), await house.task('henrik.dam', 'tie-break', number), { choice }),
      ).rejects.toMatchObject({ kind: 'Forbidden' });
      await house.answer('henrik.dam', 'tie-break', number, { choice });
      expect(await house.state(number)).toBe(state);
      expect(await proofOf(number)).toMatchObject({ outcome, tieBrokenBy: 'Henrik Dam' });
    },
  );

  it('when everyone is disqualified, then nobody decides in writing', async () => {
    const number = await house.withSys();
    await house.asked(number);
    await house.votes(number, { [anne]: 'recuse', [lars]: 'recuse', [karen]: 'recuse', [mette]: 'recuse' });
    expect(await house.state(number)).toBe('open.sys.awaitingTreatment');
    expect(await proofOf(number)).toMatchObject({ outcome: 'noQuorum', electorate: 0 });
  });
});

describe('given the window of a written procedure (A-16, A-50)', () => {
  it('when it is urgent, then it lasts two business days', async () => {
    const number = await house.withSys({ urgent: true });
    await house.asked(number);
    const task = await house.store.task(await house.task(anne, 'sys-vote', number));
    expect(task?.deadline.rule).toBe('2 business days');
  });

  it('when the secretariat asks for less than the shortest, then it is refused with the reason', async () => {
    const number = await house.withSys();
    await expect(
      house.commands.perform(as('ida.krogh'), 'case.open-written-procedure', number, { businessDays: 2 }),
    ).rejects.toMatchObject({
      kind: 'BadInput',
    });
    const { id } = await house.row(number);
    const short = { type: 'openWrittenProcedure', by: as('ida.krogh'), businessDays: 2 };
    await expect(house.cases.send(id, { to: 'sys', event: short })).rejects.toMatchObject({ reason: 'NotAllowed' });
    await house.asked(number, 3);
    expect(await house.state(number)).toBe('open.sys.voting');
  });
});

describe('given a meeting of SYS', () => {
  it('when it postpones, then the request stays ranked on the list until it is taken up again', async () => {
    const number = await house.withSys();
    await house.decided(number, 'postponed');
    expect([await house.state(number), await house.roadmap(number)]).toEqual(['open.deferred', 'deferred']);
    await house.commands.perform(as('ida.krogh'), 'change-request.reconsider', number);
    expect(await house.state(number)).toBe('open.sys.awaitingTreatment');
    expect(await house.openDuties(number)).toEqual(['sys-decision']);
  });

  it('when it has postponed, then it holds until a later meeting decides it as it stands on the list, with nothing to take up first', async () => {
    const number = await house.withSys();
    await house.decided(number, 'postponed');
    expect(await house.openDuties(number)).toEqual(['deferred-review']);
    const decide = (meetingDate: string, outcome: string) =>
      house.commands.perform(as('ida.krogh'), 'case.record-sys-decision', number, {
        outcome,
        reference: 'SYS, samme punkt',
        meetingDate,
        ...(outcome === 'adopted' ? {} : { reason: 'Igen' }),
      });
    const today = (await house.now()).slice(0, 10);
    await expect(decide(today, 'adopted')).rejects.toMatchObject({ kind: 'BadInput', field: 'meetingDate' });
    await expect(house.asked(number, 5)).rejects.toMatchObject({ kind: 'BadState' });
    expect(await house.state(number)).toBe('open.deferred');
    await later(2);
    await decide((await house.now()).slice(0, 10), 'postponed');
    await house.settle();
    expect([await house.state(number), await house.openDuties(number)]).toEqual(['open.deferred', ['deferred-review']]);
    await later(2);
    await decide((await house.now()).slice(0, 10), 'adopted');
    await house.settle();
    expect([await house.state(number), await house.roadmap(number)]).toEqual(['delivery', 'approved']);
    expect(await house.openDuties(number)).toEqual(['delivery-report']);
  });

  it('when it returns, then the FSA completes it and the FSG sees it again', async () => {
    const number = await house.withSys();
    await house.decided(number, 'returned');
    expect(await house.openDuties(number)).toEqual(['complete-request']);
    expect(await house.recipients(number, 'change-request-returned')).toContain('soeren.dahl');
  });

  it('when it decides while a ballot is open, then the ballot is void and its links are dead', async () => {
    const number = await house.withSys();
    await house.asked(number);
    await house.votes(number, { [anne]: 'against' });
    const old = await house.task(lars, 'sys-vote', number);
    await house.decided(number, 'adopted');
    expect(await house.state(number)).toBe('delivery');
    expect(await proofOf(number)).toMatchObject({ outcome: 'withdrawn', against: 0 });
    expect(await house.openDuties(number)).toEqual(['delivery-report']);
    await expect(house.commands.answerTask(as(lars), old, { choice: 'for' })).rejects.toMatchObject({
      kind: 'BadState',
    });
  });
});

describe('given five business days without a word from the region (A-09)', () => {
  it('then the request goes on by itself, noted as without an opinion', async () => {
    const number = await house.files();
    await house.recommended(number);
    await later(12);
    expect(await house.state(number)).toBe('open.sys.awaitingTreatment');
    const { id } = await house.row(number);
    expect((await house.store.journal({ caseId: id })).map((line) => line.event)).toContain(
      'forwarded-without-opinion',
    );
    expect(await house.recipients(number, 'change-request-forwarded')).toContain('ida.krogh');
  });

  it('or never, where the policy says so: then it is told as a breach', async () => {
    const number = await house.files({}, { regionForward: { autoAfterBd: null, veto: false } });
    await house.recommended(number);
    await later(12);
    expect(await house.state(number)).toBe('open.regionForward');
    expect(await house.recipients(number, 'deadline-breached')).toContain('ida.krogh');
  });
});

describe('given another policy for voting', () => {
  it('by consensus one vote against sends the case to a meeting', async () => {
    const number = await house.withSys({}, { vote: { ...policyV1.vote, rule: 'consensus' } });
    await house.asked(number);
    await house.votes(number, { [anne]: 'for', [lars]: 'for', [karen]: 'for', [mette]: 'against' });
    expect(await house.state(number)).toBe('open.sys.awaitingTreatment');
    expect(await proofOf(number)).toMatchObject({ outcome: 'meetingDemanded', for: 3, against: 1 });
  });

  it('without conflicts of interest and meetings on demand, neither is offered nor taken', async () => {
    const written = { ...policyV1.written, demandMeeting: false };
    const number = await house.withSys({}, { written, inhabil: { declare: false } });
    await house.asked(number);
    const id = await house.task(anne, 'sys-vote', number);
    expect((await house.store.task(id))?.choices).toEqual(['for', 'against', 'abstain']);
    for (const choice of ['meeting', 'recuse'] as const)
      await expect(house.commands.answerTask(as(anne), id, { choice })).rejects.toMatchObject({
        kind: 'BadInput',
        field: 'choice',
      });
  });
});
