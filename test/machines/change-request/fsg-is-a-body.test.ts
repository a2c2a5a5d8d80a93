import { afterEach, describe, expect, it } from 'vitest';
import { createDocuments } from '../../../client/documents/create-documents.ts';
import { as, criteria, type House, openHouse } from '../house.ts';

let house: House;
afterEach(() => house.close());
const [fsa, chair] = ['soeren.dahl', 'birgit.aagaard'];
const recommendation = { choice: 'approve', rank: 1, criteria, assessment: 'Nødvendig.' };

const members = async (number: string): Promise<string[]> => {
  const { id } = await house.row(number);
  const open = await house.store.tasks({ caseId: id, duty: 'fsg-comments', open: true });
  return open.map(({ person }) => person).toSorted();
};
const letter = async (number: string, person: string, about: string) => {
  const { id } = await house.row(number);
  return (await house.store.letters({ caseId: id, person })).findLast((one) => one.about === about);
};

describe('given a change request before the FSG, which is a body and not its chair (A-61, R-005, R-102)', () => {
  it('when members comment, the FSA records and the chair confirms, then comments and who took part go along, and all are told', async () => {
    house = await openHouse();
    const number = await house.files();
    expect(await members(number)).toEqual(['hanne.riber', 'niels.frost', 'ole.stig', 'pia.vang']);
    await house.answer('ole.stig', 'fsg-comments', number, {
      choice: 'comment',
      comment: 'Kun hvis det også gælder natholdet.',
    });
    await house.answer('pia.vang', 'fsg-comments', number, { choice: 'noComment' });

    const task = await house.task(chair, 'fsg-decision', number);
    await expect(house.commands.recordDecision(as(fsa), task, recommendation)).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'tookPart',
    });
    const recorded = { ...recommendation, tookPart: 'Birgit Aagaard, Ole Stig og Pia Vang' };
    await house.commands.recordDecision(as(fsa), task, recorded);
    await house.answer(chair, 'fsg-decision', number, recorded);

    expect(await house.state(number)).toBe('open.regionForward');
    expect(await house.recipients(number, 'change-request-recommended')).toEqual(
      expect.arrayContaining([chair, 'hanne.riber', 'niels.frost', 'ole.stig', 'pia.vang', 'trine.bak']),
    );
    // Niels and Hanne had not answered: it falls away, and their calendars with it; Ole had.
    expect((await letter(number, 'niels.frost', 'change-request-recommended'))?.data['fallenAway']).toBe(true);
    expect((await letter(number, 'ole.stig', 'change-request-recommended'))?.data['fallenAway']).toBeUndefined();
    expect(await members(number)).toEqual([]);

    const { paper } = await createDocuments({ ...house, now: () => '2027-03-01T12:00:00.000Z' }).paper(
      `oplaeg/${number}`,
    );
    const words = JSON.stringify(paper);
    expect(words).toContain('I beslutningen deltog: Birgit Aagaard, Ole Stig og Pia Vang');
    expect(words).toContain('Medlem af forretningsstyregruppen, Ole Stig: Kun hvis det også gælder natholdet.');
  });

  it('when the five business days pass in silence, then the chair still has to answer for the group', async () => {
    house = await openHouse();
    const number = await house.files();
    await house.advanceTo('2027-03-08T23:01:00.000Z');
    expect(await members(number)).toEqual([]);
    expect(await house.openDuties(number)).toEqual(['fsg-decision']);
    await house.answer(chair, 'fsg-decision', number, { choice: 'return', comment: 'Beløbet mangler.' });
    expect(await house.recipients(number, 'change-request-returned')).toEqual(
      expect.arrayContaining(['hanne.riber', 'niels.frost', 'ole.stig', 'pia.vang']),
    );
  });

  it('when the request is changed meanwhile, then the members are asked of the new version and what they said stands with its own', async () => {
    house = await openHouse();
    const number = await house.files();
    await house.answer('ole.stig', 'fsg-comments', number, { choice: 'comment', comment: 'For dyrt.' });
    expect(await house.revised(number, { amountOre: 95_000_000 })).toBe(true);
    expect(await members(number)).toEqual(['hanne.riber', 'niels.frost', 'ole.stig', 'pia.vang']);
    await house.answer('ole.stig', 'fsg-comments', number, { choice: 'comment', comment: 'Stadig.' });
    expect((await house.row(number)).view).toMatchObject({
      fsgComments: [
        { name: 'Ole Stig', comment: 'For dyrt.', version: 1 },
        { name: 'Ole Stig', comment: 'Stadig.', version: 2 },
      ],
    });
  });
});

describe('given an FSG with a case, a rank and a small request', () => {
  it('then its list has what is before it, the ranks it has given, and the small requests decided since its last decision (A-61, R-164)', async () => {
    house = await openHouse();
    const [open, ranked] = [await house.files({ title: 'Natholdet' }), await house.files({ title: 'Vagtplan' })];
    await house.recommended(ranked);
    await house.advanceTo('2027-03-02T12:00:00.000Z');
    const small = await house.files({ title: 'Større skrift', amountOre: 10_000_000 });
    await house.answer('torben.skov', 'region-decision', small, { choice: 'approve' });
    const documents = createDocuments({ ...house, now: () => '2027-03-03T12:00:00.000Z' });
    const { paper } = await documents.paper('fsg-liste/fsg-ppj');
    const rows = paper.sections.map(({ blocks }) =>
      blocks.flatMap((one) => (one.kind === 'table' ? one.table.rows : [])),
    );
    expect(rows).toEqual([
      [expect.arrayContaining([`Ændringsønske ${open}`, 'Natholdet', '900.000 kr.'])],
      [expect.arrayContaining([`Ændringsønske ${ranked}`, 'Vagtplan', expect.stringMatching(/^1: /)])],
      [expect.arrayContaining([`Ændringsønske ${small}`, 'Større skrift', '2. marts 2027', '100.000 kr.'])],
    ]);
    expect((await documents.file('fsg-liste/fsg-ppj', 'docx')).name).toBe(
      'FSG-liste Forretningsstyregruppen for PPJ 03-03-2027.docx',
    );
    await expect(documents.paper('fsg-liste/ingen')).rejects.toMatchObject({ kind: 'NotFound' });
  });
});
