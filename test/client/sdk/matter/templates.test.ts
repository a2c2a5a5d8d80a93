import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { requireTemplates } from '../../../../client/sdk/templates-in-force.ts';
import { templateDocument, templateIds } from '../../../../machines/governance/templates/template.ts';
import { templates } from '../../../../machines/governance/templates/templates.ts';
import { readRegister } from '../../../../store/register/read.ts';
import { as, openHouse, wish } from '../../../machines/house.ts';
import { forms } from '../../../machines/matter/forms.ts';
import { raised, step, walked } from '../../../machines/matter/walks.ts';

const without = (id: string) => (text: string) =>
  text.replace(new RegExp(`^  - \\{ id: ${id}, version: 1.*\n`, 'm'), '');

describe('given a register without the approval of one template', () => {
  it('then no case can be started, and the refusal names it and what to do', { timeout: 60_000 }, async () => {
    const house = await openHouse({ mend: without('sla'), thawAlways: false });
    const refusal = { kind: 'BadState', field: 'templates', da: expect.stringContaining('SLA-aftale (sla)') };
    const { commands } = house;
    await expect(commands.begin(as('soeren.dahl'), 'change-request.submit', wish)).rejects.toMatchObject(refusal);
    await expect(commands.begin(as('ida.krogh'), 'budget-cycle.start', { year: 2029 })).rejects.toMatchObject(refusal);
    const { by, form } = forms['strategic-case'];
    await expect(commands.begin(as(by), 'matter.start', { kind: 'strategic-case', form })).rejects.toMatchObject(
      refusal,
    );
    expect((await commands.templates()).map(({ id, inForce }) => [id, inForce])).toContainEqual(['sla', null]);
    await house.close();
  });
});

describe('given a store of templates', () => {
  it.each(templateIds)('without an approved %s in force nothing starts (R-093a – R-093f, R-091)', async (absent) => {
    const row = (id: string) => ({
      id: templateDocument(id),
      kind: 'template' as const,
      title: id,
      version: 1,
      standing: 'approved' as const,
      from: '2027-01-01',
      content: {},
      at: '2027-01-01T00:00:00.000Z',
    });
    const starts = (rows: readonly ReturnType<typeof row>[]) =>
      requireTemplates({
        store: { documents: () => Promise.resolve([...rows]) },
        now: () => '2027-03-01T11:00:00.000Z',
      });
    const others = templateIds.filter((id) => id !== absent).map(row);
    const refusal = { kind: 'BadState', field: 'templates', da: expect.stringContaining(`(${absent})`) as string };
    await expect(starts(others)).rejects.toMatchObject(refusal);
    await expect(starts([...others, { ...row(absent), from: '2027-03-02' }])).rejects.toMatchObject(refusal);
    await starts([...others, row(absent)]);
  });
});

describe('given the six templates', () => {
  // R-042, R-093a, R-093b, R-093c, R-093d, R-093e, R-093f
  it('then each has sections in Danish, and a schema of what follows it', () => {
    expect(templateIds).toHaveLength(6);
    for (const id of templateIds) {
      expect(templates[id].sections.length, id).toBeGreaterThanOrEqual(4);
      expect(templates[id].schema.safeParse('nothing').success, id).toBe(false);
    }
    expect(templates['business-case-light'].sections.map(({ title }) => title)).toEqual([
      'Formål',
      'Leverance',
      'Tidsplan',
      'Økonomi',
    ]);
    expect(
      templates.sla.schema.safeParse({ availability: 'x', responseTimes: 'x', support: 'x', backup: 'x' }).success,
    ).toBe(false);
  });

  it('then a register that names another version than the product has is refused, with its line', () => {
    const text = readFileSync(new URL('../../../../register.example.yaml', import.meta.url), 'utf8');
    const { errors } = readRegister(text.replace('id: sla, version: 1', 'id: sla, version: 2'), 'r.yaml', '2027-03-01');
    expect(errors.map(({ da }) => da).join()).toContain('udgave 1');
  });

  it(
    'then a new version counts from its day, the old one stays, and an import again changes nothing',
    { timeout: 60_000 },
    async () => {
      const house = await openHouse({ thawAlways: false });
      const caseId = await raised(house, 'template');
      await walked(house, caseId);
      const sla = async () => (await house.commands.templates()).find(({ id }) => id === 'sla');
      expect([(await sla())?.inForce, (await sla())?.versions.length]).toEqual([1, 2]);
      await house.advanceTo('2027-06-02T10:00:00.000Z');
      expect((await sla())?.inForce).toBe(2);
      expect((await sla())?.versions[0]?.content['sections']).toEqual(templates.sla.sections);
      const register = await house.store.register();
      await house.store.importRegister(register ?? expect.fail('no register'), await house.now(), as('ida.krogh'));
      expect((await sla())?.versions).toHaveLength(2);
      await requireTemplates({ store: house.store, now: () => '2027-06-02T10:00:00.000Z' });
      await house.close();
    },
  );
});

describe('given somebody who raises a matter', () => {
  it('then every fault of the form is named, and what the register does not know', { timeout: 60_000 }, async () => {
    const house = await openHouse({ thawAlways: false });
    const { commands } = house;
    const start = (form: object) =>
      commands.begin(as('soeren.dahl'), 'matter.start', { kind: 'fsa-staffing', system: 'ppj', form: form as never });
    const { form } = forms['fsa-staffing'];
    await expect(start({ ...form, costOre: 'mange', reason: '', farve: 'blå' })).rejects.toMatchObject({
      kind: 'BadInput',
      faults: [
        { field: 'form.farve' },
        { field: 'form.costOre' },
        { field: 'form.reason', da: 'Udfyld «Begrundelse».', en: 'Fill in "Reason".' },
      ],
    });
    const chair = {
      kind: 'fsg-chair',
      system: 'ppj',
      form: { fsg: 'fsg-ppj', person: 'ingen.her', from: '2027-06-01' },
    };
    await expect(commands.begin(as('ida.krogh'), 'matter.start', chair)).rejects.toMatchObject({
      field: 'form.person',
    });
    await expect(
      commands.begin(as('camilla.bro'), 'matter.start', { kind: 'fsa-staffing', system: 'ppj', form }),
    ).rejects.toMatchObject({
      kind: 'Forbidden',
    });
    await expect(commands.begin(as('ida.krogh'), 'matter.start', { kind: 'nope' })).rejects.toMatchObject({
      field: 'kind',
    });
    await house.close();
  });

  it(
    'then the same request is one matter, and whoever raised it may take it back until it is adopted',
    { timeout: 60_000 },
    async () => {
      const house = await openHouse({ thawAlways: false });
      const caseId = await raised(house, 'issue');
      expect(await raised(house, 'issue')).toBe(caseId);
      await expect(
        house.commands.perform(as('anne.lund'), 'matter.withdraw', caseId, { reason: 'x' }),
      ).rejects.toMatchObject({
        kind: 'Forbidden',
      });
      await house.commands.perform(as('soeren.dahl'), 'matter.withdraw', caseId, { reason: 'Løst på anden vis' });
      await house.settle();
      expect((await house.store.case(caseId))?.outcome).toBe('withdrawn');
      const adopted = await raised(house, 'responsible-region');
      await step(house, adopted);
      await step(house, adopted);
      await expect(
        house.commands.perform(as('ida.krogh'), 'matter.withdraw', adopted, { reason: 'x' }),
      ).rejects.toMatchObject({
        kind: 'BadState',
      });
      await house.close();
    },
  );
});
