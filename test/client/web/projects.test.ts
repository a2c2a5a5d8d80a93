import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/world.ts';
import { openProjects, type ProjectWorld, typedStatus } from './project-world.ts';
import { stateIn } from './world.ts';
import { viewOf } from '../../../store/rows.ts';

const fsa = 'soeren.dahl';

describe('the projects of a system before a meeting of SYS', () => {
  let world: ProjectWorld;
  beforeAll(async () => {
    world = await openProjects();
  }, 60_000);
  afterAll(() => world.pages.world.close());

  it('one form asks about all of them; a fault stands at its field and nothing typed is lost', async () => {
    const { pages, first, second } = world;
    const token = await pages.link(fsa, 'project-status');
    const page = await pages.shown(`/o/${token}`);
    expect(page).toContain(`${first} Elektronisk signatur`);
    expect(page).toContain(`${second} Offline-visning`);
    expect(page).toContain('Til SYS’ møde 19. maj 2027');
    const typed = {
      ...(await pages.fields(token, { choice: 'submit' }, page)),
      ...typedStatus(0),
      ...typedStatus(1, { scope: '', forecast: 'en million', 'milestones.0.date': '', 'milestones.1.name': 'Drift' }),
    };
    const response = await pages.post(`/o/${token}`, typed);
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain('href="#projects.1.scope"');
    expect(html).toContain('href="#projects.1.forecast"');
    expect(html).toContain('href="#projects.1.milestones.0.date"');
    expect(html).not.toContain('href="#projects.0');
    const again = await pages.fields(token, {}, html);
    expect(again).toMatchObject({
      choice: 'submit',
      'projects.0.time': 'yellow',
      'projects.0.note': 'Leverandøren er forsinket.',
      'projects.1.forecast': 'en million',
      'projects.1.milestones.1.name': 'Drift',
    });
  });

  it('is reviewed with its words, confirmed, and stands in the overview and in the history', async () => {
    const { pages, house, first, report } = world;
    expect(await pages.shown('/projekter')).toContain('Der er ingen status endnu.');
    const token = await pages.link(fsa, 'project-status');
    const { review, receipt } = await pages.answer(token, fsa, {
      choice: 'submit',
      ...typedStatus(0, { scope: 'red' }),
      ...typedStatus(1, { time: 'green', forecast: '', 'milestones.0.name': '', 'milestones.0.date': '' }),
    });
    expect(review).toMatch(/gul.*grøn.*rød/s);
    expect(review).toContain('845.000\u00a0kr.');
    expect(review).toMatch(/Pilot, 1\. oktober 2027/);
    expect(receipt).toContain('Indsend status');
    expect((await house.store.case(report))?.outcome).toBe('delivered');
    const overview = await pages.shown('/projekter');
    expect(overview).toMatch(/class="light red"><span aria-hidden="true">■<\/span> rød/);
    expect(overview).toContain('til mødet 19. maj 2027');
    expect(overview).toContain('Pilot, 1. oktober 2027');
    expect(overview).not.toContain('Status mangler');
    expect(await pages.shown(`/projekter/${first}`)).toContain('Leverandøren er forsinket.');
    expect(await pages.shown(`/sager/${report.replace('/', '~')}`)).toContain('Leverandøren er forsinket.');
  });

  it('the next form begins with the last status; a status that does not come is late, then missing (R-168)', async () => {
    const { pages, first } = world;
    await pages.advanceTo('2027-08-25T10:00:00.000Z');
    const token = await pages.link(fsa, 'project-status');
    expect(await pages.fields(token, {})).toMatchObject({
      'projects.0.time': 'yellow',
      'projects.0.scope': 'red',
      'projects.0.forecast': '845.000',
      'projects.0.milestones.0.name': 'Pilot',
      'projects.1.note': 'Leverandøren er forsinket.',
    });
    await pages.advanceTo('2027-09-08T10:00:00.000Z');
    const late = await pages.shown('/projekter');
    expect(late).toContain('Status mangler');
    expect(late).toContain('til mødet 15. september 2027');
    expect(late).toContain('overskredet');
    const meeting = 'meeting/2027-09-15';
    await world.house.approved(meeting);
    await pages.advanceTo('2027-09-15T08:30:00.000Z');
    await world.house.present(meeting);
    await world.house.concluded(meeting);
    const missing = await pages.shown(`/projekter/${first}`);
    expect(missing).toContain('Status udeblev til: 15. september 2027');
  });

  it('a project that RSI takes over is listed as moved, with the decision, and is not reported to SYS any more (R-078)', async () => {
    const { pages, house, first, second } = world;
    const { commands } = house;
    const { number } = await commands.begin(as('ida.krogh'), 'matter.start', {
      kind: 'rsi-project',
      system: 'ppj',
      title: 'Signatur til RSI',
      form: { project: first, to: 'rsi', reason: 'Særlig kompleksitet' },
    });
    await house.settle();
    const id = `matter/${number}`;
    const [task] = await house.store.tasks({ caseId: id, open: true });
    expect(task?.duty).toBe('rsi-decision-recording');
    await house.answers(
      'rsi-decision-recording',
      id,
      { choice: 'approved', reference: 'RSI 24. september 2027 pkt. 6', comment: 'Særlig kompleksitet' },
      'ida.krogh',
    );
    for (const open of await house.store.tasks({ caseId: id, open: true, duty: 'rsi-decision-confirmation' }))
      await commands.answerTask(as(open.person), open.id, { choice: 'confirm' });
    await house.settle();
    const page = await pages.shown('/projekter');
    const [running = '', moved = ''] = page.split('<h2>Flyttet til RSI-kredsen</h2>');
    expect(running).not.toContain(first);
    expect(running).toContain(second);
    expect(moved).toContain(first);
    expect(moved).toContain('RSI 24. september 2027 pkt. 6');
    expect(await pages.shown(`/projekter/${first}`)).toContain('rapporteres ikke til SYS');
    await pages.advanceTo('2027-11-12T10:00:00.000Z');
    const asked = viewOf(await house.store.case('project-report/2027-12-01-ppj'), 'project-report')?.projects;
    expect(asked).toMatchObject([{ number: second }]);
  });

  it('a meeting that is cancelled leaves no status missing: none was needed', async () => {
    const { pages, house, second } = world;
    await house.commands.perform(as('ida.krogh'), 'meeting.cancel', 'meeting/2027-12-01', {
      reason: 'For få kan komme',
    });
    await pages.advanceTo('2027-11-12T11:00:00.000Z');
    const overview = await pages.shown('/projekter');
    expect(overview).toContain('mødet blev aflyst');
    for (const wrong of ['udeblevet', 'Status mangler']) expect(overview).not.toContain(wrong);
    expect(await pages.shown(`/projekter/${second}`)).not.toContain('1. december 2027');
    // Nobody owes a status of it any more.
    expect((await house.store.casesOf('project-report')).filter(({ outcome }) => outcome === undefined)).toEqual([]);
    expect(await house.store.tasks({ duty: 'project-status', open: true })).toEqual([]);
  });

  it('has a page that says what is wrong for what is no project, and state of a form that cannot be forged', async () => {
    const { pages } = world;
    const none = await pages.get('/projekter/2027-9999');
    expect(none.status).toBe(404);
    expect(await none.text()).toContain('er ikke et projekt');
    expect(stateIn(await pages.shown('/projekter'))).toBe('');
  });
});
