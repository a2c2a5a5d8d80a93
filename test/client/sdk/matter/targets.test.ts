import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concernsOf } from '../../../../store/register/concerns.ts';
import { kpisToBeginWith } from '../../../../store/kpis-to-begin-with.ts';
import { exampleRegister } from '../../../store/world.ts';
import { viewOf } from '../../../../store/rows.ts';
import { as, type House, openHouse } from '../../../machines/house.ts';

const response = { id: 'svartid', name: 'Svartid ved opslag i journalen', unit: 'sekunder', keeps: 'atMost' } as const;

describe('given what a system is measured by (A-75)', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ thawAlways: false });
  });
  afterAll(() => house.close());

  const begun = async () => {
    const { caseId } = await house.commands.begin(as('ida.krogh'), 'matter.start', {
      kind: 'sla-targets',
      system: 'ppj',
    });
    await house.settle();
    return caseId;
  };
  const answer = async (caseId: string, person: string, choice: object) => {
    const [task] = await house.store.tasks({ caseId, open: true, person });
    await house.commands.answerTask(as(person), task?.id ?? `${person} was not asked`, choice);
    await house.settle();
  };

  it('when somebody would change its KPIs by editing the register, then that is refused with the case to raise', async () => {
    await expect(
      house.commands.begin(as('ida.krogh'), 'register.change', {
        decision: 'Aftalt på mail',
        changes: [{ change: 'kpis', system: 'ppj', kpis: [{ ...response, limit: 9 }] }],
      }),
    ).rejects.toMatchObject({
      da: expect.stringContaining('servicemål godkendes af forretningsstyregruppen i en sag'),
    });
  });

  it('when the FSG approves the targets, then the KPIs that the form began with have their new limits (R-114, R-198)', async () => {
    const caseId = await begun();
    const kpis = await house.store.kpis('ppj');
    expect(viewOf(await house.store.case(caseId), 'matter')?.form).toMatchObject({ kpis });
    await answer(caseId, 'soeren.dahl', {
      choice: 'submit',
      form: {
        period: '2028',
        followUp: 'Målene er holdt.',
        targets: 'Hurtigere opslag.',
        kpis: [
          kpis[0],
          { ...response, limit: '1,5' },
          { id: 'nedetid-i-alt', name: 'Nedetid i alt', unit: 'minutter', keeps: 'atMost', limit: '90' },
        ],
      },
    });
    expect(await house.store.kpis('ppj')).toEqual(kpis);
    await answer(caseId, 'birgit.aagaard', { choice: 'approve' });
    expect(await house.store.kpis('ppj')).toEqual([
      kpis[0],
      { ...response, limit: 1.5 },
      { id: 'nedetid-i-alt', name: 'Nedetid i alt', unit: 'minutter', keeps: 'atMost', limit: 90 },
    ]);
    const line = (await house.store.journal({ caseId })).find(({ event }) => event === 'register.changed');
    expect(line?.data).toMatchObject({ changes: [{ change: 'kpis', system: 'ppj' }] });
  });

  it('when a system has none, then those who propose and approve them are told, and the matter begins with what its report proposed', async () => {
    const register = exampleRegister();
    const without = {
      ...register,
      systems: register.systems.map((one) => (one.id === 'ppj' ? { ...one, kpis: [] } : one)),
    };
    const concern = concernsOf(without, '2027-03-01', 3).find(({ key }) => key === 'kpis:ppj');
    expect(concern).toMatchObject({ kind: 'kpis', da: expect.stringContaining('har ingen KPI’er') });
    expect(concern?.persons).toEqual(expect.arrayContaining(['soeren.dahl', 'birgit.aagaard']));
    const proposed = [{ ...response, limit: 2 }];
    const report = { operation: { outages: [], topics: {} }, kpis: [], expenses: [], proposed };
    const row = { system: 'ppj', machine: 'quarterly-report', view: { plan: { from: '2027-01-01' }, report } };
    const store = { kpis: async () => [], casesOf: async () => [row] as never };
    expect(await kpisToBeginWith(store, 'ppj')).toEqual(proposed);
    expect(await kpisToBeginWith(store, 'labsvar')).toEqual([]);
  });
});
