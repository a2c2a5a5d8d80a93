import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { as, type House, openHouse, wish } from '../house.ts';

let house: House;
const opens = async (): Promise<void> => {
  house = await openHouse();
};
const frame = 1_200_000_000;

/** Uses up the frame of 12.000.000 kr. but for what is given. */
const leaves = (leftOre: number) =>
  house.store.commit({
    key: 'most',
    caseId: 'change-request/2027-0999',
    seq: 1,
    year: 2027,
    system: 'blodbank',
    amountOre: frame - leftOre,
    at: '2027-03-01T11:00:00.000Z',
    reason: 'brugt',
  });

describe('given a frame that is nearly used (A-12)', () => {
  beforeEach(opens);
  afterEach(() => house.close());

  it('when SYS adopts more than is left, then it is deferred; with a new grant it is taken up and approved', async () => {
    await leaves(wish.amountOre - 1);
    const number = await house.withSys();
    await house.decided(number, 'adopted');
    expect([await house.state(number), await house.roadmap(number)]).toEqual(['open.deferred', 'deferred']);
    expect(await house.ledger(number)).toEqual([]);
    expect(await house.recipients(number, 'change-request-deferred')).toContain('ida.krogh');
    await house.commands.perform(as('ida.krogh'), 'frame.grant', undefined, {
      year: 2027,
      amountOre: 1,
      decision: 'RSI 1. april 2027 pkt. 1',
    });
    await house.commands.perform(as('ida.krogh'), 'change-request.reconsider', number);
    await house.decided(number, 'adopted');
    expect(await house.state(number)).toBe('delivery');
    expect((await house.store.frame(2027)).remainingOre).toBe(0);
  });

  it('when two cases are adopted at once for the last money, then exactly one gets it and the other is deferred', async () => {
    await leaves(wish.amountOre);
    const [one, two] = [await house.withSys(), await house.withSys({ title: 'Et andet ønske' })];
    await Promise.all([house.decided(one, 'adopted'), house.decided(two, 'adopted')]);
    const states = [await house.state(one), await house.state(two)].toSorted();
    expect(states).toEqual(['delivery', 'open.deferred']);
    expect((await house.store.frame(2027)).remainingOre).toBe(0);
  });
});

describe('given the ceiling of a system in a year (A-05)', () => {
  beforeEach(opens);
  afterEach(() => house.close());

  it('when the sum passes 2.000.000 kr., then secretariat and chair are warned and nothing is stopped', async () => {
    for (const amountOre of [150_000_000, 50_000_000]) {
      const number = await house.withSys({ amountOre });
      await house.decided(number, 'adopted');
      expect(await house.recipients(number, 'ceiling-warning')).toEqual([]);
    }
    const number = await house.withSys({ amountOre: 25_000_000 });
    await house.decided(number, 'adopted');
    expect(await house.state(number)).toBe('delivery');
    expect(await house.recipients(number, 'ceiling-warning')).toEqual(['henrik.dam', 'ida.krogh', 'jonas.riis']);
  });

  it('when the policy enforces it, then what would pass the sum is recommended to RSI and nothing is committed', async () => {
    const enforced = { ceiling: { ...policyV1.ceiling, systemYear: 'enforce' as const } };
    const first = await house.withSys({ amountOre: 150_000_000 }, enforced);
    await house.decided(first, 'adopted');
    const number = await house.withSys({ amountOre: 60_000_000 }, enforced);
    await house.decided(number, 'adopted');
    expect(await house.row(number)).toMatchObject({ state: 'open.rsi.recording', level: 'rsi' });
    expect(await house.ledger(number)).toEqual([]);
    expect(await house.recipients(number, 'change-request-to-rsi')).toContain('ulla.friis');
  });
});

describe('given linked requests that together cross a threshold (A-06)', () => {
  beforeAll(opens);
  afterAll(() => house.close());

  const part = { amountOre: 120_000_000 };
  it('when the second is filed, then secretariat and chair are warned, and each keeps its level', async () => {
    const first = await house.files(part);
    const second = await house.files({ ...part, linked: [first] });
    expect(await house.recipients(second, 'splitting-warning')).toEqual(['henrik.dam', 'ida.krogh', 'jonas.riis']);
    expect((await house.row(second)).level).toBe('sys');
  });

  it('when the policy routes by the sum, then RSI decides; and with `off` nobody is told', async () => {
    const first = await house.files(part);
    const second = await house.files({ ...part, linked: [first] }, { splitting: 'routeBySum' });
    expect((await house.row(second)).level).toBe('rsi');
    const third = await house.files({ ...part, linked: [first] }, { splitting: 'off' });
    expect(await house.recipients(third, 'splitting-warning')).toEqual([]);
    expect((await house.row(third)).level).toBe('sys');
  });
});

describe('given an approved request and a new estimate (A-07)', () => {
  beforeAll(opens);
  afterAll(() => house.close());

  it('when it rises by ten per cent, then it is noted and the ledger stays; one øre more needs a new decision on the whole', async () => {
    const number = await house.withSys();
    await house.decided(number, 'adopted');
    await house.revised(number, { amountOre: 99_000_000 });
    expect(await house.state(number)).toBe('delivery');
    expect(await house.recipients(number, 'change-request-revised')).toContain('anne.lund');
    await house.revised(number, { amountOre: 99_000_001 });
    expect(await house.state(number)).toBe('open.fsgReview');
    expect(await house.ledger(number)).toEqual([['committed', 90_000_000]]);
    await house.recommended(number);
    await house.forwarded(number);
    await house.decided(number, 'adopted');
    expect(await house.ledger(number)).toEqual([
      ['committed', 90_000_000],
      ['committed', 9_000_001],
    ]);
    expect(await house.openDuties(number)).toEqual(['delivery-report']);
  });

  it('when it crosses 2.000.000 kr., then RSI decides the whole amount, and what was committed goes back', async () => {
    const number = await house.withSys({ amountOre: 195_000_000 });
    await house.decided(number, 'adopted');
    await house.revised(number, { amountOre: 200_000_001 });
    expect((await house.row(number)).level).toBe('rsi');
    await house.recommended(number);
    await house.forwarded(number);
    await house.decided(number, 'adopted');
    await house.answer('ida.krogh', 'rsi-decision-recording', number, { choice: 'approved', reference: 'RSI pkt. 1' });
    await house.answer('ulla.friis', 'rsi-decision-confirmation', number, { choice: 'confirm' });
    expect(await house.ledger(number)).toEqual([
      ['committed', 195_000_000],
      ['released', 195_000_000],
    ]);
  });

  it('when the new version is refused by the FSG, then what was committed goes back', async () => {
    const number = await house.withSys();
    await house.decided(number, 'adopted');
    await house.revised(number, { amountOre: 150_000_000 });
    await house.answer('birgit.aagaard', 'fsg-decision', number, { choice: 'reject', comment: 'For dyrt nu' });
    await house.isOver(number, 'rejectedByFsg');
    expect(await house.ledger(number)).toEqual([
      ['committed', 90_000_000],
      ['released', 90_000_000],
    ]);
  });

  it('when it is annulled, then the commitment is released (A-38)', async () => {
    const number = await house.withSys();
    await house.decided(number, 'adopted');
    await house.commands.perform(as('ida.krogh'), 'change-request.annul', number, {
      reference: 'SYS 2. april pkt. 1',
      reason: 'Bortfaldet',
    });
    await house.isOver(number, 'annulled');
    expect(await house.roadmap(number)).toBe('annulled');
    expect(await house.ledger(number)).toEqual([
      ['committed', 90_000_000],
      ['released', 90_000_000],
    ]);
  });
});
