import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BudgetCycleInput } from '../../../../machines/budget-cycle/input.ts';
import { localParts } from '../../../../machines/governance/local-time.ts';
import type { CyclePreview } from '../../../../client/sdk/budget-commands.ts';
import { as, createWorld, type World } from '../../support/world.ts';
import { shown } from '../../../support/shown.ts';

const secretariat = as('ida.krogh');

describe('starting budget year 2028', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  beforeEach(() => world.at('2026-11-23T09:00:00.000Z'));
  afterAll(() => world.close());

  const refused = (start: object, by = secretariat) =>
    world.commands.begin(by, 'budget-cycle.start', start as { year: number }).then(
      () => expect.fail('it was started'),
      (error: unknown) => error as { kind: string; field?: string; da: string; en: string },
    );

  describe('is refused', () => {
    it.each([
      ['a year that is past', { year: 2025 }, 'year', /er forbi.*2027–2029/],
      ['a year too far ahead', { year: 2030 }, 'year', /mere end 3 år frem/],
      ['a year that is no year', { year: 2028.5 }, 'year', /Budgetår: Skriv et helt tal/],
      ['an unknown system', { year: 2028, systems: ['ppj', 'epj'] }, 'systems.1', /epj.*findes ikke.*blodbank/],
      [
        'a meeting in another month',
        { year: 2028, meetings: { september: '2027-10-01' } },
        'meetings.september',
        /september 2027/,
      ],
      [
        'a meeting that is no date',
        { year: 2028, meetings: { may: '2027-05-32' } },
        'meetings.may',
        /Skriv en dato, fx/,
      ],
    ] as const)('for %s, naming the field and the remedy', async (_, start, field, words) => {
      expect(await refused(start)).toMatchObject({ kind: 'BadInput', field, da: expect.stringMatching(words) });
    });

    it('for a year that has begun, to a system whose budget of it nobody has entered', async () => {
      world.at('2028-02-01T09:00:00.000Z');
      expect(await refused({ year: 2028, systems: ['ppj'] })).toMatchObject({
        kind: 'BadInput',
        field: 'systems.0',
        da: expect.stringContaining('har intet budget for året'),
      });
    });

    it('for a meeting that has passed', async () => {
      world.at('2027-06-01T09:00:00.000Z');
      expect(await refused({ year: 2028, meetings: { may: '2027-05-19' } })).toMatchObject({ field: 'meetings.may' });
    });

    it('to everyone but the secretariat', async () => {
      expect(await refused({ year: 2028 }, as('soeren.dahl'))).toMatchObject({ kind: 'Forbidden' });
    });

    it('for a year without an allocation key, system by system', async () => {
      const operatingKey = world.store.operatingKey;
      world.store.operatingKey = async (system, year) => (system === 'ppj' ? undefined : operatingKey(system, year));
      const { kind, da } = await refused({ year: 2028 });
      world.store.operatingKey = operatingKey;
      expect({ kind, da }).toMatchObject({
        kind: 'BadInput',
        da: expect.stringMatching(/fordelingsnøgle for Præhospital/),
      });
      expect(da).not.toContain('blodbank');
    });

    //
    it('for a system without an FSG', async () => {
      const system = world.store.system;
      world.store.system = async (id, at) => {
        const found = await system(id, at);
        if (found === undefined || id !== 'labsvar') return found;
        const { fsg: _, ...rest } = found;
        return rest;
      };
      const fault = await refused({ year: 2028, systems: ['ppj', 'labsvar'] });
      world.store.system = system;
      expect(fault).toMatchObject({ field: 'systems.1', da: expect.stringContaining('ingen forretningsstyregruppe') });
    });
  });

  describe('shown before it is done', () => {
    let preview: CyclePreview;
    beforeAll(async () => {
      world.at('2026-11-23T09:00:00.000Z');
      preview = await world.commands.previewBudgetCycle(secretariat, { year: 2028 });
    });

    const whoAt = (kind: string, words: RegExp, system = 'ppj') =>
      preview.dates
        .filter((date) => date.kind === kind && date.system === system && words.test(date.da))
        .map(({ at, recipients }) => [
          localParts(at).date,
          recipients
            .map(({ person }) => person)
            .toSorted()
            .join(' '),
        ]);

    it('names every system of the portfolio with its budget of the year before', () => {
      expect(preview.systems.map(({ id }) => id)).toEqual(['ppj', 'blodbank', 'labsvar', 'logistik']);
      expect(preview.systems[0]?.previousOre).toBe(931_000_000);
    });

    it('asks the user group in January, the FSA in February, the FSG in March, with the holders of each day', () => {
      expect(whoAt('opens', /høring/)).toEqual([['2027-01-04', 'camilla.bro jens.hoej rasmus.eng trine.bak']]);
      expect(whoAt('opens', /Budgetudkast/)).toEqual([['2027-02-27', 'soeren.dahl']]);
      expect(whoAt('reminder', /Budgetudkast/)).toHaveLength(3);
      expect(whoAt('reminder', /^Budgetudkast til FSG: påmindelse (\d+ dage|1 dag) før$/)).toHaveLength(3);
      expect(whoAt('deadline', /FSG’s/)).toEqual([['2027-05-01', 'birgit.aagaard']]);
    });

    it('reminds the chair of 31 May until SYS has the budget, and the secretariat from then on', () => {
      expect(whoAt('reminder', /Førstebehandling inden fristen/)).toEqual([['2027-04-30', 'birgit.aagaard']]);
      expect(whoAt('reminder', /Førstebehandling i SYS/).map(([day]) => day)).toEqual([
        '2027-05-14',
        '2027-05-24',
        '2027-05-28',
      ]);
    });

    it('asks substitutes too, in the weeks of the summer', () => {
      const reports = preview.dates.filter(
        ({ da, system }) => system === 'ppj' && da.startsWith('Kvartalsrapport, 1. kvartal 2028: opg'),
      );
      expect(reports[0]?.recipients).toEqual([
        { person: 'soeren.dahl', name: 'Søren Dahl', email: 'soeren.dahl@eksempel.dk' },
      ]);
    });

    it('starts nothing and writes nothing', async () => {
      expect(world.sent).toEqual([]);
      expect(await world.store.cases()).toEqual([]);
    });

    it('tells in order of time, nothing that has passed', () => {
      const at = preview.dates.map((date) => date.at);
      expect(at).toEqual(at.toSorted());
      expect(at[0]).toBe('2027-01-04T07:00:00.000Z');
    });

    it('has only reports and follow-up left in a year that has begun, the late ones at once', async () => {
      world.at('2026-11-23T09:00:00.000Z');
      const running = await world.commands.previewBudgetCycle(secretariat, { year: 2026, systems: ['ppj'] });
      expect(running.warnings.map(({ da }) => da).join()).toContain('kun kvartalsrapporter og opfølgning');
      expect(running.dates.filter(({ da }) => /udkast|høring/i.test(da))).toEqual([]);
      const first = running.dates.filter(({ da, kind }) => kind === 'opens' && da.includes('Kvartalsrapport'));
      expect(first.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-23', '2026-11-23', '2026-11-23', '2027-01-04']);
    });

    it('warns of what should be looked at', async () => {
      const late = await (world.at('2027-04-12T09:30:00.000Z'),
      world.commands.previewBudgetCycle(secretariat, { year: 2028 }));
      expect(late.warnings.map(({ da }) => da).join('\n')).toContain('hearingClose, draftToFsg');
      const far = await world.commands.previewBudgetCycle(secretariat, { year: 2029, systems: ['PPJ'] });
      expect(far.warnings.map(({ da }) => da).join('\n')).toContain('intet budget for 2028');
    });
  });

  // M-02
  it('starts one case with the policy, the plan and last year’s budgets; a second start says who had done it', async () => {
    const start = { year: 2028, systems: ['PPJ', 'labsvar', 'ppj'] };
    const preview = await world.commands.previewBudgetCycle(secretariat, start);
    const { caseId } = await world.commands.begin(secretariat, 'budget-cycle.start', start);
    expect(caseId).toBe('budget-cycle/2028');
    const started = world.sent.findLast((one) => one.what === 'start');
    const request = started?.what === 'start' ? started.request : expect.fail();
    expect(request).toMatchObject({ workflow: 'budgetCycle', caseId, attributes: { BudgetYear: 2028 } });
    const input = request.input as unknown as BudgetCycleInput;
    expect(input.systems.map(({ id }) => id)).toEqual(['ppj', 'labsvar']);
    expect(input.systems[0]?.previous?.lines[0]).toEqual({
      id: 'fsa',
      part: 'A',
      kind: 'operation',
      name: 'FSA og øvrigt personale',
      amountOre: 118_500_000,
    });
    expect(input).toMatchObject({ year: 2028, number: '2028', by: { role: 'secretariat' }, plan: preview.plan });

    expect(await refused({ year: 2028 })).toMatchObject({ kind: 'Conflict', field: 'year' });
    await world.store.record({
      caseId,
      machine: 'budget-cycle',
      version: '1',
      seq: 1,
      at: world.now(),
      steps: [],
      effects: [
        {
          actor: '',
          machine: 'budget-cycle',
          visit: 1,
          type: 'keepCase',
          params: { title: 'Årshjul 2028', view: shown('budget-cycle'), submittedBy: 'ida.krogh' },
        },
      ],
      state: 'running',
      status: 'active',
    });
    expect((await refused({ year: 2028 })).da).toMatch(/startet af Ida Krogh den 23\. november 2026/);
  });
});
