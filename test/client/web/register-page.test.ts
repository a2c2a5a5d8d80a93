import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readChange } from '../../../client/web/console/register/change-fields.tsx';
import { registerChange } from '../../../machines/governance/register-changes.ts';
import { changeForms } from '../../../machines/register/change-forms.ts';
import { paths } from '../../../client/web/paths.ts';
import { openYear, type YearWorld } from './year-world.ts';

describe('given the register in the console', () => {
  let world: YearWorld;
  beforeAll(async () => {
    world = await openYear();
  });
  afterAll(() => world.world.close());

  const resignation = {
    changes: 'resign',
    'changes.0.seat': 'fsa',
    'changes.0.of': 'ppj',
    'changes.0.person': 'soeren.dahl',
    'changes.0.to': '31-12-2026',
    decision: 'Region Midtjylland 20. november 2026',
    person: 'ida.krogh',
  };
  const page = paths.act('register.change');

  it('then it shows what is missing, with who can mend it and where, and who sits where', async () => {
    const html = await (await world.get('/register')).text();
    for (const words of [
      'Brugergruppen for PPJ har ingen formand',
      'Den systemansvarlige regions medlem af SYS',
      'href="/register#appoint"',
      'href="/handling/register.change?changes=appoint"',
      'RSI 11. december 2025 pkt. 6',
      'Driftshuset A/S',
      // An agreement: its parties and its key.
      'SYS, Region Midtjylland',
      'Region Nordjylland 10,3',
      'Blodbank og laboratorium',
    ])
      expect(html).toContain(words);
  });

  it('then what an SLA is about is ticked in Danish, or written so', async () => {
    const html = await (await world.get(`${page}?changes=agreement`)).text();
    for (const words of ['name="changes.0.slaContents:responseTimes"', 'svartider']) expect(html).toContain(words);
    const typed = {
      changes: 'agreement',
      'changes.0.slaContents:support': 'ja',
      'changes.0.slaContents:backup': 'ja',
      'changes.0.costKey': 'syddanmark 40; midtjylland 42',
    };
    const read = { change: 'agreement', costKey: { syddanmark: 40, midtjylland: 42 } };
    expect(readChange(typed)).toEqual([{ ...read, slaContents: ['support', 'backup'] }]);
    const { ['changes.0.slaContents:support']: _, ['changes.0.slaContents:backup']: __, ...rest } = typed;
    expect(readChange({ ...rest, 'changes.0.slaContents': 'Tilgængelighed, svartider' })).toEqual([
      { ...read, slaContents: ['availability', 'responseTimes'] },
    ]);
    expect(await (await world.get('/register')).text()).not.toContain('responseTimes');
  });

  it('then every form makes changes that the register knows by name and field', () => {
    for (const { change, fields } of changeForms) {
      const shape = registerChange.options.find(({ shape: { change: named } }) => named.value === change)?.shape;
      expect(Object.keys(shape ?? {}), change).toEqual(expect.arrayContaining(Object.keys(fields)));
    }
  });

  it('then the form of each kind of change is for those who may make it, and for nobody else', async () => {
    const may = async (kind: string) => {
      const people = ['ida.krogh', 'anne.lund', 'soeren.dahl'];
      const answers = await Promise.all(people.map((person) => world.get(`${page}?changes=${kind}`, person)));
      return answers.map(({ status }) => status === 200);
    };
    expect(await may('contract')).toEqual([true, false, false]);
    expect(await may('appoint')).toEqual([true, true, false]);
    expect(await may('substitute')).toEqual([true, true, true]);
  });

  it('when somebody resigns, then the page first shows what that does, and nothing has happened', async () => {
    const before = await world.store.verifyJournal();
    const shown = await world.post(page, resignation);
    const html = await shown.text();
    expect(shown.status).toBe(200);
    expect(html).toContain('Søren Dahl fratræder som fællesregional systemadministrator (FSA)');
    expect(html).toContain('har ingen FSA fra 1. januar 2027');
    expect(html).toContain('name="decision" value="Region Midtjylland 20. november 2026"');
    expect(await world.store.verifyJournal()).toEqual(before);
  });

  it('and when it is confirmed, then the register says so and the decision is in the journal', async () => {
    const done = await world.post(page, { ...resignation, trin: 'udfoer' });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/register?udfoert=1']);
    expect((await world.store.journal()).find(({ event }) => event === 'register.changed')).toMatchObject({
      person: 'ida.krogh',
      reason: 'Region Midtjylland 20. november 2026',
    });
    const fsa = await world.store.addressees('fsa', { system: 'ppj' }, '2027-01-04T12:00:00.000Z');
    expect(fsa).toMatchObject([{ person: 'karen.bach', vacancy: true }]);
  });

  it('when a register file is read in on its page, then the decision is asked for with the difference, and the review shows it (A-77)', async () => {
    const file = paths.act('register.import');
    expect(await (await world.get('/register')).text()).toContain(`href="${file}"`);
    const registerFile = 'sys: { chair: [{ person: anne.lund, from: 2028-01-01 }] }';
    const form = { registerFile, decision: '', person: 'ida.krogh' };
    const asked = await (await world.post(file, form)).text();
    expect(asked).toContain('Angiv beslutningen. Forskellen: ');
    expect(asked).toContain('er formand for SYS fra 1. januar 2028');
    const review = await (await world.post(file, { ...form, decision: 'RSI 9. december 2027 pkt. 2' })).text();
    expect(review).toMatch(/<h2 id="aendring">Det ændres<\/h2>[^]*er formand for SYS fra 1\. januar 2028/);
  });

  it.each([
    ['without a decision', { decision: '' }, 'Udfyld «Hvis beslutning'],
    ['with a day that is none', { 'changes.0.to': 'i morgen' }, 'id="changes.0.to-fejl"'],
  ])('when it is sent %s, then the form says what is wrong and keeps what was typed', async (_, change, words) => {
    const answer = await world.post(page, { ...resignation, ...change });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain(words);
    expect(html).toMatch(/<option value="soeren.dahl" selected/);
  });

  it('when the chair of an FSG is changed here, then it is refused with the remedy', async () => {
    const answer = await world.post(page, {
      changes: 'appoint',
      'changes.0.seat': 'fsgChair',
      'changes.0.of': 'fsg-ppj',
      'changes.0.person': 'ole.stig',
      'changes.0.from': '01-02-2027',
      decision: 'SYS',
      person: 'ida.krogh',
      trin: 'udfoer',
    });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('FSG-formanden udpeges af SYS i en sag');
  });

  it('then no page has failed', () => expect(world.faults).toEqual([]));
});
