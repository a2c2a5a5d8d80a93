import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindNames, kindOf } from '../../../machines/matter/kinds.ts';
import { type House, openHouse } from '../house.ts';
import { raised, step, walked } from './walks.ts';
import { viewOf } from '../../../store/rows.ts';

describe('given a matter of each kind, and everybody says yes', () => {
  let house: House;
  const raisedOnes = new Map<string, string>();
  beforeAll(async () => {
    house = await openHouse({ thawAlways: false });
  }, 60_000);
  afterAll(() => house.close());

  // among them the strategic case, owned by Danske Regioner.
  it.each(kindNames)('then the route of %s is walked', { timeout: 60_000 }, async (kind) => {
    const caseId = await raised(house, kind);
    raisedOnes.set(kind, caseId);
    expect(await walked(house, caseId)).toHaveLength(kindOf(kind).route.length);
  });

  it('and each decision has taken effect when its day has come', { timeout: 120_000 }, async () => {
    await house.advanceTo('2027-10-01T10:00:00.000Z');
    for (const [kind, caseId] of raisedOnes) {
      const row = await house.store.case(caseId);
      const { incidents } = await house.cases.view(caseId);
      expect([kind, row?.state, row?.status, row?.outcome, incidents]).toEqual([
        kind,
        'inEffect',
        'done',
        'adopted',
        [],
      ]);
      expect(await house.store.tasks({ caseId, open: true })).toEqual([]);
    }
    expect((await house.store.verifyJournal()).fault).toBeUndefined();
  });

  it('and the region that SYS recommended and RSI appointed has the system (R-040)', async () => {
    const ppj = (await house.store.register())?.systems.find(({ id }) => id === 'ppj');
    expect(ppj?.ownerRegion).toBe('syddanmark');
  });

  //
  it.each([
    ['issue', ['matter-recommendation-fsg', 'sys-decision'], 'birgit.aagaard'],
    ['sla-targets', ['matter-preparation-fsa', 'matter-decision-fsg'], 'birgit.aagaard'],
  ] as const)('and %s was before the chair of the FSG on its way', async (kind, duties, chair) => {
    const tasks = await house.store.tasks({ caseId: raisedOnes.get(kind)! });
    expect(tasks.map(({ duty }) => duty)).toEqual(expect.arrayContaining([...duties]));
    expect(tasks.filter(({ duty }) => duty !== 'sys-decision').map(({ person }) => person)).toContain(chair);
  });
});

describe('given a matter of each kind, and somebody says no', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ thawAlways: false });
  }, 60_000);
  afterAll(() => house.close());

  const places = kindNames.flatMap((kind) =>
    kindOf(kind).route.flatMap(({ do: act, by }, at) => (act === 'prepare' ? [] : [[kind, at, by] as const])),
  );
  it.each(places)(
    'then %s ends at step %i (%s) with the reason, and the parties are told',
    async (kind, at) => {
      const caseId = await raised(house, kind, {}, `no at ${at}`);
      for (let before = 0; before < at; before += 1) await step(house, caseId);
      await step(house, caseId, 'no');
      const row = await house.store.case(caseId);
      expect([row?.state, row?.outcome, viewOf(row, 'matter')?.reason]).toEqual([
        'turnedDown',
        'refused',
        'Det er ikke godt nok.',
      ]);
      const told = (await house.store.letters({ caseId })).filter(({ about }) => about === 'matter-refused');
      expect(told.map(({ person }) => person)).toContain(row?.submittedBy);
    },
    60_000,
  );

  it.each(places)(
    'and %s is returned one step from step %i (%s), never further than to whoever fills it in',
    async (kind, at) => {
      const caseId = await raised(house, kind, {}, `back at ${at}`);
      for (let before = 0; before < at; before += 1) await step(house, caseId);
      await step(house, caseId, 'return');
      const row = await house.store.case(caseId);
      const first = kindOf(kind).route[0]?.do === 'prepare' ? 0 : -1;
      expect([row?.status, viewOf(row, 'matter')?.step]).toEqual(['active', Math.max(first, at - 1)]);
    },
    60_000,
  );
});
