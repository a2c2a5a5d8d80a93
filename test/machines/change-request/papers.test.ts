import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agendaMaterial } from '../../../activities/meeting/material.ts';
import { createDocuments } from '../../../client/documents/create-documents.ts';
import { lackingPapers } from '../../../machines/change-request/papers.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { viewAs } from '../../../store/rows.ts';
import { as, type House, openHouse } from '../house.ts';

const meeting = {
  number: '2027-05-19',
  date: '2027-05-19',
  from: '10:00',
  to: '12:00',
  place: 'Online',
  extraordinary: false,
};

describe('given a request that comes before SYS without saying who was involved (A-73)', () => {
  let [house, number]: [House | undefined, string] = [undefined, ''];
  const the = () => house ?? expect.fail('not open');
  beforeAll(async () => {
    house = await openHouse({ thawAlways: false });
    number = await house.withSys({ involvement: undefined });
  });
  afterAll(() => house?.close());

  const agenda = async () => {
    const { store, cases, now } = the();
    return agendaMaterial(
      { store, cases, policyOf: async () => policyV1 },
      { meeting, projects: [] },
      'meeting/2027-05-19',
      await now(),
    );
  };

  it('then it comes in no written procedure, and the secretariat is told what is missing', async () => {
    await expect(the().asked(number)).rejects.toMatchObject({
      kind: 'BadState',
      da: expect.stringContaining('Oplægget mangler: Inddragelse af brugergruppe og FSG.'),
    });
    expect(await the().state(number)).toBe('open.sys.awaitingTreatment');
  });

  it('then it comes on no agenda, which lists it as missing with its FSA', async () => {
    const { ready, missing } = await agenda();
    expect(ready).toEqual([]);
    expect(missing).toMatchObject([
      {
        case: `change-request/${number}`,
        what: 'Oplægget mangler: Inddragelse af brugergruppe og FSG',
        who: 'Søren Dahl',
      },
    ]);
  });

  it('when the FSA writes it, then nobody is asked anew, and it is ready', async () => {
    const other = await the().withSys({ involvement: undefined });
    expect(await the().revised(other, { involvement: 'Drøftet i brugergruppen.' })).toBe(false);
    expect((await agenda()).ready.map((one) => one.number)).toEqual([other]);
  });

  it('when the secretariat waives it, then its reason stands on the case and in the proposal, and SYS can be asked', async () => {
    const waiving = { reason: 'Brugergruppen nedlægges, og sagen haster.' };
    await expect(
      the().commands.perform(as('soeren.dahl'), 'change-request.waive-papers', number, waiving),
    ).rejects.toMatchObject({ kind: 'Forbidden' });
    await the().commands.perform(as('ida.krogh'), 'change-request.waive-papers', number, waiving);
    await the().settle();
    expect(viewAs(await the().row(number), 'change-request').papersWaived).toBe(waiving.reason);
    const { store, now, commands } = the();
    const at = await now();
    const { paper } = await createDocuments({ store, commands, now: () => at }).paper(`oplaeg/${number}`);
    expect(JSON.stringify(paper)).toContain(`uden fuldstændigt oplæg: ${waiving.reason}`);
    await the().asked(number);
    expect(await the().state(number)).toBe('open.sys.voting');
  });

  it('then below the limit the reason why there is no business case stands for it, and a model may ask for no papers (A-11)', () => {
    const reason = { involvement: 'Drøftet', noBusinessCaseReason: 'For lille' };
    expect(lackingPapers(reason, policyV1)).toEqual([]);
    const nothing = ['involvement', 'purpose', 'deliverable', 'timetable', 'economy'];
    expect(lackingPapers({}, policyV1)).toEqual(nothing);
    expect(lackingPapers({}, { sys: { papers: 'asTheyAre' } })).toEqual([]);
  });
});
