import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { storyOf } from '../../../client/sdk/narrative.ts';
import { as, criteria, type House, openHouse, wish } from '../house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** The members comment while the chair is asked. */
const beforeFsg = ['fsg-comments', 'fsg-decision'];

describe('given an amount, exact to the øre (R-018, R-019, R-064, R-070, A-01, A-02)', () => {
  it.each([
    [24_999_999, 'region-decision', 'region', undefined],
    [25_000_000, 'fsg-decision', 'sys', 'proposed'],
    [200_000_000, 'fsg-decision', 'sys', 'proposed'],
    [200_000_001, 'fsg-decision', 'rsi', 'proposed'],
  ] as const)('%i øre goes first to %s, on level %s', async (amountOre, duty, level, roadmap) => {
    const number = await house.files({ amountOre });
    expect(await house.openDuties(number)).toEqual(duty === 'fsg-decision' ? beforeFsg : [duty]);
    expect(await house.row(number)).toMatchObject({ level });
    expect(await house.roadmap(number)).toBe(roadmap);
    await house.commands.perform(as('soeren.dahl'), 'change-request.withdraw', number, { reason: 'Kun en prøve' });
    await house.isOver(number, 'withdrawn');
    expect(await house.roadmap(number)).toBe(roadmap === undefined ? undefined : 'withdrawn');
  });

  it.each([
    [200_000_000, 'delivery'],
    [200_000_001, 'open.rsi.recording'],
  ])('SYS decides %i øre: then the case is in %s', async (amountOre, state) => {
    const number = await house.withSys({ amountOre });
    await house.decided(number, 'adopted');
    expect(await house.state(number)).toBe(state);
    expect(await house.ledger(number)).toEqual(state === 'delivery' ? [['committed', amountOre]] : []);
  });
});

describe('given a model in which the region decides up to 300.000 kr. (R-169)', () => {
  const policy = { thresholds: { ...policyV1.thresholds, lowerOre: 30_000_000 } };

  it.each([
    [25_000_000, undefined],
    [25_000_001, 'proposed'],
  ])('when %i øre go to the region, then their place on the roadmap is %s', async (amountOre, roadmap) => {
    const number = await house.files({ amountOre }, policy);
    expect(await house.openDuties(number)).toEqual(['region-decision']);
    expect(await house.roadmap(number)).toBe(roadmap);
    await house.commands.perform(as('soeren.dahl'), 'change-request.withdraw', number, { reason: 'Kun en prøve' });
    await house.isOver(number, 'withdrawn');
    expect(await house.roadmap(number)).toBe(roadmap === undefined ? undefined : 'withdrawn');
  });
});

describe('given a small request', () => {
  const small = { amountOre: 10_000_000 };

  it('when the region approves, then FSG and user group are informed and part B of the operating budget pays (R-070, R-164, A-10, A-60)', async () => {
    const number = await house.files(small);
    await house.answer('torben.skov', 'region-decision', number, { choice: 'approve' });
    await house.isOver(number, 'approvedByRegion');
    const told = await house.recipients(number, 'change-request-approved-by-region');
    expect(told).toEqual(expect.arrayContaining(['birgit.aagaard', 'ole.stig', 'trine.bak', 'camilla.bro']));
    expect(await house.ledger(number)).toEqual([['committed', small.amountOre]]);
    expect(await house.roadmap(number)).toBeUndefined();
  });

  it('when the region rejects, then it needs a reason, and the parties are told', async () => {
    const number = await house.files(small);
    await expect(house.answer('torben.skov', 'region-decision', number, { choice: 'reject' })).rejects.toMatchObject({
      kind: 'BadInput',
    });
    await house.answer('torben.skov', 'region-decision', number, { choice: 'reject', comment: 'Ikke nødvendigt' });
    await house.isOver(number, 'rejectedByRegion');
    expect(await house.recipients(number, 'change-request-rejected')).not.toContain('ulla.friis');
  });

  it('when the operating budget has no cover, then it takes the SYS path whatever the amount, and stays off the roadmap (A-10)', async () => {
    const number = await house.files(small);
    await house.answer('torben.skov', 'region-decision', number, { choice: 'noCover', comment: 'Budgettet er brugt' });
    await house.recommended(number);
    await house.forwarded(number);
    await house.decided(number, 'adopted');
    expect(await house.state(number)).toBe('delivery');
    expect(await house.ledger(number)).toEqual([['committed', small.amountOre]]);
    expect(await house.roadmap(number)).toBeUndefined();
  });
});

