import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isMaterial, typographical } from '../../../machines/change-request/material.ts';
import { as, createWorld, wish, type World } from '../support/world.ts';

describe('acting on a case', () => {
  let world: World;
  let caseId: string;
  let number: string;
  let round = 0;
  beforeAll(async () => {
    world = await createWorld();
  });
  beforeEach(async () => {
    ({ caseId, number } = await world.filed(wish, `act ${(round += 1)}`));
    world.beforeSys(caseId, 'sys', ['adopted', 'refused', 'returned', 'postponed']);
    world.sent.length = 0;
  });
  afterAll(() => world.close());

  it('lets FSA and FSG chair withdraw, others not, and needs a reason', async () => {
    for (const person of ['soeren.dahl', 'line.toft', 'birgit.aagaard']) {
      await world.commands.perform(as(person), 'change-request.withdraw', number, {
        reason: 'Ikke længere nødvendigt',
      });
      expect(world.last()).toMatchObject({ caseId, request: { event: { type: 'withdraw', by: { person } } } });
    }
    for (const person of ['ida.krogh', 'karen.bach', 'trine.bak']) {
      await expect(
        world.commands.perform(as(person), 'change-request.withdraw', number, { reason: 'Nej' }),
      ).rejects.toMatchObject({ kind: 'Forbidden' });
    }
    await expect(
      world.commands.perform(as('soeren.dahl'), 'change-request.withdraw', number, { reason: ' ' }),
    ).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'reason',
    });
    await expect(
      world.commands.perform(as('soeren.dahl'), 'change-request.withdraw', '2027-9998', { reason: 'x' }),
    ).rejects.toMatchObject({
      kind: 'NotFound',
    });
  });

  it('works out whether a revision is material', async () => {
    const revise = (change: object) =>
      world.commands.perform(as('soeren.dahl'), 'change-request.revise', caseId, {
        proposal: { ...wish, ...change },
        reason: 'Nyt tilbud',
      });
    expect((await revise({ amountOre: 95_000_000 })).material).toBe(true);
    expect(world.last().request.event).toMatchObject({
      type: 'revise',
      material: true,
      proposal: { amountOre: 95_000_000 },
    });
    expect((await revise({ title: 'Elektronisk underskrift' })).material).toBe(false);
    await expect(revise({})).rejects.toMatchObject({ kind: 'BadInput', field: 'proposal' });
    await expect(revise({ system: 'labsvar' })).rejects.toMatchObject({ field: 'proposal.system' });
    await expect(revise({ amountOre: 0 })).rejects.toMatchObject({ kind: 'BadInput' });
  });

  it('takes a slip of the pen for one, and a changed number or word for a change', () => {
    expect(typographical('Underskifter på papir', 'Underskrifter på papir.')).toBe(true);
    expect(typographical('mindst 100 enheder', 'mindst 101 enheder')).toBe(false);
    expect(typographical('vi stemmer for', 'vi stemmer mod')).toBe(false);
    expect(isMaterial(wish, { ...wish, urgent: false })).toBe(false);
    expect(isMaterial(wish, { ...wish, urgent: true })).toBe(true);
  });

  it('keeps what is the secretariat’s for the secretariat', async () => {
    const { commands } = world;
    const acts: ((person: string) => Promise<unknown>)[] = [
      (person) => commands.perform(as(person), 'case.open-written-procedure', caseId, { businessDays: 5 }),
      (person) =>
        commands.perform(as(person), 'case.record-sys-decision', caseId, {
          outcome: 'adopted',
          reference: 'SYS-møde 2027-03, pkt. 4',
          meetingDate: '2027-03-01',
        }),
      (person) =>
        commands.perform(as(person), 'change-request.annul', caseId, {
          reference: 'SYS 2027-05',
          reason: 'Leverandøren er ophørt',
        }),
      (person) =>
        commands.perform(as(person), 'frame.grant', undefined, {
          year: 2029,
          amountOre: 1_000_000_000,
          decision: 'RSI 2028-12',
        }),
      (person) => commands.perform(as(person), 'case.retry', caseId, { incident: 'i-1' }),
      (person) => commands.perform(as(person), 'case.skip', caseId, { incident: 'i-1', reason: 'Sendt på anden måde' }),
      (person) =>
        commands.perform(as(person), 'case.reschedule', caseId, {
          timer: 'deadline',
          dueAt: '2027-04-01T10:00:00.000Z',
          reason: 'Påske',
        }),
      (person) => commands.inspect(as(person), caseId),
    ];
    for (const act of acts) {
      await expect(act('ida.krogh')).resolves.not.toThrow();
      for (const person of ['soeren.dahl', 'birgit.aagaard', 'mette.kjaer', 'ukendt'])
        await expect(act(person)).rejects.toMatchObject({ kind: 'Forbidden' });
    }
  });

  it('marks a decision from minutes as recorded, with its reference and the day of the meeting', async () => {
    const meeting = { reference: 'SYS 2027-03 pkt. 4', meetingDate: '2027-03-01' };
    await world.commands.perform(as('ida.krogh'), 'case.record-sys-decision', number, {
      outcome: 'postponed',
      reason: 'Mangler tilbud',
      ...meeting,
    });
    expect(world.last().request).toMatchObject({
      to: 'sys',
      event: {
        type: 'recordDecision',
        by: { person: 'ida.krogh', channel: 'recorded', reference: 'SYS 2027-03 pkt. 4' },
        meetingDate: '2027-03-01',
      },
    });
    const record = (decision: object) =>
      world.commands.perform(as('ida.krogh'), 'case.record-sys-decision', number, {
        outcome: 'adopted',
        ...meeting,
        ...decision,
      });
    await expect(record({ outcome: 'refused' })).rejects.toMatchObject({ field: 'reason' });
    await expect(record({ outcome: 'inPart', reason: 'x' })).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'outcome',
    });
    await expect(record({ meetingDate: '2027-03-02' })).rejects.toMatchObject({ field: 'meetingDate' });
  });

  it('refuses a decision on a request that is not before SYS', async () => {
    const { number: other } = await world.filed(wish, `not before SYS ${round}`);
    await expect(world.commands.perform(as('ida.krogh'), 'case.open-written-procedure', other)).rejects.toMatchObject({
      kind: 'BadState',
    });
  });

  it('grants a frame once per decision', async () => {
    const grant = (amount: number) =>
      world.commands.perform(as('ida.krogh'), 'frame.grant', undefined, {
        year: 2030,
        amountOre: amount,
        decision: 'RSI 2029-12 pkt. 4',
      });
    expect(await grant(500_000_000)).toMatchObject({ grantedOre: 500_000_000 });
    expect(await grant(500_000_000)).toMatchObject({ grantedOre: 500_000_000 });
    await expect(grant(600_000_000)).rejects.toMatchObject({ kind: 'Conflict' });
  });

  it('writes what operators do in the journal, and refuses a timer in the past', async () => {
    await world.commands.perform(as('ida.krogh'), 'case.skip', number, { incident: 'i-9', reason: 'Sendt i hånden' });
    const last = (await world.store.journal({ caseId })).at(-1);
    expect(last).toMatchObject({ event: 'incident.skipped', person: 'ida.krogh', reason: 'Sendt i hånden' });
    await expect(
      world.commands.perform(as('ida.krogh'), 'case.reschedule', number, {
        timer: 'deadline',
        dueAt: '2027-01-01T00:00:00Z',
        reason: 'x',
      }),
    ).rejects.toMatchObject({ field: 'dueAt' });
  });

  it('refuses who saw another version of the case', async () => {
    await expect(
      world.commands.perform(
        as('soeren.dahl'),
        'change-request.withdraw',
        caseId,
        { reason: 'x' },
        { expectCaseVersion: 2 },
      ),
    ).rejects.toMatchObject({ kind: 'Conflict' });
  });

  it('shows the case with its waiting sentence, also by bare number', async () => {
    expect(await world.commands.showCase(number)).toMatchObject({
      case: { id: caseId },
      waiting: [{ da: 'Afventer Birgit Aagaard.' }],
    });
  });
});
