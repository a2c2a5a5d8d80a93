import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { chromiumIsThere, launchChromium } from '../../support/chromium.ts';
import { filledInByKeyboard, watched } from './looks.ts';
import { createWeb } from '../../../client/web/app.ts';
import { signedIn } from '../../support/signed-in.ts';
import { as } from '../support/world.ts';
import { expectWithheld } from './withheld.ts';
import { votedOnOnePage } from './voted-on-one-page.ts';
import { linkSecret, served } from './world.ts';
import { paths } from '../../../client/web/paths.ts';
import { agendaRows, chosenFor, everybody, type Meetings, openMeetings } from './meeting-world.ts';

const secretary = 'ida.krogh';
const first = '/moeder/2026-12-15';
/** The page of an act on the first meeting. */
const onFirst = (act: string): string => paths.act(`meeting.${act}`, '2026-12-15');

let world: Meetings;
const pages = new Map<string, string>();
const keep = (name: string, html: string): string => pages.set(name, html).get(name) ?? html;

beforeAll(async () => {
  world = await openMeetings();
}, 60_000);
afterAll(() => world?.world.close());

describe("the pages of SYS's year of meetings (R-035)", () => {
  it('a year is planned when its dates and warnings have been seen, and not before', async () => {
    expect(await world.shown('/moeder?aar=2027')).toContain('href="/handling/year-plan.start?year=2027"');
    const start = paths.act('year-plan.start');
    expect(await world.shown(`${start}?year=2027`)).toContain('value="2027"');
    const form = {
      person: secretary,
      year: '2027',
      'meetings.0.date': '10-02-2027',
      'meetings.2.date': '20. maj',
      'meetings.2.place': 'Vejle',
    };
    const wrong = await world.sent(start, form);
    keep('a plan with errors', wrong.html);
    expect(wrong.status).toBe(422);
    for (const words of ['href="#meetings.2.date"', 'value="20. maj"', 'value="Vejle"'])
      expect(wrong.html).toContain(words);
    const dated = { ...form, 'meetings.2.date': '20-05-2027', 'meetings.2.from': '9.30' };
    const nobody = await world.sent(start, { ...dated, person: 'soeren.dahl' });
    expect([nobody.status, nobody.html.includes('Det kan sekretariatet')]).toEqual([403, true]);
    const seen = await world.sent(start, dated);
    keep('a plan seen', seen.html);
    expect(seen.status).toBe(200);
    for (const words of ['kl. 09.30–14.00, Vejle', 'Der er kun planlagt 2 møder i 2027', 'Indkald til møderne'])
      expect(seen.html).toContain(words);
    expect((await world.commands.yearPlan(2027)).caseId).toBeNull();
    const started = await world.sent(start, { ...dated, trin: 'udfoer' });
    expect([started.status, started.to]).toEqual([303, '/moeder?aar=2027&udfoert=1']);
    const plan = await world.shown('/moeder?aar=2027');
    keep('a year with warnings', plan);
    for (const words of ['torsdag den 20. maj 2027', 'Åbner for sager og ønsker', 'Der er kun planlagt 2 møder'])
      expect(plan).toContain(words);
  });

  it('a meeting is added, moved and cancelled with a reason, each seen before it is confirmed', async () => {
    const add = { person: secretary, date: '16-09-2027', place: 'Odense', reason: 'Andenbehandling' };
    expect(await world.shown('/moeder?aar=2027')).toContain('href="/handling/meeting.add"');
    const seen = await world.sent(paths.act('meeting.add'), add);
    for (const words of ['Det sker, når du bekræfter', 'Indkaldelsen går til', 'Anne Lund'])
      expect(seen.html).toContain(words);
    const added = await world.sent(paths.act('meeting.add'), { ...add, trin: 'udfoer' });
    expect([added.status, added.to]).toEqual([303, '/moeder/2027-09-16?udfoert=1']);
    const [line] = (await world.store.journal({ caseId: 'year-plan/2027' })).filter(
      ({ event }) => event === 'meeting-added',
    );
    expect(line).toMatchObject({ reason: 'Andenbehandling', person: secretary });

    const page = '/moeder/2027-09-16';
    const moveOf = paths.act('meeting.move', '2027-09-16');
    const move = { person: secretary, date: '17-09-2027', reason: 'RSI mødes den 16.' };
    const unreasoned = await world.sent(moveOf, { ...move, reason: '' });
    expect([unreasoned.status, unreasoned.html.includes('href="#reason"')]).toEqual([422, true]);
    const wrong = await world.sent(moveOf, { ...move, date: '17-09-2028' });
    expect([wrong.status, wrong.html.includes('href="#date"')]).toEqual([422, true]);
    const moving = await world.sent(moveOf, move);
    keep('a move seen', moving.html);
    expect(moving.html).toContain('Mødet flyttes fra');
    expect((await world.sent(moveOf, { ...move, trin: 'udfoer' })).status).toBe(303);
    expect(await world.shown(page)).toContain('fredag den 17. september 2027');
    // The day it is held on finds it too.
    expect(await world.shown('/moeder/2027-09-17')).toContain('fredag den 17. september 2027');

    const cancelOf = paths.act('meeting.cancel', '2027-09-16');
    const cancel = { person: secretary, reason: 'Ingen sager' };
    const asked = await world.sent(cancelOf, cancel);
    keep('a cancelling seen', asked.html);
    expect(asked.html).toContain('Det kan ikke fortrydes');
    expect((await world.commands.meeting('2027-09-16')).row.state).toBe('preparation.planned');
    expect((await world.sent(cancelOf, { ...cancel, trin: 'udfoer' })).status).toBe(303);
    expect((await world.commands.meeting('2027-09-16')).row.state).toBe('cancelled');
    const rsi = await world.sent(paths.act('year-plan.rsi', '2027'), { person: secretary, date: '24-09-2027' });
    expect([rsi.status, (await world.commands.yearPlan(2027)).rsi]).toEqual([303, '2027-09-24']);
  });

  it('the front page shows the next meeting with its state and until when items can come', async () => {
    const home = await world.shown('/');
    keep('the front page', home);
    for (const words of ['Næste møde i SYS', 'tirsdag den 15. december 2026', 'Punkter til dagsordenen senest'])
      expect(home).toContain(words);
    expect(home).toContain('href="/moeder"');
  });

  it('a member asks for an item by link; nothing typed is lost when the title is missing (R-194)', async () => {
    await world.advanceTo('2026-11-24T10:00:00.000Z');
    const token = await world.link('mette.kjaer', 'agenda-wish', 'meeting/2026-12-15');
    const page = await world.shown(`/o/${token}`);
    for (const words of ['tirsdag den 15. december 2026', 'Overskrift', 'Eventuelt']) expect(page).toContain(words);
    expect(page).not.toContain('name="comment"');
    const fields = await world.fields(token, { choice: 'wish', text: 'Hvem har vagten?', kind: 'decision' }, page);
    const wrong = await world.sent(`/o/${token}`, fields);
    keep('a wish with errors', wrong.html);
    expect([wrong.status, wrong.html.includes('href="#title"'), wrong.html.includes('Hvem har vagten?')]).toEqual([
      422,
      true,
      true,
    ]);
    const { review } = await world.answer(token, 'mette.kjaer', {
      choice: 'wish',
      title: 'Vagten i julen',
      text: 'Hvem har vagten?',
      kind: 'decision',
    });
    for (const words of ['Vagten i julen', 'Beslutning']) expect(review).toContain(words);
    expect(await world.shown(first)).toContain('Vagten i julen');
  });

  it('the agenda is put in order, sent to the chair, and approved by a link that shows it (R-192)', async () => {
    await world.advanceTo('2026-12-02T10:00:00.000Z');
    const late = world.requests[1] ?? '';
    const agenda = await world.shown(onFirst('edit-agenda'));
    keep('the agenda being edited', agenda);
    expect(agenda).toContain('5.2 ');
    const order = agendaRows([
      { id: `case:${world.requests[0]}`, place: '2' },
      { id: `case:${late}`, place: '1' },
      { id: 'aob', note: 'Julefrokost' },
    ]);
    const wrong = await world.sent(onFirst('edit-agenda'), { person: secretary, ...order, 'order.1.place': 'en' });
    expect(wrong.status).toBe(422);
    for (const words of ['Julefrokost', 'Skriv et helt tal fra 1 til 999']) expect(wrong.html).toContain(words);
    const saved = await world.sent(onFirst('edit-agenda'), { person: secretary, ...order });
    expect(saved.status).toBe(303);
    const { agenda: content } = await world.commands.meeting('2026-12-15');
    expect(content?.items.find(({ no }) => no === '5.1')?.case).toBe(late);
    const page = await world.shown(first);
    for (const words of ['Julefrokost', 'Send til formanden', 'Medlemmernes punkter', 'Rammen 2026'])
      expect(page).toContain(words);
    await expectWithheld(world, [first, 'peter.holm'], 'Dagsordenen er ikke sendt ud endnu', ['Julefrokost']);
    const sent = await world.answerHere(secretary, 'agenda-preparation', 'meeting/2026-12-15', { choice: 'submit' });
    expect([sent.status, sent.to]).toEqual([303, `${first}?udfoert=1`]);
    const chair = await world.link('henrik.dam', 'agenda-approval', 'meeting/2026-12-15');
    const asked = await world.shown(`/o/${chair}`);
    keep('the agenda with the chair', asked);
    for (const words of ['Julefrokost', 'Kort over beredskabet', 'Vagten i julen']) expect(asked).toContain(words);
    expect(await world.shown(first)).toContain('Dagsordenen er hos formanden');
    await world.answer(chair, 'henrik.dam', { choice: 'approve' });
    await world.advanceTo('2026-12-04T10:00:00.000Z');
  });

  it('a case that came late is taken by the chair by link, seen before it is confirmed (R-192)', async () => {
    const second = 'meeting/2026-12-17';
    const request = await world.files(3, 'Vagtplan for lægebiler');
    await world.commands.perform(as(secretary), 'meeting.recompose', second);
    await world.says('agenda-preparation', second, secretary, { choice: 'submit' });
    const chair = await world.link('henrik.dam', 'agenda-approval', second);
    const page = keep('a late case with the chair', await world.shown(`/o/${chair}`));
    for (const words of ['Sager, der kom efter fristen', `name="take:case:${request}"`]) expect(page).toContain(words);
    const { review } = await world.answer(chair, 'henrik.dam', { choice: 'approve', [`take:case:${request}`]: 'ja' });
    for (const words of ['Tages med', 'Vagtplan for lægebiler']) expect(review).toContain(words);
    await world.advanceTo('2026-12-11T10:00:00.000Z');
    const { agenda } = await world.commands.meeting(second);
    expect(agenda?.items.find(({ case: id }) => id === request)).toMatchObject({ no: '5.3', late: true });
    expect(agenda?.late).toEqual([]);
    expect(await world.shown(first, 'peter.holm')).toContain('href="/moeder/2026-12-15/dagsorden.pdf"');
  });

  it('at the meeting attendance is recorded, a vote is opened, cast by link and closed, and a decision is recorded (R-036)', async () => {
    await world.advanceTo('2026-12-15T09:30:00.000Z');
    const duty = await world.link(secretary, 'meeting-record', 'meeting/2026-12-15');
    expect(keep('the record of the meeting', await world.shown(`/o/${duty}`))).toContain(
      'href="/handling/meeting.attend/2026-12-15"',
    );
    expect(await world.shown(`${first}/punkt/1`)).toContain(`href="${onFirst('decide')}?item=1"`);
    const early = await world.sent(onFirst('decide'), {
      person: secretary,
      item: '1',
      outcome: 'adopted',
      note: 'Uden bemærkninger',
    });
    expect([early.status, early.html.includes('Registrér først'), early.html.includes('Uden bemærkninger')]).toEqual([
      409,
      true,
      true,
    ]);
    const present = { person: secretary, ...everybody, others: 'Henrik Dam\nGæst' };
    expect((await world.sent(onFirst('attend'), present)).status).toBe(303);
    expect(await world.shown(first)).toContain('5 af 5 regioner er til stede');

    // SYS adopts an order that is not that of the ranks.
    await world.sent(onFirst('decide'), { person: secretary, item: '5', outcome: 'adopted' });
    const opened = { person: secretary, 'items:5.1': 'ja', 'items:9.1': 'ja' };
    expect((await world.sent(onFirst('open-vote'), opened)).status).toBe(303);
    for (const person of ['anne.lund', 'karen.bach', 'mette.kjaer'])
      for (const [name, html] of Object.entries(await votedOnOnePage(world, person, 'meeting/2026-12-15')))
        keep(name, html);
    const receipts = (await world.store.letters({ caseId: 'meeting/2026-12-15', person: 'anne.lund' })).filter(
      ({ about }) => about === 'receipt-vote',
    );
    expect(receipts.map(({ data }) => data['no'])).toEqual(['5.1', '9.1']);
    expect(await world.shown(`${first}/punkt/5.1`)).toContain('3 af 5 har stemt');
    const one = { person: 'henrik.dam', 'items:9.1': 'ja' };
    expect((await world.sent(onFirst('close-vote'), one)).status).toBe(303);
    // What is left is a page of its own; a vote is changed until it closes.
    const closed = await world.link('anne.lund', 'sys-vote', 'meeting/2026-12-15');
    expect(await world.shown(paths.link(closed))).toContain('stemt for');
    for (const choice of ['abstain', 'for']) await world.answer(closed, 'anne.lund', { choice });
    expect((await world.sent(onFirst('close-vote'), { person: 'henrik.dam' })).status).toBe(303);
    expect(await world.store.case(world.requests[1] ?? '')).toMatchObject({ outcome: 'approvedBySys' });

    const decision = {
      person: secretary,
      item: '5.2',
      outcome: 'postponed',
      'actions.1.what': 'Regn på prisen igen',
      'actions.1.due': '31-12-2026',
      'dissent.0.person': 'karen.bach',
      'dissent.0.text': 'Ville godkende nu',
    };
    const half = await world.sent(onFirst('decide'), decision);
    keep('a decision with errors', half.html);
    expect(half.status).toBe(422);
    for (const words of ['href="#actions.1.person"', 'Regn på prisen igen', 'Ville godkende nu'])
      expect(half.html).toContain(words);
    const whole = { ...decision, 'actions.1.person': 'soeren.dahl' };
    const unreasoned = await world.sent(onFirst('decide'), whole);
    expect([unreasoned.status, unreasoned.html.includes('href="#reason"')]).toEqual([422, true]);
    const past = await world.sent(onFirst('decide'), {
      ...whole,
      reason: 'Prisen mangler',
      'actions.1.due': '01-12-2026',
    });
    expect([past.status, past.html.includes('href="#actions.1.due"')]).toEqual([422, true]);
    const done = await world.sent(onFirst('decide'), { ...whole, reason: 'Prisen mangler' });
    expect([done.status, done.to]).toEqual([303, `${first}?udfoert=1#punkt-5.2`]);
    const item = await world.shown(`${first}/punkt/5.2`);
    keep('an item decided', item);
    for (const words of ['Udskudt', 'Prisen mangler', 'Ville godkende nu', 'Søren Dahl']) expect(item).toContain(words);
    const follow = await world.link('soeren.dahl', 'follow-up', 'meeting/2026-12-15');
    const asked = await world.shown(`/o/${follow}`);
    for (const words of ['Regn på prisen igen', '31. december 2026']) expect(asked).toContain(words);
    expect((await world.sent(onFirst('conclude'), { person: secretary })).status).toBe(303);
  });

  it('the minutes are edited, sent round, objected to by link, settled and final (A-43)', async () => {
    const path = `${first}/referat`;
    const draft = await world.shown(path);
    keep('the minutes as a draft', draft);
    keep('the minutes being edited', await world.shown(onFirst('edit-minutes')));
    for (const words of ['Udskudt.', 'Prisen mangler', 'Region Nordjylland: Mette Kjær', 'Gæst'])
      expect(draft).toContain(words);
    await expectWithheld(world, [first, 'soeren.dahl'], 'Referatet er et udkast; det kan læses', ['/referat']);
    const edit = { 'notes.0.id': 'aob', 'notes.0.words': 'Tak for i dag', remarks: 'Mødet sluttede før tid.' };
    const nobody = await world.sent(onFirst('edit-minutes'), { ...edit, person: 'anne.lund' });
    expect([nobody.status, nobody.html.includes('Det kan sekretariatet')]).toEqual([403, true]);
    expect((await world.sent(onFirst('edit-minutes'), { ...edit, person: secretary })).to).toBe(`${path}?udfoert=1`);
    for (const words of ['Mødet sluttede før tid.', 'href="/opgaver/'])
      expect(await world.shown(path)).toContain(words);
    const sent = await world.answerHere(secretary, 'minutes-draft', 'meeting/2026-12-15', { choice: 'submit' });
    expect(sent.status).toBe(303);
    expect(await world.shown(path)).not.toContain('Redigér referatet');
    const regions = ['anne.lund', 'peter.holm', 'lars.vestergaard', 'karen.bach'];
    for (const person of regions) {
      const token = await world.link(person, 'minutes-objection', 'meeting/2026-12-15');
      expect(await world.shown(`/o/${token}`)).toContain('Tak for i dag');
      await world.answer(token, person, { choice: 'noObjection' });
    }
    const token = await world.link('mette.kjaer', 'minutes-objection', 'meeting/2026-12-15');
    await world.answer(token, 'mette.kjaer', { choice: 'object', comment: 'Vagten mangler' });
    const chair = await world.link('henrik.dam', 'minutes-settlement', 'meeting/2026-12-15');
    expect(keep('objections with the chair', await world.shown(`/o/${chair}`))).toContain('Vagten mangler');
    await world.answer(chair, 'henrik.dam', { choice: 'dismiss', comment: 'Vagten blev ikke nævnt' });
    const final = await world.shown(path);
    for (const words of ['endeligt', 'Vagten mangler', 'Formanden afviste dem']) expect(final).toContain(words);
    expect(final).not.toMatch(/<form(?![^>]*logud)/);
    const page = await world.shown(first);
    for (const words of ['Det aftalte følges op', '/moeder/2026-12-15/referat.docx']) expect(page).toContain(words);
    expect(await world.shown('/moeder?aar=2026')).toContain('Regn på prisen igen');
    expect(world.faults).toEqual([]);
  });

  it('without anybody in the secretariat the pages are read, and have no forms', async () => {
    const now = (): string => '2026-12-16T10:00:00.000Z';
    const pages = createWeb({
      store: { ...world.store, addressees: async () => [] },
      commands: world.commands,
      now,
      config: { baseUrl: 'http://localhost', linkSecret, embedded: true, loopbackOnly: true },
      charts: {},
      previewMails: async () => [],
    });
    const web = signedIn(pages, { store: world.store, now }, 'henrik.dam');
    for (const path of ['/moeder?aar=2026', '/moeder/2026-12-17', '/moeder/2026-12-15/referat']) {
      const response = await web.request(path);
      expect(response.status, path).toBe(200);
      expect(await response.text(), path).not.toMatch(/<form(?![^>]*logud)/);
    }
  });
});