describe('given a wish of the user group', () => {
  const wished = { title: 'Ønske fra brugergruppen', source: 'userGroup' as const };

  it('when the FSA completes it, then it is routed by the completed amount (R-120, R-161)', async () => {
    const number = await house.files(wished, {}, 'trine.bak');
    expect(await house.recipients(number, 'change-request-received')).toEqual(['soeren.dahl', 'trine.bak']);
    await house.answer('soeren.dahl', 'complete-request', number, {
      choice: 'complete',
      proposal: { ...wish, ...wished, amountOre: 30_000_000 },
    });
    expect(await house.row(number)).toMatchObject({ version: 2, amountOre: 30_000_000 });
    expect(await house.openDuties(number)).toEqual(beforeFsg);
  });

  it('when the FSA closes it, then it ends with the reason: no wish is lost', async () => {
    const number = await house.files(wished, {}, 'trine.bak');
    await house.answer('soeren.dahl', 'complete-request', number, { choice: 'close', comment: 'Findes allerede' });
    await house.isOver(number, 'closedUnfinished');
    expect(await house.recipients(number, 'change-request-rejected')).toContain('trine.bak');
  });
});

describe('given the FSG (R-102)', () => {
  it('when it recommends, then scores on four criteria, rank and assessment follow the case (R-112, R-113)', async () => {
    const number = await house.files();
    await house.recommended(number);
    const { id, rank } = await house.row(number);
    expect(rank).toBeGreaterThan(0);
    const letter = (await house.store.letters({ caseId: id })).find(({ about }) => about === 'region-forwarding');
    expect(letter?.data).toMatchObject({ criteria, assessment: 'Nødvendig.', rank });
  });

  it('when it returns, then the FSA completes it once more and it comes back as a new version', async () => {
    const number = await house.files();
    await house.answer('birgit.aagaard', 'fsg-decision', number, { choice: 'return', comment: 'Mangler tidsplan' });
    await house.answer('soeren.dahl', 'complete-request', number, {
      choice: 'complete',
      proposal: { ...wish, amountOre: 91_000_000 },
    });
    expect(await house.openDuties(number)).toEqual(beforeFsg);
    expect((await house.row(number)).version).toBe(2);
  });

  it('when it rejects, then that is final, with a reason (A-08)', async () => {
    const number = await house.files();
    await expect(house.answer('birgit.aagaard', 'fsg-decision', number, { choice: 'reject' })).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'comment',
    });
    await house.answer('birgit.aagaard', 'fsg-decision', number, { choice: 'reject', comment: 'Ikke værd' });
    await house.isOver(number, 'rejectedByFsg');
    expect(await house.roadmap(number)).toBe('rejected');
    expect(await house.recipients(number, 'change-request-rejected')).not.toContain('ulla.friis');
    // Nobody takes it up again: not the secretariat, not the FSG's own chair.
    for (const person of ['ida.krogh', 'birgit.aagaard'])
      await expect(house.commands.perform(as(person), 'change-request.reconsider', number)).rejects.toMatchObject({
        kind: 'BadState',
      });
    await expect(house.commands.perform(as('ida.krogh'), 'case.open-written-procedure', number)).rejects.toMatchObject({
      kind: 'BadState',
    });
    await house.isOver(number, 'rejectedByFsg');
  });
});

describe('given the system-responsible region (A-09)', () => {
  it('when it has returned once, then a second return is neither offered nor taken', async () => {
    const number = await house.files();
    await house.recommended(number);
    await house.answer('karen.bach', 'region-forwarding', number, { choice: 'return', comment: 'Uklart' });
    await house.answer('soeren.dahl', 'complete-request', number, { choice: 'complete', proposal: wish });
    await house.recommended(number);
    const again = await house.store.task(await house.task('karen.bach', 'region-forwarding', number));
    expect(again?.choices).toEqual(['forward']);
    await expect(
      house.answer('karen.bach', 'region-forwarding', number, { choice: 'return', comment: 'Igen' }),
    ).rejects.toMatchObject({ kind: 'BadInput', field: 'choice' });
    expect(await house.state(number)).toBe('open.regionForward');
    await house.forwarded(number);
    expect(await house.state(number)).toBe('open.sys.awaitingTreatment');
  });
});

