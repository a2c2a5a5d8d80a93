import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWeb } from '../../../client/web/app.ts';
import type { WorkItem, WorkOf } from '../../../client/sdk/work-list-commands.ts';
import { as, type House, openHouse, wish } from '../../machines/house.ts';
import { signedIn } from '../../support/signed-in.ts';
import { forms } from '../../machines/matter/forms.ts';
import { linkSecret } from '../web/world.ts';

/** The hearing of the user groups is open, the FSG has a request, the FSA a wish to complete. */
describe('given FSAs with open work at their systems, business steering groups and user groups', () => {
  let house: House;
  let request: string;
  let wished: string;
  beforeAll(async () => {
    house = await openHouse({ startAt: '2026-12-28T09:00:00.000Z', thawAlways: false });
    await house.commands.begin(as('ida.krogh'), 'budget-cycle.start', { year: 2028 });
    await house.settle();
  });
  afterAll(() => house.close());

  const listOf = async (person: string) => house.commands.workList(person);
  const items = async (person: string, of: WorkOf): Promise<readonly WorkItem[]> =>
    (await listOf(person)).items.filter((item) => item.of === of);
  const casesOf = (all: readonly WorkItem[]): string[] => all.map((item) => item.case?.id ?? '').toSorted();

  it('when a budget waits for its hearing, then it is on the list of its FSA and of no other (R-160)', async () => {
    expect(casesOf(await items('soeren.dahl', 'waiting'))).toEqual(['annual-budget/2028-ppj']);
    expect(casesOf(await items('jakob.brandt', 'waiting'))).toEqual(['annual-budget/2028-logistik']);
    expect((await listOf('soeren.dahl')).groups.map(({ id }) => id)).toEqual(['fsg-ppj', 'brugere-ppj']);
  });

  it('when the groups have work, then it stands under each group, with who has it and until when (R-160)', async () => {
    await house.advanceTo('2027-01-05T09:00:00.000Z');
    request = await house.files();
    const { businessCase: _none, ...short } = wish;
    const intake = { ...short, title: 'Større skrift', source: 'userGroup' } as const;
    wished = (await house.commands.begin(as('trine.bak'), 'change-request.submit', intake)).number;
    await house.settle();
    expect(await items('soeren.dahl', 'fsg')).toMatchObject([
      { case: { number: request }, who: ['Hanne Riber', 'Niels Frost', 'Ole Stig', 'Pia Vang'], late: false },
      { system: 'ppj', case: { number: request }, who: ['Birgit Aagaard'], late: false },
    ]);
    const [hearing, ...more] = await items('soeren.dahl', 'userGroup');
    expect(more).toEqual([]);
    expect(hearing?.who.length).toBeGreaterThan(1);
    expect(hearing).toMatchObject({ case: { id: 'annual-budget/2028-ppj' } });
    expect(hearing?.who).toContain('Trine Bak');
    const own = await items('soeren.dahl', 'own');
    expect(own.map((item) => item.case?.number)).toEqual([wished]);
    expect(own[0]?.taskId).toContain('/soeren.dahl');
    // What the groups lack is an open item too.
    expect((await items('soeren.dahl', 'register')).map(({ da }) => da).join()).toContain(
      'Brugergruppen for PPJ har ingen formand',
    );
    expect(casesOf((await listOf('jakob.brandt')).items)).not.toContain(`change-request/${request}`);
  });

  it('when one group serves two systems, then each FSA sees all that the group has (R-160, R-084)', async () => {
    const number = await house.files({ system: 'labsvar' }, {}, 'sara.winther');
    for (const person of ['bo.mikkelsen', 'sara.winther'])
      expect(
        (await items(person, 'fsg')).map((item) => item.case?.number),
        person,
      ).toContain(number);
    expect((await items('soeren.dahl', 'fsg')).map((item) => item.case?.number)).not.toContain(number);
  });

  it('when others have the work of a system, then it is on the list until it is done, and staff and substitutes have the same list (R-160)', async () => {
    const { by, form } = forms['fsa-staffing'];
    await house.commands.begin(as(by), 'matter.start', { kind: 'fsa-staffing', system: 'ppj', form });
    await house.settle();
    const others = await items('soeren.dahl', 'others');
    expect(others.map((item) => item.case?.machine)).toContain('matter');
    expect(casesOf((await listOf('line.toft')).items)).toEqual(casesOf((await listOf('soeren.dahl')).items));
    await house.recommended(request);
    expect((await items('soeren.dahl', 'fsg')).map((item) => item.case?.number)).not.toContain(request);
    expect((await items('soeren.dahl', 'others')).map((item) => item.case?.number)).toContain(request);
    expect((await listOf('soeren.dahl')).items.every(({ late }) => !late)).toBe(true);
    await house.advanceTo('2027-03-02T09:00:00.000Z');
    const [first] = (await listOf('soeren.dahl')).items;
    expect(first).toMatchObject({ late: true });
  });

  it('then the page of the console shows the same, and who administers nothing has an empty list', async () => {
    const now = (): string => '2027-03-02T09:00:00.000Z';
    const pages = createWeb({
      store: house.store,
      commands: house.commands,
      now,
      config: { baseUrl: 'http://localhost', linkSecret, embedded: true, loopbackOnly: true, contact: 'x@sys.example' },
      charts: {},
      previewMails: async () => [],
      yearCalendar: () => '',
    });
    const web = signedIn(pages, { store: house.store, now }, 'soeren.dahl');
    const html = await (await web.request('/arbejdsliste?person=soeren.dahl')).text();
    for (const words of ['FSA’s arbejdsliste', 'Søren Dahl', 'Hos andre', request, 'Overskredet'])
      expect(html).toContain(words);
    expect((await web.request('/arbejdsliste?person=ingen.her')).status).toBe(404);
    expect((await listOf('anne.lund')).systems).toEqual([]);
    await expect(listOf('ingen.her')).rejects.toMatchObject({ kind: 'NotFound' });
  });
});
