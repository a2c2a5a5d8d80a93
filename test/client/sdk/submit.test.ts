import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeRequestInput } from '../../../machines/change-request/input.ts';
import { readRegister } from '../../../store/register/read.ts';
import { as, createWorld, wish, type World } from '../support/world.ts';

describe('filing a change request', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  beforeEach(() => {
    world.at('2027-03-01T11:00:00.000Z');
    world.sent.length = 0;
  });
  afterAll(() => world.close());

  const submit = (person: string, change: object = {}, requestId?: string) =>
    world.commands.begin(
      as(person),
      'change-request.submit',
      { ...wish, ...change },
      requestId === undefined ? {} : { updateId: requestId },
    );
  const { amountOre: _, ...withoutAmount } = wish;

  it('starts a case with the input that the machine expects, numbered in the year', async () => {
    const made = await submit('soeren.dahl');
    expect(made).toMatchObject({ started: true, complete: true, number: expect.stringMatching(/^2027-\d{4}$/) });
    const [start] = world.sent;
    if (start?.what !== 'start') throw new Error('No case was started.');
    expect(start.request).toMatchObject({
      workflow: 'changeRequest',
      caseId: `change-request/${made.number}`,
      attributes: { System: 'ppj', BudgetYear: 2027 },
    });
    expect(changeRequestInput.parse(start.request.input)).toMatchObject({
      by: { person: 'soeren.dahl', role: 'fsa' },
      modelVersion: 'v1',
      complete: true,
    });
  });

  it('reads kroner as Danes write them, and asks back when they are ambiguous', async () => {
    await world.commands.begin(as('soeren.dahl'), 'change-request.submit', { ...withoutAmount, amount: '900.000,00' });
    const [start] = world.sent;
    expect(start).toMatchObject({ request: { input: { proposal: { amountOre: 90_000_000 } } } });
    await expect(
      world.commands.begin(as('soeren.dahl'), 'change-request.submit', { ...withoutAmount, amount: '900,000' }),
    ).rejects.toMatchObject({ kind: 'BadInput', field: 'amount' });
  });

  it('refuses an amount as a number, because 900.000 would be nine hundred', async () => {
    const number = { ...withoutAmount, amount: 900.0 };
    await expect(world.commands.begin(as('soeren.dahl'), 'change-request.submit', number)).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'amount',
      da: expect.stringContaining('tekst'),
    });
  });

  it('gives the same case for the same request id, and says so when the content differs', async () => {
    const first = await world.filed(wish, 'once');
    const second = await submit('soeren.dahl', {}, 'once');
    expect(second).toMatchObject({ number: first.number, started: false });
    await expect(submit('soeren.dahl', { title: 'Noget helt andet' }, 'once')).rejects.toMatchObject({
      kind: 'Conflict',
      field: 'requestId',
    });
    expect((await submit('line.toft', {}, 'once')).number).not.toBe(first.number);
  });

  //
  // its members are the regional contact persons.
  it('takes a wish of the user group as intake for the FSA to complete', async () => {
    const { businessCase: _none, ...short } = wish;
    const made = await world.commands.begin(as('trine.bak'), 'change-request.submit', {
      ...short,
      source: 'userGroup',
    });
    expect(made.complete).toBe(false);
    expect(world.sent[0]).toMatchObject({
      request: { input: { complete: false, by: { role: 'userGroup', region: 'midtjylland' } } },
    });
  });

  //
  it('demands a business case light from 500.000 kr. and a reason below', async () => {
    const { businessCase: _none, ...bare } = wish;
    await expect(
      world.commands.begin(as('soeren.dahl'), 'change-request.submit', {
        ...bare,
        amountOre: 50_000_000,
        noBusinessCaseReason: 'Lille',
      }),
    ).rejects.toMatchObject({ field: 'businessCase' });
    await expect(
      world.commands.begin(as('soeren.dahl'), 'change-request.submit', { ...bare, amountOre: 49_999_999 }),
    ).rejects.toMatchObject({ field: 'businessCase' });
    await expect(
      world.commands.begin(as('soeren.dahl'), 'change-request.submit', {
        ...bare,
        amountOre: 49_999_999,
        noBusinessCaseReason: 'Lille',
      }),
    ).resolves.toMatchObject({ complete: true });
  });

  //
  it.each([
    ['an unknown system', { system: 'intet' }, 'system'],
    ['a case that does not exist as linked', { linked: ['2027-9999'] }, 'linked.0'],
    ['no justification', { justification: '' }, 'justification'],
    ['a negative amount', { amountOre: -1 }, 'amountOre'],
  ])('refuses %s and names the field', async (_what, change, field) => {
    await expect(submit('soeren.dahl', change)).rejects.toMatchObject({ kind: 'BadInput', field });
    expect(world.sent).toEqual([]);
  });

  it('refuses a field of ten megabytes by name, with what it may hold', async () => {
    await expect(submit('soeren.dahl', { motivation: 'x'.repeat(10_000_000) })).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'motivation',
      da: expect.stringContaining('højst 10000 tegn'),
    });
  });

  //
  it('refuses people without a part in the system, each with who may', async () => {
    await expect(submit('bo.mikkelsen')).rejects.toMatchObject({
      kind: 'Forbidden',
      da: expect.stringContaining('FSA'),
    });
    await expect(submit('ingen.kendt')).rejects.toMatchObject({ kind: 'Forbidden' });
    expect(world.sent).toEqual([]);
  });

  it('refuses a system without an FSG, out of SYS, or without the special agreement it needs (R-021, R-100)', async () => {
    const text = await import('node:fs').then(({ readFileSync }) =>
      readFileSync(new URL('../../../register.example.yaml', import.meta.url), 'utf8'),
    );
    const { readRegister } = await import('../../../store/register/read.ts');
    const odd = text
      .replace('    admittedFrom: 2021-01-01\n    regions', '    admittedFrom: 2029-01-01\n    regions')
      .replace(
        '      - { person: soeren.dahl, from: 2026-01-01, decision: SYS 4. december 2025 pkt. 4 }',
        '      - { person: soeren.dahl, from: 2026-01-01, to: 2027-02-28 }\n      - { person: bo.mikkelsen, from: 2027-03-01 }',
      );
    const { register, errors } = readRegister(odd, 'odd.yaml', '2027-03-01');
    expect(errors).toEqual([]);
    const other = await createWorld();
    await other.store.importRegister(register ?? expect.fail(), other.now(), as('ida.krogh'));
    const file = (person: string, system: string) =>
      other.commands.begin(as(person), 'change-request.submit', { ...wish, system });
    await expect(file('grethe.lind', 'blodbank')).rejects.toMatchObject({
      field: 'system',
      da: expect.stringContaining('optaget'),
    });
    await expect(file('soeren.dahl', 'ppj'), 'the FSA whose time ended yesterday').rejects.toMatchObject({
      kind: 'Forbidden',
      da: expect.stringContaining('2027-02-28'),
    });
    await expect(file('bo.mikkelsen', 'ppj')).resolves.toMatchObject({ complete: true });
    const { system: known, agreement } = other.store;
    other.store.system = async (id, at) => {
      const { fsg: _, ...found } = (await known(id, at)) ?? expect.fail();
      return found;
    };
    await expect(file('bo.mikkelsen', 'ppj')).rejects.toMatchObject({
      field: 'system',
      da: expect.stringContaining('har ingen forretningsstyregruppe'),
    });
    other.store.system = known;
    await expect(file('jakob.brandt', 'logistik')).resolves.toMatchObject({ complete: true });
    other.store.agreement = async () => undefined;
    await expect(file('jakob.brandt', 'logistik')).rejects.toMatchObject({
      field: 'system',
      da: expect.stringContaining('mangler en registreret særskilt aftale'),
    });
    other.store.agreement = agreement;
    await other.close();
  });

  it('tells an FSA whose term has ended when it ended, and who may now', async () => {
    const file = readFileSync(new URL('../../../register.example.yaml', import.meta.url), 'utf8');
    const ended = file.replace(
      '{ person: soeren.dahl, from: 2026-01-01,',
      '{ person: soeren.dahl, from: 2026-01-01, to: 2026-12-31,',
    );
    expect(ended).not.toBe(file);
    const { register, errors } = readRegister(ended, 'register.example.yaml', '2027-03-01');
    if (register === undefined) throw new Error(errors.map((fault) => fault.da).join(' '));
    await world.store.importRegister(register, world.now(), as('ida.krogh'));
    await expect(submit('soeren.dahl')).rejects.toMatchObject({
      kind: 'Forbidden',
      da: expect.stringContaining('til og med 2026-12-31'),
    });
    expect(world.sent).toEqual([]);
  });
});