describe('given RSI (R-019, R-071, R-072, A-18)', () => {
  const recording = { choice: 'approved', reference: 'RSI 11. marts 2027 pkt. 2' };

  it.each([
    ['forty business days, as the model has it', {}, '40 business days'],
    ['the days of the model it is under', { rsi: { ...policyV1.rsi, recordCrBd: 12 } }, '12 business days'],
  ])(
    'when SYS has recommended, then the secretariat has %s to record what RSI decides (A-64)',
    async (_, policy, rule) => {
      const number = await house.withSys({ amountOre: 200_000_001 }, policy);
      await house.decided(number, 'adopted');
      const { id } = await house.row(number);
      const [task] = await house.store.tasks({ caseId: id, duty: 'rsi-decision-recording', open: true });
      expect(task?.deadline.rule).toBe(rule);
    },
  );

  it('when it approves, recorded and confirmed, then the request is in its portfolio and not charged to the frame', async () => {
    const number = await house.withRsi();
    await house.answer('ida.krogh', 'rsi-decision-recording', number, recording);
    await house.answer('ulla.friis', 'rsi-decision-confirmation', number, { choice: 'confirm' });
    expect(await house.state(number)).toBe('delivery');
    expect(await house.roadmap(number)).toBe('in RSI portfolio');
    expect(await house.ledger(number)).toEqual([]);
  });

  it('when what was recorded is wrong, then the contact has it corrected', async () => {
    const number = await house.withRsi();
    await house.answer('ida.krogh', 'rsi-decision-recording', number, recording);
    await house.answer('ulla.friis', 'rsi-decision-confirmation', number, { choice: 'correct', comment: 'Vi afslog' });
    await house.answer('ida.krogh', 'rsi-decision-recording', number, {
      choice: 'refused',
      reference: 'RSI 11. marts 2027 pkt. 2',
      comment: 'Ikke råd',
    });
    await house.answer('ulla.friis', 'rsi-decision-confirmation', number, { choice: 'confirm' });
    await house.isOver(number, 'refusedByRsi');
    expect(await house.recipients(number, 'change-request-refused-by-rsi')).toContain('soeren.dahl');
  });
});

describe('given a statutory change (A-50)', () => {
  it('when the FSG refuses it, then RSI is told', async () => {
    const number = await house.files({ statutory: true });
    await house.answer('birgit.aagaard', 'fsg-decision', number, { choice: 'reject', comment: 'Uenig' });
    expect(await house.recipients(number, 'change-request-rejected')).toContain('ulla.friis');
  });

  it('when SYS refuses it at a meeting, then it needs a reason, and RSI is told', async () => {
    const number = await house.withSys({ statutory: true });
    const { id } = await house.row(number);
    const meeting = { reference: 'SYS pkt. 1', meetingDate: '2027-03-01' };
    const bare = { type: 'recordDecision', by: as('ida.krogh'), outcome: 'refused', ...meeting };
    await expect(house.cases.send(id, { to: 'sys', event: bare })).rejects.toMatchObject({ reason: 'NotAllowed' });
    await house.decided(number, 'refused');
    await house.isOver(number, 'rejectedBySys');
    expect(await house.recipients(number, 'change-request-rejected')).toContain('ulla.friis');
  });
});

it('when it is decided, then every body that it concerns is told, and the log says in words what was decided and by whom (R-005)', async () => {
  const number = await house.withSys();
  await house.decided(number, 'adopted');
  const { id } = await house.row(number);
  const news = (await house.store.letters({ caseId: id })).filter(({ about }) => about === 'change-request-adopted');
  const approved = news.map(({ person }) => person);
  // The FSA, the FSG by its chair, the user group, the region’s member of SYS, the secretariat.
  for (const person of ['soeren.dahl', 'birgit.aagaard', 'trine.bak', 'karen.bach', 'ida.krogh'])
    expect(approved, person).toContain(person);
  const names = new Map((await house.store.people()).map((person) => [person.id, person.name]));
  const { narrations: told } = storyOf(
    await house.commands.showCase(number),
    (person) => names.get(person) ?? person,
    'da',
  );
  const log = told.map(({ text, who }) => `${who === undefined ? '' : names.get(who)}: ${text}`).join('\n');
  expect(log).toContain('Birgit Aagaard');
  expect(log).toMatch(/SYS 4\. marts 2027 pkt\. \d+|godkendt/i);
  expect(log).not.toMatch(/xstate|undefined/);
});

it('when a request is delivered, then it is closed, the roadmap says so, and what was spent stands beside what was committed', async () => {
  const number = await house.withSys();
  await house.decided(number, 'adopted');
  await house.answer('soeren.dahl', 'delivery-report', number, { choice: 'delivered', spentOre: 80_000_000 });
  await house.isOver(number, 'closed');
  expect(await house.roadmap(number)).toBe('delivered');
  expect(await house.ledger(number)).toEqual([
    ['committed', wish.amountOre],
    ['spent', 80_000_000],
  ]);
});