describe.runIf(chromiumIsThere())('meetings in a real browser', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof served>>;
  beforeAll(async () => {
    site = await served(world.web);
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('no page breaks WCAG 2.2 AA or is wider than a narrow phone, with scripts off', { timeout: 240_000 }, async () => {
    await watched(browser, async (page, look) => {
      let html = '';
      await page.route('**/vist', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
      for (const [name, kept] of pages) {
        html = kept;
        await page.goto(`${site.url}/vist`);
        await look(name);
      }
    });
  });

  it('a whole sitting is carried through by keyboard alone, without scripts', { timeout: 240_000 }, async () => {
    await world.advanceTo('2026-12-17T09:30:00.000Z');
    const second = `${site.url}/moeder/2026-12-17`;
    await watched(browser, async (page, look) => {
      const act = async (path: string, button: string, fields: Record<string, string>) => {
        await page.goto(path);
        await filledInByKeyboard(page, fields, button);
        await world.world.settle();
        await page.locator('.note.good').first().waitFor();
      };
      /** By the links of the pages, as they stand there. */
      const follow = async (from: string, link: string) => {
        await page.goto(from);
        await page.locator('a', { hasText: link }).first().focus();
        await page.keyboard.press('Enter');
        await page.waitForURL(/\/handling\//);
        return page.url();
      };
      const duty = await world.link(secretary, 'meeting-record', 'meeting/2026-12-17');
      const attend = await follow(`${site.url}/o/${duty}`, 'Registrér fremmøde');
      const { seats } = await world.commands.meeting('2026-12-17');
      await act(attend, 'Registrér fremmøde', chosenFor(seats));
      await look('a sitting');
      await act(await follow(`${second}/punkt/1`, 'Åbn afstemning'), 'Åbn afstemning', {});
      const voter = await world.link('karen.bach', 'sys-vote', 'meeting/2026-12-17');
      await page.goto(`${site.url}/o/${voter}`);
      await filledInByKeyboard(page, { choice: 'for' }, 'Fortsæt');
      await filledInByKeyboard(page, { email: 'karen.bach@eksempel.dk' }, 'Bekræft');
      await page.locator('text=/Du har den .* stemt for/').waitFor();
      await page.goto(`${second}/punkt/1`);
      await page.locator('text=1 af 5 har stemt').waitFor();
      await look('a vote that is open');
      await act(await follow(`${second}/punkt/1`, 'Luk afstemning'), 'Luk afstemning', {});
      // Its case was decided two days before: it does not take the decision, and says why.
      const decide = await follow(`${second}/punkt/5.2`, 'Registrér beslutningen');
      await look('a decision being recorded');
      await act(decide, 'Registrér beslutningen', { outcome: 'returned', reason: 'Prisen mangler' });
      await page.goto(`${second}/punkt/5.2`);
      await page.locator('text=Afgørelsen kunne ikke overføres til sagen').waitFor();
      await look('a decision that its case refused');
      await act(await follow(second, 'Slut mødet'), 'Slut mødet', {});
      const minutes = `${second}/referat`;
      await act(await follow(minutes, 'Redigér referatet'), 'Gem udkastet', { remarks: 'Et kort møde' });
      await page.locator('p:has-text("Et kort møde")').waitFor();
      await page.goto(minutes);
      await page.locator('a', { hasText: 'Send til medlemmerne' }).first().focus();
      await page.keyboard.press('Enter');
      await page.locator('#choice').waitFor();
      await look('the duty of sending the minutes');
      await filledInByKeyboard(page, { choice: 'submit' }, 'Fortsæt');
      await look('the review of sending the minutes');
      await filledInByKeyboard(page, {}, 'Bekræft');
      await world.world.settle();
      await page.locator('.note.good').first().waitFor();
      await page.goto(minutes);
      await look('minutes that are read');
    });
    expect((await world.commands.meeting('2026-12-17')).row.state).toBe('minutes.reading');
  });
});
