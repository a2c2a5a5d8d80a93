import { afterEach, describe, expect, it } from 'vitest';
import { as, type House, openHouse } from '../house.ts';

let house: House;
afterEach(() => house.close());
const secretary = 'ida.krogh';

/** The yearly attestation of PPJ, as karen.bach answers it for the responsible region. */
async function attested(form: Readonly<Record<string, unknown>>): Promise<string> {
  house = await openHouse();
  const { caseId, number } = await house.commands.begin(
    as(secretary),
    'matter.start',
    { kind: 'attestation', system: 'ppj' },
    { updateId: 'attestation' },
  );
  await house.answer('karen.bach', 'matter-preparation-region', number, { choice: 'submit', form });
  return caseId;
}
const escalations = () => house.store.casesOf('escalation');
const lines = async (caseId: string, event: string) =>
  (await house.store.journal({ caseId })).filter((line) => line.event === event);

describe('given the yearly attestation of security and documentation (R-043, R-157)', () => {
  it('when the region answers no, then an escalation is opened by itself, each case names the other, and the mail says so', async () => {
    const matter = await attested({ compliance: 'nej', documentation: 'ja', remarks: 'Adgange ryddes op til maj.' });
    const [escalation, ...more] = await escalations();
    expect(more).toEqual([]);
    expect(escalation).toMatchObject({
      system: 'ppj',
      submittedBy: secretary,
      state: 'assessment.awaitingAnswer',
      view: { ground: 'security', origin: { caseId: matter } },
    });
    expect((await lines(matter, 'escalation-opened')).map(({ data }) => data?.['case'])).toEqual([escalation?.id]);
    expect((await lines(escalation?.id ?? '', 'raised-by-case')).map(({ data }) => data?.['case'])).toEqual([matter]);
    expect((await house.store.case(matter))?.outcome).toBe('adopted');

    await house.advanceTo('2027-03-02T12:00:00.000Z');
    const told = (await house.store.letters({ caseId: matter })).filter(({ about }) => about === 'matter-escalated');
    expect(told.map(({ person }) => person).toSorted()).toEqual(
      expect.arrayContaining(['henrik.dam', 'ida.krogh', 'karen.bach']),
    );
    // The region that answered no cannot take the escalation back.
    await expect(
      house.commands.perform(as('karen.bach'), 'escalation.withdraw', escalation?.id ?? '', { reason: 'Fortrudt' }),
    ).rejects.toMatchObject({ kind: 'Forbidden' });
  });

  it('when opening it is tried again, then it is the same escalation', async () => {
    const matter = await attested({ compliance: 'ja', documentation: 'nej', remarks: 'Mangler til maj.' });
    const [escalation] = await escalations();
    const request = {
      by: { person: secretary, channel: 'system' as const },
      system: 'ppj',
      title: 'Nej',
      ground: 'documentation' as const,
      description: 'Nej',
      origin: { caseId: matter, number: matter.slice('matter/'.length) },
    };
    const ctx = { key: 'k', caseId: matter, machine: 'matter', seq: 9, at: await house.now(), actor: '', visit: 1 };
    for (const _ of [1, 2]) expect((await house.activities.raiseEscalation(request, ctx)).caseId).toBe(escalation?.id);
    expect(await escalations()).toHaveLength(1);
  });

  it('when everything is in order, then nothing is escalated', async () => {
    const matter = await attested({ compliance: 'ja', documentation: 'ja' });
    expect(await escalations()).toEqual([]);
    expect(await lines(matter, 'escalation-opened')).toEqual([]);
  });
});
