import { afterEach, describe, expect, it } from 'vitest';
import { watchRegister } from '../../../client/sdk/watch-register.ts';
import { nextMail } from '../../../activities/letters/next-mail.ts';
import { localDate } from '../../../machines/governance/local-time.ts';
import { registerWatchId } from '../../../machines/register/look.ts';
import { as, type House, openHouse, wish } from '../house.ts';

let house: House;
afterEach(() => house.close());
const secretary = 'ida.krogh';
const resign = (to: string) => ({ change: 'resign', seat: 'fsa', of: 'ppj', person: 'soeren.dahl', to });
const warnings = async () =>
  (await house.store.letters({ caseId: registerWatchId })).filter(({ about }) => about === 'vacancy');
const vacancies = async () => (await warnings()).filter(({ data }) => data['kind'] !== 'composition');
const lines = async (event: string) =>
  (await house.store.journal({ caseId: registerWatchId })).filter((line) => line.event === event);

describe('given the watch over the register', () => {
  it('when nothing is wrong and nothing changes, then nobody is told anything, however often it is started (A-33)', async () => {
    house = await openHouse();
    await watchRegister(house.cases);
    await watchRegister(house.cases);
    await house.advanceTo('2027-06-01T10:00:00.000Z');
    expect(await vacancies()).toEqual([]);
    expect(await lines('holders-renewed')).toEqual([]);
    expect((await house.cases.view(registerWatchId)).status).toBe('active');
  });

  it('when groups lack members or a chair, then those who appoint are told in one letter, and on the first day of every quarter until it is filled (R-083, R-105, R-107, R-121)', async () => {
    house = await openHouse();
    await watchRegister(house.cases);
    await house.advanceTo('2027-03-02T10:00:00.000Z');
    const to = async (person: string) =>
      (await warnings()).flatMap((one) => (one.person === person ? [String(one.data['what'])] : []));
    // Region Syddanmark has a seat to fill, and is responsible for a system whose user group has no chair.
    expect(await to('lars.vestergaard')).toEqual([
      'Brugergruppen for blodbank og laboratoriesvar har ingen repræsentant for Region Syddanmark. Brugergruppen for sundhedslogistik har ingen formand: rollen er ubesat.',
    ]);
    // The secretariat hears of all of them, and once.
    const [all = '', ...more] = await to(secretary);
    expect(more).toEqual([]);
    for (const one of [...(await to('lars.vestergaard')), ...(await to('karen.bach'))]) expect(all).toContain(one);
    const seat = { seat: 'userGroupMember', of: 'brugere-laboratorium', region: 'syddanmark', from: '2027-03-03' };
    await house.commands.perform(as(secretary), 'register.change', undefined, {
      decision: 'Brev',
      changes: [{ change: 'appoint', ...seat, person: 'rasmus.eng' }],
    });
    await house.advanceTo('2027-08-10T10:00:00.000Z');
    const later = (await to('lars.vestergaard')).slice(1);
    expect(later.length).toBe(3);
    expect(later.join()).not.toContain('Region Syddanmark');
    const days = (await warnings())
      .filter(({ person }) => person === 'lars.vestergaard')
      .map(({ writtenAt }) => localDate(writtenAt));
    expect(days.slice(-2)).toEqual(['2027-04-01', '2027-07-01']);
  });

  it('when a role falls vacant on a day to come, then it is told on that day and once, and again when it is vacant another time (R-156)', async () => {
    house = await openHouse();
    await house.commands.perform(as(secretary), 'register.change', undefined, {
      decision: 'Brev',
      changes: [resign('2027-03-09')],
    });
    await house.advanceTo('2027-03-09T20:00:00.000Z');
    expect(await vacancies()).toEqual([]);
    await house.advanceTo('2027-03-10T10:00:00.000Z');
    const told = (await vacancies()).map(({ person }) => person).toSorted();
    expect(told).toEqual(['ida.krogh', 'jonas.riis', 'karen.bach']);
    // Looked at many times more, until there is a new FSA, who leaves in turn.
    await watchRegister(house.cases);
    await house.advanceTo('2027-04-20T10:00:00.000Z');
    expect(await vacancies()).toHaveLength(3);
    const appoint = {
      change: 'appoint',
      seat: 'fsa',
      of: 'ppj',
      person: 'line.toft',
      from: '2027-04-21',
      to: '2027-05-31',
    };
    await house.commands.perform(as(secretary), 'register.change', undefined, { decision: 'Brev', changes: [appoint] });
    await house.advanceTo('2027-06-02T10:00:00.000Z');
    expect(await vacancies()).toHaveLength(6);
  });

  it('when a system falls under three regions, then the secretariat and the responsible member of SYS are told (A-32, R-002)', async () => {
    house = await openHouse();
    const stop = { change: 'stopTakingPart', system: 'logistik', region: 'nordjylland', to: '2027-02-28' };
    await house.commands.perform(as(secretary), 'register.change', undefined, { decision: 'Brev', changes: [stop] });
    await house.advanceTo('2027-03-01T12:00:00.000Z');
    expect((await lines('register-portfolio')).map(({ reason }) => reason)).toEqual([
      expect.stringContaining('ikke fællesregionalt: 2 regioner'),
    ]);
    expect((await vacancies()).map(({ person }) => person)).toContain('lars.vestergaard');
    const flagged = (await house.commands.completeness()).filter(({ flag }) => flag === 'ikke_faellesregional');
    expect(flagged.map(({ system }) => system)).toEqual(['logistik']);
  });

  it('when a system falls under three regions, then its portfolio matter is opened once, and nothing new begins for it from that day on (A-32, R-002, R-003)', async () => {
    house = await openHouse();
    const { commands, store } = house;
    const stop = { change: 'stopTakingPart', system: 'logistik', region: 'nordjylland', to: '2027-03-15' };
    await commands.perform(as(secretary), 'register.change', undefined, { decision: 'Brev', changes: [stop] });
    const matters = () => store.casesOf('matter', { system: 'logistik' });
    const files = () =>
      commands.begin(
        as(secretary),
        'change-request.submit',
        { ...wish, system: 'logistik' },
        { updateId: `wish-${String(Math.random())}` },
      );

    // The last day is over at midnight: until then it is interregional.
    await house.advanceTo('2027-03-15T22:55:00.000Z');
    await expect(files()).resolves.toMatchObject({ started: true });
    expect(await matters()).toEqual([]);

    await house.advanceTo('2027-03-15T23:00:00.000Z');
    await expect(files()).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'system',
      da: expect.stringContaining('SYS og RSI-kredsen afgør porteføljen'),
    });
    await expect(
      commands.previewBudgetCycle(as(secretary), { year: 2028, systems: ['logistik'] }),
    ).rejects.toMatchObject({
      kind: 'BadInput',
      field: 'systems.0',
    });
    await house.advanceTo('2027-03-16T12:00:00.000Z');
    const [matter, ...more] = await matters();
    expect(more).toEqual([]);
    expect(matter).toMatchObject({
      state: 'open.preparing',
      submittedBy: secretary,
      view: { kind: 'portfolio-review', form: { lastDay: '2027-12-31' } },
    });
    const named = (await lines('portfolio-matter')).map(({ data }) => data?.['case']);
    expect(named).toEqual([matter?.id]);

    // Looked at again, and on days on which other things change, it is the same one.
    await watchRegister(house.cases);
    await house.advanceTo('2027-05-01T12:00:00.000Z');
    expect(await matters()).toHaveLength(1);
  });

  it('when the exit of the system is being treated already, then that matter is the one (A-32)', async () => {
    house = await openHouse();
    const { commands, store } = house;
    const form = { lastDay: '2027-12-31', how: 'annulleret', reason: 'To regioner går over til et andet system.' };
    const asked = await commands.begin(
      as(secretary),
      'matter.start',
      { kind: 'portfolio-exit', system: 'logistik', form },
      { updateId: 'exit' },
    );
    const stop = { change: 'stopTakingPart', system: 'logistik', region: 'nordjylland', to: '2027-02-28' };
    await commands.perform(as(secretary), 'register.change', undefined, { decision: 'Brev', changes: [stop] });
    await house.advanceTo('2027-03-02T12:00:00.000Z');
    expect((await store.casesOf('matter')).map(({ id }) => id)).toEqual([asked.caseId]);
    expect((await lines('portfolio-matter')).map(({ data }) => data?.['case'])).toEqual([asked.caseId]);
  });

  it('when an operating agreement nears its end, then SYS’ chair, the region and the secretariat are reminded, and told when none is in force (R-041)', async () => {
    const ends = 'title: Driftsaftale for PPJ\n    from: 2020-01-01';
    house = await openHouse({ mend: (text) => text.replace(ends, `${ends}\n    to: 2027-08-31`) });
    await watchRegister(house.cases);
    const told = async () =>
      (await vacancies())
        .filter(({ data }) => data['kind'] === 'agreement')
        .map(({ person, writtenAt, data }) => `${writtenAt.slice(0, 10)} ${person} ${String(data['what'])}`);
    const who = ['henrik.dam', 'ida.krogh', 'jonas.riis', 'karen.bach'];
    const on = (day: string, what: string): string[] => who.map((person) => `${day} ${person} ${what}`);
    await house.advanceTo('2027-03-01T22:00:00.000Z');
    expect(await told()).toEqual([]);
    // Half a year, a quarter and a month before; written a minute past midnight in Denmark, sent in the morning.
    const ending = 'Driftsaftale for PPJ udløber 31. august 2027.';
    await house.advanceTo('2027-08-20T10:00:00.000Z');
    const reminders = [...on('2027-03-01', ending), ...on('2027-06-01', ending), ...on('2027-07-31', ending)];
    expect((await told()).toSorted()).toEqual(reminders.toSorted());
    await house.advanceTo('2027-09-02T10:00:00.000Z');
    const missing = (await house.store.systems('2027-09-01T10:00:00.000Z')).find(({ id }) => id === 'ppj')?.name;
    const gone = on('2027-08-31', `${missing} har ingen gældende driftsaftale.`);
    expect((await told()).toSorted()).toEqual([...reminders, ...gone].toSorted());
    expect(await lines('register-agreement')).toHaveLength(4);

    const renewed = { id: 'drift-ppj-2', title: 'Ny driftsaftale for PPJ', from: '2027-09-03', slaAnnex: true };
    await house.commands.perform(as(secretary), 'register.change', undefined, {
      decision: 'SYS 2. september 2027 pkt. 3',
      changes: [
        {
          change: 'agreement',
          ...renewed,
          costKey: { oestdanmark: 46, syddanmark: 21, midtjylland: 23, nordjylland: 10 },
        },
        { change: 'system', system: 'ppj', operatingAgreement: 'drift-ppj-2' },
      ],
    });
    await house.advanceTo('2028-09-02T10:00:00.000Z');
    expect(await told()).toHaveLength(16);
  }, 60_000);

  it('when a duty was passed on to one of several who hold its role, then a change elsewhere leaves it there', async () => {
    house = await openHouse();
    const number = await house.files();
    const chair = await house.task('birgit.aagaard', 'fsg-decision', number);
    const substitute = {
      change: 'substitute',
      person: 'birgit.aagaard',
      substitute: 'ole.stig',
      from: '2027-03-01',
      to: '2027-03-31',
    };
    await house.commands.perform(as(secretary), 'register.change', undefined, {
      decision: 'Brev',
      changes: [substitute],
    });
    const ole = await house.task('ole.stig', 'fsg-decision', number);
    expect(ole).not.toBe(chair);
    await house.advanceTo('2027-03-03T12:00:00.000Z');
    await house.commands.perform(as(secretary), 'task.reassign', ole, { to: 'birgit.aagaard' });
    await house.commands.perform(as(secretary), 'register.change', undefined, {
      decision: 'Brev',
      changes: [{ change: 'domain', id: 'x', name: 'X' }],
    });
    await house.advanceTo('2027-03-04T12:00:00.000Z');
    const open = await house.store.tasks({ open: true, duty: 'fsg-decision' });
    expect(open.map(({ person }) => person)).toEqual(['birgit.aagaard']);
  });

  it('when nobody has started next year by 15 November, then the secretariat is told, from 1 December SYS’ chair too, every Monday, until it is started (A-67, R-195, R-035)', async () => {
    house = await openHouse({ startAt: '2027-11-01T09:00:00.000Z', thawAlways: false });
    const { commands } = house;
    await watchRegister(house.cases);
    const told = async () =>
      (await vacancies())
        .filter(({ data }) => data['kind'] === 'year')
        .map(({ person, writtenAt, data }) => `${localDate(writtenAt)} ${person} ${String(data['what'])}`);
    await house.advanceTo('2027-11-14T12:00:00.000Z');
    expect(await told()).toEqual([]);
    await house.advanceTo('2027-12-07T12:00:00.000Z');
    const neither = 'Mødeplanen for 2028 og årshjulet for 2029 er ikke startet.';
    expect((await told()).toSorted()).toEqual(
      [
        ...['ida.krogh', 'jonas.riis'].map((person) => `2027-11-15 ${person} ${neither}`),
        ...['henrik.dam', 'ida.krogh', 'jonas.riis'].map((person) => `2027-12-01 ${person} ${neither}`),
        ...['henrik.dam', 'ida.krogh', 'jonas.riis'].map((person) => `2027-12-06 ${person} ${neither}`),
      ].toSorted(),
    );
    await commands.begin(as(secretary), 'year-plan.start', { year: 2028, meetings: ['2028-12-05'] });
    await house.advanceTo('2027-12-13T12:00:00.000Z');
    expect(await told()).toContain('2027-12-13 henrik.dam Årshjulet for 2029 er ikke startet.');
    await commands.begin(as(secretary), 'budget-cycle.start', { year: 2029, systems: ['ppj'] });
    const before = (await told()).length;
    await house.advanceTo('2028-01-04T12:00:00.000Z');
    expect(await told()).toHaveLength(before);
  }, 60_000);

  it('when the product is first started in December, then the first mail is not that next year is not started: that comes on the next Monday, and at once only when the year has begun (A-67)', async () => {
    const told = async () =>
      (await vacancies()).filter(({ data }) => data['kind'] === 'year').map(({ writtenAt }) => localDate(writtenAt));
    house = await openHouse({ startAt: '2027-12-02T09:00:00.000Z', thawAlways: false });
    await watchRegister(house.cases);
    await house.advanceTo('2027-12-03T12:00:00.000Z');
    expect(await told()).toEqual([]);
    await house.advanceTo('2027-12-06T12:00:00.000Z');
    expect(new Set(await told())).toEqual(new Set(['2027-12-06']));
    await house.close();
    house = await openHouse({ startAt: '2028-01-04T09:00:00.000Z', thawAlways: false });
    await watchRegister(house.cases);
    await house.settle();
    expect(new Set(await told())).toEqual(new Set(['2028-01-04']));
  }, 60_000);

  it('when the meeting that is to treat a case is moved or cancelled, then the treatment is due with the meeting it comes on, and the secretariat has one mail of all that moved with it (A-64)', async () => {
    house = await openHouse({ thawAlways: false });
    const { commands, store } = house;
    await commands.begin(as(secretary), 'year-plan.start', { year: 2027, meetings: ['2027-05-19', '2027-09-15'] });
    const number = await house.withSys();
    await house.withSys();
    const due = async () => {
      await watchRegister(house.cases);
      await house.settle();
      const tasks = await store.tasks({ caseId: `change-request/${number}`, duty: 'sys-decision', open: true });
      return [...new Set(tasks.map(({ deadline }) => deadline.due))];
    };
    expect(await due()).toEqual(['2027-05-19T22:00:00.000Z']);
    const moved = { date: '2027-05-26', reason: 'Formanden er forhindret' };
    await commands.perform(as(secretary), 'meeting.move', '2027-05-19', moved);
    expect(await due()).toEqual(['2027-05-26T22:00:00.000Z']);
    const told = (await store.letters({ person: secretary })).filter(({ data }) => data['moved'] !== undefined);
    expect([told.length, nextMail(told).length]).toEqual([2, 2]);
    await commands.perform(as(secretary), 'meeting.cancel', '2027-05-19', { reason: 'Ingen kan' });
    expect(await due()).toEqual(['2027-09-15T22:00:00.000Z']);
    await commands.begin(as(secretary), 'meeting.add', { date: '2027-06-22' });
    expect(await due()).toEqual(['2027-09-15T22:00:00.000Z']);
    const said = (await store.journal({ caseId: `change-request/${number}` })).filter(
      ({ event }) => event === 'deadline-moved',
    );
    expect(said.map(({ reason }) => reason)).toEqual([
      'SYS behandler sagen på mødet 26. maj 2027.',
      'SYS behandler sagen på mødet 15. september 2027.',
    ]);
  }, 60_000);
});
