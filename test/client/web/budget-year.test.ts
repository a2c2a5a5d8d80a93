import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../../client/web/paths.ts';
import { stateIn } from './world.ts';
import { openYear, type YearWorld } from './year-world.ts';
import { viewOf } from '../../../store/rows.ts';

const [budget, frame] = ['annual-budget/2028-ppj', 'frame/2028'];
const [fsa, chair, secretary, rsi] = ['soeren.dahl', 'birgit.aagaard', 'ida.krogh', 'ulla.friis'];

describe('budget year 2028 of one system, by its pages alone', { timeout: 60_000 }, () => {
  let year: YearWorld;
  beforeAll(async () => {
    year = await openYear();
  }, 60_000);
  afterAll(async () => {
    expect(year.faults).toEqual([]);
    await year.world.close();
  });

  const stage = async () => viewOf(await year.store.case(budget), 'annual-budget')?.stage;
  const act = async (id: string, caseId: string, fields: Record<string, string>) => {
    const response = await year.post(paths.act(id, caseId), { person: secretary, ...fields, trin: 'udfoer' });
    expect(response.status, await response.clone().text()).toBe(303);
    await year.world.settle();
  };

  it('is started after a preview of every date and recipient, and not twice', async () => {
    expect((await year.get('/aarshjul/2028')).status).toBe(404);
    const start = { person: secretary, year: '2028', 'systems:ppj': 'ja' };
    const seen = await (await year.post(paths.wheelStart, start)).text();
    for (const said of ['Søren Dahl &lt;soeren.dahl@eksempel.dk&gt;', '31. maj 2027', 'Intet er sendt'])
      expect(seen).toContain(said);
    expect((await year.get('/aarshjul/2028')).status).toBe(404);
    expect((await year.post(paths.wheelStart, { ...start, trin: 'udfoer' })).status).toBe(303);
    await year.world.settle();
    const again = await year.post(paths.wheelStart, { ...start, trin: 'udfoer' });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('allerede startet');
    expect(await year.shown('/aarshjul/2028')).toContain('○ ikke begyndt');
  });

  it('hears the user group, with last year’s budget on the page', async () => {
    await year.advanceTo('2027-01-05T09:00:00.000Z');
    const token = await year.link('trine.bak', 'hearing-comments');
    const html = await year.shown(`/o/${token}`);
    expect(html).toContain('Sidste års budget (2027)');
    expect((await year.post(`/o/${token}`, await year.fields(token, { choice: 'comment' }))).status).toBe(422);
    const { receipt } = await year.answer(token, 'trine.bak', { choice: 'comment', comment: 'Vi mangler offline.' });
    expect(receipt).toContain('Jeg har bemærkninger');
    await act('budget.waive-hearing', budget, { reason: 'Alle er hørt.' });
    expect(await stage()).toBe('drafting');
  });

  it('moves a date by dispensation, and the wheel says so', async () => {
    const moved = await year.post(paths.act('budget-cycle.dispense', '2028'), {
      person: secretary,
      date: 'draftToFsg',
      to: '14-04-2027',
      decidedBy: 'sysChair',
      reference: 'Formanden 4. januar 2027',
      reason: 'Høringen trak ud',
      trin: 'udfoer',
    });
    expect(moved.status).toBe(303);
    await year.world.settle();
    const html = await year.shown('/aarshjul/2028');
    for (const said of ['↷ flyttet ved dispensation', '14. april 2027']) expect(html).toContain(said);
    expect(await year.shown(paths.case(budget))).toContain('Dispensation: Udkast til FSG flyttet til 14. april 2027');
  });

  it('keeps a draft, gives more rows, reads the spreadsheet back, and says what is wrong at its cell', async () => {
    const token = await year.link(fsa, 'budget-draft');
    const fields = await year.fields(token, {});
    expect(fields['budget.lines.1.id']).toBe('hosting');
    const dear = { ...fields, 'budget.lines.1.amount': '9.000.000' };
    const saved = await (await year.post(`/o/${token}`, { ...dear, trin: 'gem' })).text();
    expect(saved).toContain('Udkastet er gemt');
    expect(await year.shown(`/o/${token}`)).toContain('value="9.000.000"');
    const rows = (html: string) => html.match(/name="budget\.lines\.\d+\.name"/g)?.length ?? 0;
    const more = await (await year.post(`/o/${token}`, { ...dear, trin: 'linje:budget.lines' })).text();
    expect(rows(more)).toBe(rows(saved) + 2);

    const refused = await year.post(`/o/${token}`, { ...dear, choice: 'submit' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('href="#budget.lines.1.reason"');
    const unreadable = await year.post(`/o/${token}`, { ...dear, choice: 'submit', 'budget.lines.1.amount': '9,000' });
    expect(await unreadable.text()).toContain('href="#budget.lines.1.amount"');

    const template = await year.get(`/o/${token}/skabelon`);
    expect(template.headers.get('Content-Disposition')).toContain('budget-2028-ppj.xlsx');
    const upload = async (file: File) => {
      const body = new FormData();
      body.set('tilstand', stateIn(await year.shown(`/o/${token}`)));
      body.set('fil', file);
      return year.web.request(`/o/${token}/fil`, { method: 'POST', body });
    };
    const read = await upload(new File([new Uint8Array(await template.arrayBuffer())], 'budget.xlsx'));
    expect(await read.text()).toContain('Filen er læst: 5 linjer');
    const odd = await upload(new File(['not a workbook'], 'noter.xlsx'));
    expect(odd.status).toBe(422);
    expect(await odd.text()).toContain('noter.xlsx');
    expect((await upload(new File([new Uint8Array(5_200_000)], 'stor.xlsx'))).status).toBe(413);
  });

  //
  it('sends the draft with new lines in part B, and the review shows the difference', async () => {
    const token = await year.link(fsa, 'budget-draft');
    const page = await year.shown(`/o/${token}`);
    const [row = '5'] = [.../name="budget\.lines\.(\d+)\.part" value="B"/.exec(page)!].slice(1);
    const at = `budget.lines.${row}`;
    const next = `budget.lines.${Number(row) + 1}`;
    const draft = {
      choice: 'submit',
      'budget.lines.1.reason': 'Ny aftale om datacenter',
      [`${at}.name`]: 'Offline-visning på tablets',
      [`${at}.kind`]: 'development',
      [`${at}.amount`]: '700.000',
      [`${at}.part`]: 'B',
      [`${next}.name`]: 'Kort i bilen',
      [`${next}.kind`]: 'development',
      [`${next}.amount`]: '200.000',
      [`${next}.part`]: 'B',
    };
    // of 700.000 kr. the page says where it must be filed, at the line's own field.
    const refused = await (await year.post(`/o/${token}`, await year.fields(token, draft))).text();
    expect(refused).toContain(`href="#${at}.basis"`);
    expect(refused).toContain('indsend den som ændringsønske');
    const { review } = await year.answer(token, fsa, { ...draft, [`${at}.basis`]: 'small' });
    expect(review).toContain('pulje til mindre ændringsønsker');
    expect(review).toContain('Ny aftale om datacenter');
    expect(review).toContain('+700.000\u00a0kr.');
    expect(await stage()).toBe('fsgReview');
    const kept = (await year.commands.budgetSheet(budget)).budget.lines.find(({ part }) => part === 'B');
    expect(kept).toMatchObject({ id: 'offline-visning-paa-tablets', part: 'B', amountOre: 70_000_000 });
    // What is operated and what is changed are two sums.
    const row2028 = (await year.store.cases({ machine: 'annual-budget' })).find(({ id }) => id === budget);
    expect(viewOf(row2028, 'annual-budget')?.budget?.lines.filter(({ part }) => part === 'B')).toHaveLength(2);
  });

  it('shows the chair the comments as annexes, and what the FSA wrote down', async () => {
    const token = await year.link(chair, 'budget-recommendation');
    const opgave = /name="opgave" value="([^"]+)"/.exec(await year.shown(paths.caseRecord(budget)))?.[1] ?? '';
    const recording = { person: fsa, choice: 'recommend', comment: 'Enig gruppe', opgave, tookPart: 'Hele gruppen' };
    expect((await year.post(paths.caseRecord(budget), recording)).status).toBe(303);
    await year.world.settle();
    const html = await year.shown(`/o/${token}`);
    for (const said of [
      'Alle er hørt.',
      'Budget 2028 mod 2027',
      'Enig gruppe',
      'FSA har registreret gruppens beslutning',
    ])
      expect(html).toContain(said);
    await year.answer(token, chair, { choice: 'recommend', tookPart: 'Hele gruppen' });
    expect(await stage()).toBe('firstReading');
  });

  it('lets SYS vote in writing on the first reading, in words about the budget', async () => {
    await act('case.open-written-procedure', budget, {});
    const open = (await year.store.tasks({ open: true, duty: 'sys-vote' })).filter(({ caseId }) => caseId === budget);
    expect(open.length).toBeGreaterThan(2);
    for (const [place, { person }] of open.entries()) {
      const task = await year.store.tasks({ open: true, duty: 'sys-vote', person });
      if (task.length === 0) break;
      const token = await year.link(person, 'sys-vote');
      if (place === 0) {
        const html = await year.shown(`/o/${token}`);
        expect(html).toContain('Du stemmer for, at SYS godkender budgettet ved førstebehandlingen.');
        expect(html).not.toContain('ændringsønsket');
      }
      await year.answer(token, person, { choice: 'for' });
    }
    await year.advanceTo('2027-06-30T09:00:00.000Z');
    expect(await stage()).toBe('adjusting');
  });

  it('takes the proposal of the frame with what it rests on', async () => {
    const token = await year.link(secretary, 'frame-proposal');
    const refused = await year.post(`/o/${token}`, await year.fields(token, { choice: 'propose', amount: '12,000' }));
    const html = await refused.text();
    for (const field of ['amount', 'motivation']) expect(html).toContain(`href="#${field}"`);
    const answer = { choice: 'propose', amount: '13.000.000', motivation: 'Som i år, fremskrevet.' };
    expect((await year.answer(token, secretary, answer)).review).toContain('13.000.000\u00a0kr.');
    expect(await year.shown(paths.case('frame/2028'))).toContain('SYS’ behandling af rammen');
  });

  //
  it('shows the difference since the first reading, demands its reason, and takes the second reading from the minutes', async () => {
    await year.advanceTo('2027-08-20T09:00:00.000Z');
    const token = await year.link(fsa, 'budget-adjustment');
    const raised = { choice: 'submit', 'budget.lines.5.amount': '1.400.000' };
    const refused = await year.post(`/o/${token}`, await year.fields(token, raised));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('href="#adjustments"');
    const { review } = await year.answer(token, fsa, {
      ...raised,
      'adjustments.0.part': 'B',
      'adjustments.0.code': 'clarification',
      'adjustments.0.text': 'Flere tablets',
      'adjustments.0.amount': '700.000',
    });
    expect(review).toContain('Ændret siden førstebehandlingen');
    expect(review).toContain('som økonomiaftalen ikke forklarer');
    await year.advanceTo('2027-09-16T09:00:00.000Z');
  });

  it('records one decision of a meeting on several cases: what each would do is shown first, and who did not take it is told by name', async () => {
    const page = paths.act('cases.record-sys-decision', '2028');
    expect(await year.shown('/aarshjul/2028')).toContain(`href="${page}"`);
    const offered = await year.shown(page);
    for (const one of [budget, frame]) expect(offered).toContain(`name="cases:${one}"`);
    expect(offered).not.toContain('Delvist godkendt');
    expect(await year.shown(paths.act('cases.record-sys-decision', '2031'))).toContain('Ingen sag ligger hos SYS nu.');
    const decision = { person: secretary, outcome: 'adopted', reference: 'SYS 15. september 2027 pkt. 3' };
    const ticked = { [`cases:${budget}`]: 'ja', [`cases:${frame}`]: 'ja', 'cases:budget-cycle/2028': 'ja' };
    expect((await year.post(page, { ...decision, meetingDate: '15-09-2027' })).status).toBe(422);
    const early = await (await year.post(page, { ...decision, ...ticked, meetingDate: '15-10-2027' })).text();
    expect(early.match(/kan ikke tage beslutningen/g)).toHaveLength(3);
    const form = { ...decision, ...ticked, meetingDate: '15-09-2027' };
    const seen = await (await year.post(page, form)).text();
    expect(seen).toContain('Godkendt: budgettet går videre.');
    expect(seen.match(/følger beslutningen; [1-9]\d* mails sendes/g)).toHaveLength(2);
    expect(seen.match(/kan ikke tage beslutningen/g)).toHaveLength(1);
    expect(await stage()).toBe('secondReading');
    const done = await (await year.post(page, { ...form, trin: 'udfoer' })).text();
    expect(done.match(/✓ registreret/g)).toHaveLength(2);
    expect(done).toMatch(/budget-cycle~2028">[^<]+<\/a>: <b>! /);
    expect(done).toContain('value="SYS 15. september 2027 pkt. 3"');
    await year.world.settle();
    expect(await stage()).toBe('rsi');
    expect((await year.store.case(frame))?.state).toContain('rsi');
  });

  it('records that RSI approved in part, and RSI’s contact sees which lines are left out', async () => {
    const token = await year.link(secretary, 'rsi-decision-recording', budget);
    const answer = { choice: 'inPart', reference: 'RSI 8. oktober 2027 pkt. 2', comment: 'Der er ikke råd.' };
    const refused = await year.post(`/o/${token}`, await year.fields(token, answer));
    expect(await refused.text()).toContain('href="#struck"');
    const { review } = await year.answer(token, secretary, { ...answer, 'struck:offline-visning-paa-tablets': 'ja' });
    expect(review).toContain('Udelades af del B');
    const confirming = await year.link(rsi, 'rsi-decision-confirmation', budget);
    expect(await year.shown(`/o/${confirming}`)).toContain('Offline-visning på tablets');
    await year.answer(confirming, rsi, { choice: 'confirm' });
    expect(await stage()).toBe('approved');
  });

  //
  it('takes a report over the autumn night: one clock hour twice is told apart, and availability is of elapsed time', async () => {
    await year.advanceTo('2029-01-03T09:00:00.000Z');
    const token = await year.link(fsa, 'quarterly-report');
    const tasks = (await year.commands.myTasks(fsa)).filter(({ duty }) => duty === 'quarterly-report');
    const autumn = tasks.find(({ caseId }) => caseId === 'quarterly-report/2028-q4-ppj');
    expect(autumn?.id).toBeDefined();
    const html = await year.shown(`/o/${token}`);
    expect(html).toContain('sommertid (første gang)');
    const at = 'report.operation.outages.0';
    const night = {
      choice: 'submit',
      [`${at}.from`]: '29-10-2028 02.30',
      [`${at}.to`]: '29-10-2028 02.30',
      'report.kpis.0.value': '1,8',
      'report.kpis.1.value': '95',
      'report.expenses.0.spent': '100.000',
      'report.expenses.0.forecast': '400.000',
    };
    const refused = await year.post(`/o/${token}`, await year.fields(token, night));
    expect(await refused.text()).toContain('kom to gange den nat');
    const { review } = await year.answer(token, fsa, {
      ...night,
      [`${at}.from`]: '29-10-2028 02.30 sommertid',
      [`${at}.to`]: '29-10-2028 02.30 vintertid',
    });
    expect(review).toContain('60 minutters afbrud');
    // By calendar month, as the SLA asks.
    expect(review).toContain('oktober 2028: 99,865 % (nedetid 60 min.)');
    expect(review).toContain('(sommertid)');
    expect(await year.shown(paths.case('quarterly-report/2028-q4-ppj'))).toContain('Svartid ved opslag');
    expect(await year.shown('/rapporter/2028')).toContain('◐ modtaget');
  });

  //
  it('takes the accounts line by line, and grants carry-over in part', async () => {
    const token = await year.link(fsa, 'accounts');
    const page = await year.shown(`/o/${token}`);
    const lines = page.match(/name="accounts\.lines\.\d+\.spent"/g)?.length ?? 0;
    expect(lines).toBe(6);
    const spent = Object.fromEntries(Array.from({ length: lines }, (_, row) => [`accounts.lines.${row}.spent`, '0']));
    const refused = await year.post(`/o/${token}`, await year.fields(token, { choice: 'submit', ...spent }));
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('href="#accounts.lines.1.reason"');
    const reasons = Object.fromEntries(
      Array.from({ length: lines }, (_, row) => [`accounts.lines.${row}.reason`, 'Udskudt']),
    );
    const carry = { 'accounts.carryOver.0.amount': '300.000', 'accounts.carryOver.0.reason': 'Leveres i marts' };
    const tooMuch = await year.post(
      `/o/${token}`,
      await year.fields(token, { choice: 'submit', ...spent, ...reasons, ...carry }),
    );
    expect(await tooMuch.text()).toContain('href="#accounts.carryOver.0.amount"');
    const { review } = await year.answer(token, fsa, {
      choice: 'submit',
      ...spent,
      ...reasons,
      ...carry,
      'accounts.carryOver.0.amount': '200.000',
    });
    for (const said of ['Regnskab mod budget', 'Leveres i marts']) expect(review).toContain(said);
    const followUp = 'financial-follow-up/2028-ppj';
    await year.advanceTo('2029-02-09T15:00:00.000Z');
    const decision = {
      person: secretary,
      outcome: 'inPart',
      meetingDate: '08-02-2029',
      reference: 'SYS 8. februar 2029 pkt. 5',
      reason: 'Resten går tilbage.',
      'terms.granted.0.line': 'kort-i-bilen',
    };
    const beyond = await year.post(paths.act('case.record-sys-decision', followUp), {
      ...decision,
      'terms.granted.0.amount': '250.000',
      trin: 'udfoer',
    });
    expect(beyond.status).toBe(422);
    expect(await beyond.text()).toContain('href="#terms.granted.0.amount"');
    const inPart = { ...decision, 'terms.granted.0.amount': '150.000' };
    const seen = await (await year.post(paths.act('case.record-sys-decision', followUp), inPart)).text();
    expect(seen).toMatch(/Se det igennem.*Kort i bilen.*150\.000/s);
    await act('case.record-sys-decision', followUp, inPart);
    const decided = await year.shown(paths.case(followUp));
    for (const said of ['Bevilget', '150.000\u00a0kr.', 'behandlet']) expect(decided).toContain(said);
    expect(await year.shown('/aarshjul/2028')).toContain('Økonomiopfølgning');
  });

  it('has the year as lists to take along, and the money on the page of the frame', async () => {
    for (const path of [
      '/aarshjul/2028/fil/aarshjul.ics',
      '/aarshjul/2028/fil/aarshjul.csv',
      '/aarshjul/2028/fil/aarshjul.xlsx',
      '/budget/2028/fil/budget.csv',
      '/budget/2028/fil/budget.xlsx',
      '/rapporter/2028/fil/rapporter.csv',
      '/ramme/2028/fil/poster.csv',
      paths.caseBudget(budget),
    ]) {
      const response = await year.get(path);
      expect(response.status, path).toBe(200);
      expect(response.headers.get('Content-Disposition'), path).toContain('attachment');
    }
    const ledger = await year.shown('/ramme/2028');
    for (const said of ['Driftsbudgetter 2028', 'Regionernes andele', 'Region Østdanmark'])
      expect(ledger).toContain(said);
    expect(await year.shown('/budget/2028')).toContain('i kraft');
    const csv = await (await year.get('/budget/2028/fil/budget.csv')).text();
    expect(csv).toContain('Region Nordjylland');
    const told = await year.shown(paths.case(budget));
    for (const said of ['Budgettet er bogført', 'Høringen sluttet før tid', 'i kraft']) expect(told).toContain(said);
    expect(told).not.toContain('Ændringsønske 2028');
  });

  it('refuses a dispensation that lacks something, and says so at its field', async () => {
    const fields = {
      person: secretary,
      date: 'accounts',
      to: '1-1-2020',
    };
    const refused = await year.post(paths.act('budget-cycle.dispense', '2028'), fields);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('href="#reference"');
  });
});
