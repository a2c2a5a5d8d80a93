import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duties } from '../../../machines/duties.ts';
import { roles } from '../../../machines/governance/people.ts';
import { as, type House, openHouse } from '../../machines/house.ts';

const supplier = 'hanne.driftshus';
const person = `  - { id: ${supplier}, name: Hanne Driftshus, email: hanne@driftshuset.example }\n`;
const [secretary, chair, rsi] = ['ida.krogh', 'henrik.dam', 'ulla.friis'] as const;

describe('given a system whose operation a supplier has, and whose contact is known to the register', () => {
  let house: House;
  beforeAll(async () => {
    const mend = (text: string) => text.replace('people:\n', `people:\n${person}`);
    house = await openHouse({ thawAlways: false, mend });
  });
  afterAll(() => house.close());

  it('then no duty has a supplier as its owner: there is no such role (R-143)', () => {
    const owners = new Set<string>(Object.values(duties).map(({ owner }) => owner));
    expect([...owners].filter((owner) => !(roles as readonly string[]).includes(owner))).toEqual([]);
    expect(roles.filter((role) => /supplier|contract|vendor/i.test(role))).toEqual([]);
  });

  it('when a follow-up task would be hers, then it is refused, and the region gets it (R-143)', async () => {
    const { commands } = house;
    const { number } = await commands.begin(as('soeren.dahl'), 'escalation.raise', {
      title: 'PPJ nede',
      system: 'ppj',
      ground: 'security',
      description: 'Driftsleverandøren har mistet adgangskoder.',
    });
    await house.settle();
    await house.answer(chair, 'escalation-assessment', number, { choice: 'escalate', comment: 'Alvorligt.' });
    await house.answer(rsi, 'escalation-acknowledgement', number, { choice: 'acknowledge' });
    const decided = (owner: string) =>
      house.answer(secretary, 'escalation-decision', number, {
        choice: 'decided',
        reference: 'RSI 2. marts 2027',
        decision: 'Leverandøren skal redegøre gennem regionen.',
        followUps: [{ what: 'Redegørelse fra leverandøren', person: owner, due: '2027-03-19' }],
      });
    await expect(decided('hanne@driftshuset.example')).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'followUps.0.person',
      da: expect.stringContaining('aldrig til en leverandør'),
    });
    await decided('karen.bach');
    await house.answer(rsi, 'escalation-confirmation', number, { choice: 'confirm' });
    const followUp = await house.task('karen.bach', 'escalation-follow-up', number);
    await expect(commands.perform(as(secretary), 'task.reassign', followUp, { to: supplier })).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'to',
    });
  });

  it('when a year of budget, reports and contract goes by and nobody answers, then she is never asked or reminded (R-143)', async () => {
    const { commands, store } = house;
    await commands.begin(as('soeren.dahl'), 'matter.start', {
      kind: 'contract-renewal',
      system: 'ppj',
      form: { contract: 'ppj-hosting', supplier: 'Driftshuset A/S' },
    });
    await commands.begin(as(secretary), 'budget-cycle.start', { year: 2028, systems: ['ppj'] });
    await house.files();
    await house.advanceTo('2027-07-01T10:00:00.000Z');
    const letters = await store.letters({});
    expect(letters.length).toBeGreaterThan(50);
    const seated = new Set((await store.holdings(await house.now())).map((one) => one.person));
    expect([...new Set(letters.map((one) => one.person))].filter((one) => !seated.has(one))).toEqual([]);
    expect((await store.tasks({})).filter((task) => !seated.has(task.person))).toEqual([]);
    // The contract's renewal is asked of the FSA, and chased with the region.
    const renewal = letters.filter(({ caseId }) => caseId.startsWith('matter/')).map((one) => one.person);
    expect(renewal).toContain('soeren.dahl');
    expect(house.mail.mails.filter(({ to }) => to.includes('driftshuset'))).toEqual([]);
  });
});
