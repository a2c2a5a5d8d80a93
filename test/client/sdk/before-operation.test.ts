import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Failure } from '../../../client/sdk/failures.ts';
import { standingMatters } from '../../../activities/meeting/standing-matters.ts';
import { dk2026a } from '../../../machines/governance/holidays.ts';
import { as, type House, openHouse, wish } from '../../machines/house.ts';
import { forms } from '../../machines/matter/forms.ts';

const secretary = as('ida.krogh');

describe('given a system that is admitted to the portfolio and goes into operation on 1 June 2027', () => {
  let house: House;
  beforeAll(async () => {
    const ppj = /(id: ppj\n[^]*?inOperationFrom: )2015-03-01/;
    house = await openHouse({ thawAlways: false, mend: (text) => text.replace(ppj, '$12027-06-01') });
  });
  afterAll(() => house.close());

  const refusal = (asked: Promise<unknown>): Promise<Failure> =>
    asked.then(
      () => expect.fail('it was let through'),
      (error: unknown) => error as Failure,
    );

  it('then nothing of SYS begins for it before, and each refusal names the field, the day and what to do (R-011)', async () => {
    const { commands, store } = house;
    const matter = (kind: keyof typeof forms) =>
      commands.begin(as(forms[kind].by), 'matter.start', { kind, system: 'ppj', form: forms[kind].form });
    const outage = {
      title: 'PPJ nede',
      ground: 'security',
      description: 'Adgang til journaler uden grund.',
      system: 'ppj',
    };
    const asked: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['system', () => commands.begin(as('soeren.dahl'), 'change-request.submit', wish)],
      ['systems.0', () => commands.begin(secretary, 'budget-cycle.start', { year: 2028, systems: ['ppj'] })],
      ['system', () => matter('fsa-staffing')],
      ['system', () => matter('issue')],
      ['system', () => matter('training-material')],
      ['system', () => commands.begin(as('soeren.dahl'), 'escalation.raise', outage)],
    ];
    for (const [field, ask] of asked) {
      const { kind, da, en, field: named } = await refusal(ask());
      expect([kind, named], da).toEqual(['BadInput', field]);
      expect(da).toContain('er ikke i drift den 1. marts 2027, først fra 1. juni 2027.');
      expect(en).toContain('is not in operation on 1 March 2027, only from 1 June 2027.');
      // What to do stands after the reason.
      expect(da.split('1. juni 2027. ')[1]?.length ?? 0).toBeGreaterThan(20);
    }
    expect((await store.cases()).filter(({ system }) => system === 'ppj')).toEqual([]);
  });

  it('then the rest of the portfolio begins its budget year without it, and it can join the year later', async () => {
    const { commands } = house;
    const preview = await commands.previewBudgetCycle(secretary, { year: 2028 });
    await commands.begin(secretary, 'budget-cycle.start', { year: 2028 });
    expect(preview.systems.map(({ id }) => id)).not.toContain('ppj');
    await house.settle();
    const joined = await refusal(commands.perform(secretary, 'budget-cycle.join', '2028', { system: 'ppj' }));
    expect([joined.field, joined.da]).toEqual(['system', expect.stringContaining('er ikke i drift')]);
  });

  it('then what must be in place on that day can be decided before: its agreement, its FSA (R-041)', async () => {
    const { by, form } = forms['operating-agreement'];
    const { started } = await house.commands.begin(as(by), 'matter.start', {
      kind: 'operating-agreement',
      system: 'ppj',
      form,
    });
    expect(started).toBe(true);
  });

  it('when the day has come, then it is like any other', async () => {
    const yearly = await standingMatters(house.store, { year: 2027, calendar: dk2026a }, '2027-05-31T10:00:00.000Z');
    expect(yearly.map(({ system }) => system)).not.toContain('ppj');
    await house.advanceTo('2027-06-01T06:00:00.000Z');
    await house.commands.begin(as('soeren.dahl'), 'change-request.submit', wish);
    expect(
      (await standingMatters(house.store, { year: 2027, calendar: dk2026a }, await house.now())).map(
        ({ system }) => system,
      ),
    ).toContain('ppj');
  });
});
