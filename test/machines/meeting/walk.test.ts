import { projects } from '../../../client/portfolio/projects.ts';
import { describe, expect, it } from 'vitest';
import { as } from '../house.ts';
import { openMeetingHouse, secretary } from './house.ts';

describe('given a planned meeting of SYS and a change request that has been recommended to it', () => {
  it('then the agenda is composed, approved, sent out; the decision reaches the case; the minutes become final and are noted by the next meeting (R-193, R-194, R-196)', async () => {
    const house = await openMeetingHouse();
    const { commands, first } = house;
    expect(await house.state(first)).toBe('preparation.planned');
    expect((await house.letters(first, 'meeting-called')).length).toBeGreaterThan(4);
    const request = await house.withSys();

    await house.until('2027-04-21T10:00:00.000Z');
    expect(await house.state(first)).toBe('preparation.collecting');
    await house.answers(
      'agenda-wish',
      first,
      { choice: 'wish', title: 'Fælles driftsvagt', text: 'Skal vi have en?' },
      'mette.kjaer',
    );

    await house.until('2027-05-05T10:00:00.000Z');
    expect(await house.state(first)).toBe('preparation.editing');
    const agenda = await house.agenda(first);
    expect(agenda.items.filter(({ id, section }) => id === section).map(({ no }) => no)).toEqual(
      Array.from({ length: 12 }, (_, index) => String(index + 1)),
    );
    expect(agenda.items.find(({ section, no }) => section === 'requests' && no === '5.1')).toMatchObject({
      case: `change-request/${request}`,
      kind: 'decision',
      outcomes: ['adopted', 'refused', 'returned', 'postponed'],
    });
    expect(agenda.items.find(({ id }) => id === 'member:1')).toMatchObject({ no: '9.1', by: { name: 'Mette Kjær' } });

    await commands.perform(secretary, 'meeting.edit-agenda', first, {
      notes: { budget: 'Rammen gennemgås mundtligt.' },
    });
    await house.approved(first);
    expect(await house.state(first)).toBe('preparation.approved');
    expect(await house.letters(first, 'agenda-dispatched')).toEqual([]);
    await house.until('2027-05-12T10:00:00.000Z');
    expect(await house.state(first)).toBe('preparation.dispatched');
    expect((await house.letters(first, 'agenda-dispatched')).map(({ person }) => person)).toContain('mette.kjaer');
    expect((await house.store.documents({ id: 'agenda/2027-05-19' })).map(({ standing }) => standing)).toEqual([
      'draft',
      'approved',
    ]);
    const invite = house.mail.mails.findLast((one) => one.text.includes('Dagsordenen er godkendt'));
    expect(invite?.text).toContain('/dokumenter/agenda/2027-05-19');

    await house.until('2027-05-19T08:30:00.000Z');
    expect(await house.state(first)).toBe('sitting.open');
    await expect(
      commands.perform(secretary, 'meeting.decide', first, { item: '5.1', outcome: 'adopted' }),
    ).rejects.toMatchObject({
      kind: 'BadState',
    });
    await house.present(first);
    await commands.perform(secretary, 'meeting.decide', first, {
      item: '5.1',
      outcome: 'adopted',
      actions: [{ what: 'Informér brugergruppen', person: 'soeren.dahl', due: '2027-06-15' }],
      dissent: [{ person: 'karen.bach', text: 'For dyrt' }],
    });
    await house.settle();
    expect(await house.row(request)).toMatchObject({ state: 'delivery', outcome: 'approvedBySys' });
    expect((await commands.meeting(first)).results.find(({ item }) => item.startsWith('case:'))).toMatchObject({
      told: 'taken',
    });
    expect(await commands.actionLog()).toEqual([
      { case: first, what: 'Informér brugergruppen', who: 'Søren Dahl', due: '2027-06-15', overdue: false },
    ]);
    await house.concluded(first);
    expect(await house.state(first)).toBe('minutes.drafting');
    const words = (await house.minutes(first)).items.find(({ no }) => no === '5.1')?.words ?? '';
    expect(words).toContain('Godkendt.');
    expect(words).toContain('Afvigende mening, Karen Bach: For dyrt');

    await house.answers('minutes-draft', first, { choice: 'submit' }, 'ida.krogh');
    expect(await house.state(first)).toBe('minutes.reading');
    await house.answers(
      'minutes-objection',
      first,
      { choice: 'object', comment: 'Jeg sagde mere' },
      'lars.vestergaard',
    );
    await house.until('2027-05-28T10:00:00.000Z');
    expect(await house.state(first)).toBe('minutes.settling');
    await house.answers(
      'minutes-settlement',
      first,
      { choice: 'dismiss', comment: 'Referatet gengiver det væsentlige' },
      'henrik.dam',
    );
    expect(await house.state(first)).toBe('following');
    const final = (await house.store.documents({ id: 'minutes/2027-05-19' })).at(-1);
    expect(final?.standing).toBe('approved');
    expect(final?.content).toMatchObject({ objections: [{ region: 'syddanmark', text: 'Jeg sagde mere' }] });
    await house.answers('follow-up', first, { choice: 'done' }, 'soeren.dahl');

    const second = 'meeting/2027-09-15';
    await house.until('2027-09-02T10:00:00.000Z');
    expect(await projects(house.store, await house.now())).toMatchObject({
      projects: [{ number: request, status: null }],
    });
    expect((await house.agenda(second)).projects).toMatchObject([{ number: request, status: null }]);
    await house.approved(second);
    await house.until('2027-09-15T08:30:00.000Z');
    await house.present(second);
    await commands.perform(secretary, 'meeting.decide', second, { item: '2', outcome: 'noted' });
    await house.settle();
    expect((await house.store.case(first))?.outcome).toBe('held');
    expect((await house.store.verifyJournal()).fault).toBeUndefined();
  }, 60_000);

  it('then a project that its FSA has reported stands in the overview with its lights', async () => {
    const house = await openMeetingHouse();
    const { commands, first } = house;
    const request = await house.withSys();
    await house.decided(request, 'adopted');
    await house.until('2027-04-22T10:00:00.000Z');
    const report = 'project-report/2027-05-19-ppj';
    const status = {
      project: `change-request/${request}`,
      time: 'yellow',
      economy: 'green',
      scope: 'green',
      note: 'Leverandøren er forsinket',
      forecastOre: 50_000_000,
      milestones: [{ name: 'Pilot', date: '2027-10-01', done: false }],
    };
    await expect(
      commands.answerTask(as('soeren.dahl'), await house.taskOf('project-status', report), {
        choice: 'submit',
        projects: [{ ...status, project: 'change-request/2027-9999' }],
      }),
    ).rejects.toMatchObject({ kind: 'BadInput', field: 'projects.0.project' });
    await house.answers('project-status', report, { choice: 'submit', projects: [status] }, 'soeren.dahl');
    await house.until('2027-05-05T10:00:00.000Z');
    expect((await house.agenda(first)).projects).toMatchObject([{ number: request, status: { time: 'yellow' } }]);
    expect(await projects(house.store, await house.now())).toMatchObject({ projects: [{ reportedFor: '2027-05-19' }] });
  }, 60_000);
});
