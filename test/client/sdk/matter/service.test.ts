import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metadataOf } from '../../../../client/documents/case-file/metadata.ts';
import { as, type House, openHouse } from '../../../machines/house.ts';
import { forms } from '../../../machines/matter/forms.ts';

describe('given the tasks of service around a system', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ thawAlways: false });
  });
  afterAll(() => house.close());

  const raised = async (kind: 'service-notice' | 'release-test' | 'user-group-meetings', change: object = {}) => {
    const { by, system, form } = forms[kind];
    const { caseId } = await house.commands.begin(as(by), 'matter.start', {
      kind,
      system,
      form: { ...form, ...change },
    });
    await house.settle();
    return caseId;
  };
  const lettersOf = async (caseId: string, about: string) =>
    (await house.store.letters({ caseId })).filter((one) => one.about === about);

  it('when the FSA announces a service window, then the contacts of the regions are told what users must know, and nobody is asked (R-154)', async () => {
    const caseId = await raised('service-notice');
    const told = await lettersOf(caseId, 'matter-adopted');
    expect(new Set(told.map(({ person }) => person))).toContain('trine.bak');
    expect(told[0]?.data).toMatchObject({
      announcement: 'Servicevindue 5. juni 2027 kl. 22.00–23.30. Brug papir imens.',
    });
    expect(await house.store.tasks({ caseId })).toEqual([]);
    expect(await house.store.case(caseId)).toMatchObject({ outcome: 'adopted' });
  });

  it('when no hours are given for a service window, then it is refused', async () => {
    await expect(raised('service-notice', { from: undefined })).rejects.toMatchObject({
      da: expect.stringContaining('hvornår servicevinduet begynder'),
    });
  });

  it('when a release is to be tested, then the user group answers whether it can be taken into use (R-126)', async () => {
    const caseId = await raised('release-test');
    const [task] = await house.store.tasks({ caseId, open: true });
    expect(task).toMatchObject({ duty: 'matter-decision-users' });
    await house.commands.answerTask(as(task?.person ?? ''), task?.id ?? '', {
      choice: 'return',
      comment: 'Aflæsning fejler',
    });
    await house.settle();
    expect((await lettersOf(caseId, 'matter-returned'))[0]?.data).toMatchObject({ reason: 'Aflæsning fejler' });
  });

  it('when the responsible region has decided how often the user group meets, then it is kept (R-123), and the case says what of system management it is (R-001)', async () => {
    const caseId = await raised('user-group-meetings');
    const [task] = await house.store.tasks({ caseId, open: true });
    await house.commands.answerTask(as('karen.bach'), task?.id ?? '', { choice: 'approve' });
    await house.settle();
    expect((await house.store.documents({ id: 'guideline/brugergruppemoeder-ppj' })).at(-1)).toMatchObject({
      standing: 'approved',
      content: { meetingsAYear: 4, regions: 'De er enige.' },
    });
    const words = { instant: (at: string) => at, system: (id: string) => id };
    const metadata = metadataOf(await house.commands.showCase(caseId), words);
    expect(metadata.find(({ name }) => name === 'omraade')?.words).toBe('videreudvikling');
  });

  it('when Danske Regioner raises a strategic case, then SYS has it before it, what SYS sends back is theirs to complete, and nobody else’s to raise (R-191)', async () => {
    const asked = { kind: 'strategic-case', form: forms['strategic-case'].form };
    await expect(house.commands.begin(as('soeren.dahl'), 'matter.start', asked)).rejects.toMatchObject({
      kind: 'Forbidden',
      da: expect.stringContaining('Danske Regioner'),
    });
    const { caseId } = await house.commands.begin(as('maria.holst'), 'matter.start', asked);
    await house.settle();
    const decided = { reference: 'SYS 4. marts 2027 pkt. 6', meetingDate: '2027-03-01' };
    await house.commands.perform(as('ida.krogh'), 'case.record-sys-decision', caseId, {
      outcome: 'returned',
      reason: 'Regionernes svar mangler.',
      ...decided,
    });
    await house.settle();
    const [task] = await house.store.tasks({ caseId, open: true });
    expect(task).toMatchObject({ duty: 'matter-completion', person: 'maria.holst' });
    const letters = (await house.store.letters({ caseId })).filter(({ person }) => person === 'maria.holst');
    expect(letters.some(({ data }) => data['reason'] === 'Regionernes svar mangler.')).toBe(true);
  });

  it('when the FSG recommends with the mandates settled, then the case and the proposal say so (R-116)', async () => {
    const number = await house.files();
    await house.answer('birgit.aagaard', 'fsg-decision', number, {
      choice: 'approve',
      rank: 41,
      mandate: true,
      assessment: 'Nødvendig.',
      criteria: Object.fromEntries(['user', 'business', 'technical', 'economic'].map((one) => [one, { score: 4 }])),
    });
    expect((await house.row(number)).view).toMatchObject({ mandate: true });
  });
});
