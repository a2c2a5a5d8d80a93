import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standingMatters } from '../../../activities/meeting/standing-matters.ts';
import { paths } from '../../../client/web/paths.ts';
import { dk2026a } from '../../../machines/governance/holidays.ts';
import { openWorld } from '../../support/open-world.ts';
import { as } from '../support/world.ts';
import { openYear, type YearWorld } from './year-world.ts';

const duty = 'matter-preparation-member';
const overview = `${paths.matters}?type=superuser&aar=2027`;

describe('given the day of the year on which the regions confirm their superusers (R-155)', () => {
  let year: YearWorld;
  beforeAll(async () => {
    const known = '- { region: syddanmark, name: Lone Bech';
    const ended = '- { region: hovedstaden, name: Kim Gammel, trained: 2026-02-02 }';
    year = await openYear(
      await openWorld({
        startAt: '2027-09-20T09:00:00.000Z',
        // A region that ended on 31 December 2026 had one too.
        mend: (text) => text.replace(known, `${ended}\n      ${known}`),
      }),
    );
    await year.commands.begin(as('ida.krogh'), 'year-plan.start', { year: 2027, meetings: ['2027-12-01'] });
    await year.advanceTo('2027-10-01T12:00:00.000Z');
  }, 60_000);
  afterAll(() => year?.world.close());

  it('then the SYS member of each region is asked once about each system that is in operation there, and nobody else', async () => {
    const asked = await year.store.tasks({ open: true, duty });
    const cases = await Promise.all(asked.map(({ caseId }) => year.store.case(caseId)));
    const of = (person: string) =>
      cases.filter((_, at) => asked[at]?.person === person).map((row) => row?.system ?? 'none');
    expect(of('anne.lund')).toEqual(['ppj', 'blodbank', 'labsvar']);
    for (const person of ['lars.vestergaard', 'karen.bach', 'mette.kjaer'])
      expect(of(person), person).toEqual(['ppj', 'blodbank', 'labsvar', 'logistik']);
    expect(asked).toHaveLength(15);
  });

  it('when a region answers by its link, then the name that the register knew stood there and the new one is in the register and its journal', async () => {
    const { caseId } =
      (await year.store.tasks({ open: true, duty, person: 'lars.vestergaard' }))[0] ?? expect.fail('not asked');
    const token = await year.link('lars.vestergaard', duty, caseId);
    const page = await year.shown(`/o/${token}`);
    for (const words of ['bekræfte, hvem der er regionens superbruger', 'Region Syddanmark', 'value="Lone Bech"'])
      expect(page).toContain(words);
    const nothing = await year.post(`/o/${token}`, await year.fields(token, { choice: 'submit' }));
    expect([nothing.status, (await nothing.text()).includes('href="#form.isNew"')]).toEqual([422, true]);
    const { review } = await year.answer(token, 'lars.vestergaard', {
      choice: 'submit',
      'form.name': 'Ida Lund',
      'form.isNew': 'ja',
      'form.trained': '21-09-2027',
    });
    expect(review).toContain('Ida Lund');
    const known = [{ region: 'syddanmark', name: 'Ida Lund', trained: '2027-09-21' }];
    const superusers = (await year.store.system('ppj', '2027-10-01T12:00:00.000Z'))?.superusers ?? [];
    expect(superusers.filter(({ region }) => region === 'syddanmark')).toEqual(known);
    const line = (await year.store.journal({ caseId })).find(({ event }) => event === 'register.changed');
    expect(line?.data).toMatchObject({ changes: [{ change: 'superuser', system: 'ppj', ...known[0] }] });
    const register = await year.shown('/register');
    expect([register.includes('Ida Lund'), register.includes('Kim Gammel')]).toEqual([true, false]);
    const told = (await year.store.letters({ caseId })).filter(({ about }) => about === 'matter-adopted');
    expect(told.map(({ person }) => person)).toContain('soeren.dahl');
  });

  it('then the secretariat sees who has answered and with whom the others are, and who is late when the time is over', async () => {
    const before = await year.shown(overview);
    for (const words of ['I alt 15: afsluttet 1, åbne 14, heraf over fristen 0.', 'Region Nordjylland', 'Mette Kjær'])
      expect(before).toContain(words);
    await year.advanceTo('2027-11-02T09:00:00.000Z');
    expect(await year.shown(overview)).toContain('heraf over fristen 14.');
    const late = (await year.store.letters({})).filter(({ kind, about }) => kind === 'overdue' && about === duty);
    expect(late.map(({ person }) => person)).not.toContain('ida.krogh');
    expect(late).toHaveLength(14);
  });

  it('when the year comes round, then the form begins with what was answered', async () => {
    const at = '2028-09-29T06:00:00.000Z';
    const next = await standingMatters(year.store, { year: 2028, calendar: dk2026a, kinds: ['superuser'] }, at);
    expect(next.find(({ system, region }) => system === 'ppj' && region?.id === 'syddanmark')?.form).toEqual({
      name: 'Ida Lund',
      trained: '2027-09-21',
    });
    expect(year.faults).toEqual([]);
  });
});
