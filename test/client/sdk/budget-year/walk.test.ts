import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Budget } from '../../../../machines/annual-budget/budget.ts';
import type { Form } from '../../../../machines/forms/form.ts';
import type { By } from '../../../../machines/governance/people.ts';
import { reconcile } from '../../../../client/sdk/budget-year/reconcile.ts';
import { openWorld, type World } from '../../../support/open-world.ts';
import { as } from '../../support/world.ts';
import { viewOf } from '../../../../store/rows.ts';

const startAt = '2026-11-23T09:00:00.000Z';
const [secretariat, fsa] = [as('ida.krogh'), as('soeren.dahl')];
const budgetCase = 'annual-budget/2028-ppj';

describe('budget year 2028 of one system, by commands alone', () => {
  let world: World;
  let budget: Budget;
  beforeAll(async () => {
    world = await openWorld({ startAt });
  });
  afterAll(() => world.close());

  const taskOf = async (person: string, duty: string): Promise<string> => {
    await world.settle();
    const mine = await world.commands.myTasks(person);
    return (
      mine.filter((task) => task.duty === duty).toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1))[0]?.id ??
      expect.fail(`${person} has no ${duty}: ${JSON.stringify(mine)}`)
    );
  };
  const stageOf = async (): Promise<unknown> => {
    await world.settle();
    return viewOf(await world.store.case(budgetCase), 'annual-budget')?.stage;
  };
  const rowOf = async () => (await world.commands.wheel(2028)).rows[0] ?? expect.fail('no row');

  it('begins with the hearing of the user group in January (R-132)', async () => {
    await world.commands.begin(secretariat, 'budget-cycle.start', { year: 2028, systems: ['ppj'] });
    await world.settle();
    expect(await stageOf()).toBe('planned');
    await expect(world.commands.begin(secretariat, 'budget-cycle.start', { year: 2028 })).rejects.toMatchObject({
      kind: 'Conflict',
      da: expect.stringContaining('Ida Krogh'),
    });
    await world.advanceTo('2027-01-05T09:00:00.000Z');
    expect(await stageOf()).toBe('hearing');
    await world.commands.answerTask(as('trine.bak'), await taskOf('trine.bak', 'hearing-comments'), {
      choice: 'comment',
      comment: 'Vi mangler offline-visning.',
    });
    await world.commands.answerTask(as('jens.hoej'), await taskOf('jens.hoej', 'hearing-comments'), {
      choice: 'noComment',
    });
    expect((await rowOf()).deadlines[0]).toMatchObject({
      name: 'hearingClose',
      status: 'underWay',
      due: '2027-02-26T23:00:00.000Z',
    });
  });

  it('reminds those of the user group who have not answered while the window is open, each with a link (R-132)', async () => {
    await world.advanceTo('2027-02-24T12:00:00.000Z');
    expect(await stageOf()).toBe('hearing');
    const reminders = (await world.store.letters({ caseId: budgetCase })).filter(
      ({ kind, about }) => kind === 'reminder' && about === 'hearing-comments',
    );
    expect([...new Set(reminders.map(({ person }) => person))].toSorted()).toEqual(['camilla.bro', 'rasmus.eng']);
    expect(reminders.every(({ taskId }) => taskId !== undefined)).toBe(true);
    const mails = world.mail.mails.filter(({ to }) => to === 'rasmus.eng@eksempel.dk');
    expect(mails.at(-1)?.text).toMatch(/https?:\/\/\S+\/o\/\S+/);
  });

  it('gives the FSA last year’s part A to work on, and keeps what is saved', async () => {
    const sheet = await world.commands.budgetSheet(budgetCase);
    expect(sheet.budget.lines.map(({ id }) => id)).toEqual(['fsa', 'hosting', 'licenser', 'support', 'fejlretning']);
    expect(sheet.againstFirst).toBeNull();
    expect(Object.values(sheet.shares ?? {}).reduce((sum, ore) => sum + ore, 0)).toBe(861_000_000);
    budget = sheet.budget;
    await world.commands.perform(fsa, 'budget.save-draft', budgetCase, {
      budget: {
        lines: budget.lines.map(({ amountOre, ...line }) => ({ ...line, amount: `${amountOre / 100}` })),
      },
    });
    await world.settle();
    expect((await world.commands.budgetSheet(budgetCase)).budget.lines).toEqual(budget.lines);
    await expect(
      world.commands.perform(as('trine.bak'), 'budget.save-draft', budgetCase, { budget }),
    ).rejects.toMatchObject({
      kind: 'Forbidden',
    });
  });

  //
  it('ends the hearing early with a reason, and refuses a draft whose differences are not justified', async () => {
    await world.commands.perform(secretariat, 'budget.waive-hearing', budgetCase, {
      reason: 'Alle har svaret mundtligt.',
    });
    expect(await stageOf()).toBe('drafting');
    const task = await taskOf('soeren.dahl', 'budget-draft');
    const lines = budget.lines.map((line) =>
      line.id === 'hosting' ? { ...line, amountOre: line.amountOre + 10_000_000 } : line,
    );
    await expect(world.commands.answerTask(fsa, task, { choice: 'submit', budget: { lines } })).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'budget.lines.1.reason',
      da: expect.stringContaining('Begrund afvigelsen'),
    });
    const partA = lines.map((line) => (line.id === 'hosting' ? { ...line, reason: 'Ny datacenteraftale' } : line));
    const withOffline = (basis: { readonly basis?: string }): Budget => ({
      lines: [
        ...partA,
        { id: 'offline', part: 'B', kind: 'development', name: 'Offline-visning', amountOre: 70_000_000, ...basis },
        { id: 'kort', part: 'B', kind: 'development', name: 'Kort i bilen', amountOre: 20_000_000 },
      ],
    });
    // 700.000 kr. come around no threshold by being a line of the budget.
    for (const [basis, da] of [
      [{}, 'indsend den som ændringsønske'],
      [{ basis: '2027-0099' }, 'nævner sagen «2027-0099», som ikke findes'],
    ] as const)
      await expect(
        world.commands.answerTask(fsa, task, { choice: 'submit', budget: withOffline(basis) }),
      ).rejects.toMatchObject({
        kind: 'BadInput',
        field: `budget.lines.${lines.length}.basis`,
        da: expect.stringContaining(da),
      });
    budget = withOffline({ basis: 'small' });
    await world.commands.answerTask(fsa, task, { choice: 'submit', budget });
    expect(await stageOf()).toBe('fsgReview');
  });

  it('lets the FSA record what the FSG decided, for the chair to confirm (R-104)', async () => {
    const task = await taskOf('birgit.aagaard', 'budget-recommendation');
    await world.commands.recordDecision(fsa, task, { choice: 'recommend', tookPart: 'Hele gruppen' });
    // Written down, and nothing is decided before the chair says so.
    expect(await stageOf()).toBe('fsgReview');
    expect(
      (await world.store.journal({ caseId: budgetCase })).findLast(({ event }) => event === 'decision-recorded'),
    ).toMatchObject({ person: 'soeren.dahl', role: 'fsa', data: { answer: { choice: 'recommend' } } });
    await world.commands.answerTask(as('birgit.aagaard'), task, { choice: 'recommend' });
    expect(await stageOf()).toBe('firstReading');
  });

  it('records SYS’ first reading with the day of the meeting', async () => {
    await world.advanceTo('2027-05-19T15:00:00.000Z');
    const decision = { outcome: 'adopted', reference: 'SYS 19. maj 2027 pkt. 3' } as const;
    const recordOne = (more: object) =>
      world.commands.perform(secretariat, 'case.record-sys-decision', budgetCase, { ...decision, ...more });
    await expect(recordOne({})).rejects.toMatchObject({ field: 'meetingDate' });
    await expect(recordOne({ meetingDate: '2027-05-20' })).rejects.toMatchObject({
      field: 'meetingDate',
      da: expect.stringContaining('ikke holdt endnu'),
    });
    await expect(recordOne({ meetingDate: '2027-05-19', outcome: 'refused', reason: 'x' })).rejects.toMatchObject({
      field: 'outcome',
      da: expect.stringContaining('adopted, returned, postponed'),
    });
    const several = { ...decision, meetingDate: '2027-05-19', cases: [budgetCase, 'frame/2028', budgetCase] };
    const record = (by: By, form: Form) => world.commands.perform(by, 'cases.record-sys-decision', undefined, form);
    await expect(record(as('soeren.dahl'), several)).rejects.toMatchObject({ kind: 'Forbidden' });
    await expect(record(secretariat, { ...several, outcome: 'inPart' })).rejects.toMatchObject({ field: 'outcome' });
    const { cases } = await record(secretariat, several);
    expect(cases).toEqual([
      { caseId: budgetCase, asked: true },
      { caseId: 'frame/2028', asked: false, problem: expect.any(String) },
    ]);
    expect(await stageOf()).toBe('adjusting');
    expect((await rowOf()).deadlines.map(({ status }) => status)).toEqual([
      'delivered',
      'delivered',
      'delivered',
      'delivered',
      'underWay',
      'notStarted',
      'notStarted',
      'notStarted',
    ]);
  });

  it('moves 30 September by dispensation, within the chair’s days or by RSI, with reason and reference on record (R-006)', async () => {
    const move = {
      date: 'final',
      decidedBy: 'sysChair',
      reference: 'Formanden 1. september 2027',
      reason: 'Økonomiaftalen er forsinket',
    } as const;
    const dispense = (more: object) =>
      world.commands.perform(secretariat, 'budget-cycle.dispense', '2028', { ...move, to: '2027-10-15', ...more });
    await expect(dispense({ to: '2027-11-15' })).rejects.toMatchObject({
      field: 'to',
      da: expect.stringContaining('30. oktober 2027'),
    });
    await expect(dispense({ to: '2027-05-01' })).rejects.toMatchObject({
      field: 'to',
      da: expect.stringContaining('passeret'),
    });
    await expect(dispense({ to: '2027-02-30' })).rejects.toMatchObject({ field: 'to' });
    await expect(dispense({ system: 'epj' })).rejects.toMatchObject({
      field: 'system',
      da: expect.stringContaining('ppj'),
    });
    for (const lacking of ['reason', 'reference'])
      await expect(dispense({ [lacking]: ' ' })).rejects.toMatchObject({ field: lacking });
    await dispense({});
    await world.settle();
    const kept = (await world.store.journal({ caseId: budgetCase })).filter(({ event }) => event.includes('dispens'));
    expect(kept.at(-1)).toMatchObject({ person: 'ida.krogh', reason: move.reason });
    expect(JSON.stringify(kept.at(-1))).toContain(move.reference);
    expect((await rowOf()).deadlines.find(({ name }) => name === 'final')).toMatchObject({
      due: '2027-10-15T22:00:00.000Z',
      status: 'dispensed',
    });
    // Thirty days are counted from the plan's date, however often it is moved.
    await expect(dispense({ to: '2027-11-05' })).rejects.toMatchObject({ field: 'to' });
    await dispense({ to: '2027-11-05', decidedBy: 'rsi', reference: 'RSI 10. september 2027 pkt. 2' });
  });

  it('reads a second time only what is explained, and RSI strikes lines of part B', async () => {
    await world.advanceTo('2027-08-20T09:00:00.000Z');
    const task = await taskOf('soeren.dahl', 'budget-adjustment');
    const larger = {
      lines: budget.lines.map((line) =>
        line.id === 'offline' ? { ...line, amountOre: line.amountOre + 50_000_000 } : line,
      ),
    };
    await expect(
      world.commands.answerTask(fsa, task, { choice: 'submit', budget: larger, adjustments: [] }),
    ).rejects.toMatchObject({ field: 'adjustments' });
    await world.commands.answerTask(fsa, task, {
      choice: 'submit',
      budget: larger,
      adjustments: [{ part: 'B', code: 'adjustment', text: 'Flere enheder', amount: '500.000' }],
    });
    await world.settle();
    await world.advanceTo('2027-09-15T15:00:00.000Z');
    const second = (meetingDate: string) =>
      world.commands.perform(secretariat, 'case.record-sys-decision', budgetCase, {
        outcome: 'adopted',
        reference: 'SYS 15. september 2027 pkt. 2',
        meetingDate,
        reason: 'Vi har travlt',
      });
    await expect(second('2027-05-19')).rejects.toMatchObject({
      field: 'meetingDate',
      da: expect.stringContaining('kan ikke andenbehandles på det samme møde'),
    });
    await expect(second('2027-08-19')).rejects.toMatchObject({
      field: 'meetingDate',
      da: expect.stringContaining('Sagen kom først til SYS den 20. august 2027'),
    });
    await second('2027-09-15');
    expect(await stageOf()).toBe('rsi');
    const recording = await taskOf('ida.krogh', 'rsi-decision-recording');
    const part = { choice: 'inPart', reference: 'RSI 30. september 2027 pkt. 1', comment: 'Kort udgår' };
    await expect(
      world.commands.answerTask(secretariat, recording, { ...part, struck: ['hosting'] }),
    ).rejects.toMatchObject({ field: 'struck.0', da: expect.stringContaining('offline, kort') });
    await world.commands.answerTask(secretariat, recording, { ...part, struck: ['kort'] });
    await world.commands.answerTask(as('ulla.friis'), await taskOf('ulla.friis', 'rsi-decision-confirmation'), {
      choice: 'confirm',
    });
    expect(await stageOf()).toBe('approved');
    expect((await world.store.budget('ppj', 2028))?.lines.map(({ id }) => id)).not.toContain('kort');
    await expect(
      world.commands.perform(secretariat, 'budget-cycle.cancel', '2028', { reason: 'Fortrudt' }),
    ).rejects.toMatchObject({
      kind: 'BadState',
      da: expect.stringMatching(/har godkendt driftsbudgetter for 2028 \(ppj\)/),
    });
  });

  //
  it('asks for a report each quarter, on the budget’s own lines and the agreed KPIs', async () => {
    await world.advanceTo('2028-04-04T09:00:00.000Z');
    await expect(
      world.commands.perform(secretariat, 'budget-cycle.cancel', '2028', { reason: 'Fortrudt' }),
    ).rejects.toMatchObject({
      kind: 'BadState',
      da: expect.stringContaining('er begyndt og kan ikke annulleres'),
    });
    const task = await taskOf('soeren.dahl', 'quarterly-report');
    const report = {
      operation: { outages: [{ from: '2028-03-26T01:30:00+01:00', to: '2028-03-26T03:30:00+02:00' }], topics: {} },
      kpis: [] as { id: string; value: number }[],
      expenses: [{ line: 'offline', part: 'B', spent: '250.000', forecast: '1.200.000' }],
    };
    const submit = (given: object) =>
      world.commands.answerTask(fsa, task, { choice: 'submit', report: { ...report, ...given } });
    await expect(submit({})).rejects.toMatchObject({ field: 'report.kpis' });
    const kpis = (await world.store.kpis('ppj'))
      .filter(({ id }) => id !== 'availability')
      .map(({ id, limit }) => ({ id, value: limit }));
    await expect(submit({ kpis, expenses: [{ ...report.expenses[0], line: 'kort' }] })).rejects.toMatchObject({
      field: 'report.expenses.0.line',
    });
    const tomorrow = [{ from: '2028-03-30T08:00:00Z', to: '2028-04-05T08:00:00Z' }];
    await expect(submit({ kpis, operation: { outages: tomorrow, topics: {} } })).rejects.toMatchObject({
      field: 'report.operation.outages.0.to',
    });
    await submit({ kpis });
    await world.settle();
    const id = 'quarterly-report/2028-q1-ppj';
    expect(viewOf(await world.store.case(id), 'quarterly-report')?.assessment).toMatchObject({ downMinutes: 60 });
    await world.commands.perform(secretariat, 'case.record-sys-decision', id, {
      outcome: 'adopted',
      reference: 'SYS 4. april 2028 pkt. 1',
      meetingDate: '2028-04-04',
    });
    await world.settle();
    expect((await world.commands.wheel(2028)).reports[0]?.quarters).toMatchObject({
      Q1: { late: false, state: 'approved' },
      Q2: null,
    });
    const [ledger] = (await world.store.budgetLedger(2028)).filter(({ system }) => system === 'ppj');
    expect(ledger?.lines.find(({ line }) => line === 'offline')).toMatchObject({
      budgetedOre: 120_000_000,
      spentOre: 25_000_000,
    });
  });

  it('grants carry-over in part, never more than was asked (R-076)', async () => {
    await world.advanceTo('2029-01-03T09:00:00.000Z');
    await world.commands.perform(secretariat, 'budget-cycle.dispense', '2028', {
      date: 'accounts',
      to: '2029-01-31',
      decidedBy: 'sysChair',
      reference: 'Formanden 3. januar 2029',
      reason: 'Sent regnskab fra leverandøren',
      system: 'PPJ',
    });
    await world.settle();
    const task = await taskOf('soeren.dahl', 'accounts');
    expect((await world.store.task(task))?.deadline).toMatchObject({
      rule: 'dispensation',
      anchor: '2029-01-26',
      due: '2029-01-31T23:00:00.000Z',
    });
    const lines = (await world.store.budget('ppj', 2028))?.lines ?? [];
    const accounts = {
      lines: lines.map(({ id, part, amountOre }) =>
        id === 'offline'
          ? { line: id, part, spent: '900.000', reason: 'Forsinket levering' }
          : { line: id, part, spentOre: amountOre },
      ),
      carryOver: [{ line: 'offline', amount: '300.000', reason: 'Leveres i marts' }],
    };
    await expect(
      world.commands.answerTask(fsa, task, {
        choice: 'submit',
        accounts: { ...accounts, carryOver: [{ line: 'offline', amount: '400.000', reason: 'x' }] },
      }),
    ).rejects.toMatchObject({ field: 'accounts.carryOver.0.amountOre' });
    await world.commands.answerTask(fsa, task, { choice: 'submit', accounts });
    await world.advanceTo('2029-02-09T15:00:00.000Z');
    const id = 'financial-follow-up/2028-ppj';
    const decision = {
      outcome: 'inPart',
      reference: 'SYS 9. februar 2029 pkt. 1',
      meetingDate: '2029-02-09',
      reason: 'Kun det leverede',
    } as const;
    const grant = (line: string, amount: string) =>
      world.commands.perform(secretariat, 'case.record-sys-decision', id, {
        ...decision,
        terms: { granted: [{ line, amount }] },
      });
    await expect(grant('hosting', '1')).rejects.toMatchObject({ field: 'terms.granted.0.line' });
    await expect(grant('offline', '300.001')).rejects.toMatchObject({ field: 'terms.granted.0.amount' });
    await grant('offline', '100.000');
    await world.settle();
    expect(viewOf(await world.store.case(id), 'financial-follow-up')?.carryOver).toEqual([
      { line: 'offline', askedOre: 30_000_000, grantedOre: 10_000_000 },
    ]);
    for (const year of [2027, 2028, 2029]) {
      const [rows, frame, budgets] = [
        await world.store.ledger({ year }),
        await world.store.frame(year),
        await world.store.budgetLedger(year),
      ];
      expect(rows.length, String(year)).toBeGreaterThan(0);
      expect(reconcile(rows, frame, budgets).differenceOre, String(year)).toBe(0);
      const [first, ...others] = rows;
      if (first !== undefined) expect(reconcile(others, frame, budgets).differenceOre).toBe(first.amountOre);
    }
    expect(await world.commands.cycles()).toEqual([2028]);
    expect(await world.store.verifyJournal()).not.toHaveProperty('fault');
  });
});
