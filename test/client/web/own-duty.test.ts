import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '../../../client/web/paths.ts';
import { choicesOf } from '../../../client/web/link/duty-forms.ts';
import { type House, openHouse } from '../../machines/house.ts';
import { fieldsIn, openYear, plain, type YearWorld } from './year-world.ts';

let house: House;
let year: YearWorld;

beforeAll(async () => {
  house = await openHouse();
  year = await openYear(house);
});
afterAll(() => house.close());

const marks = {
  'criteria.user.score': '4',
  'criteria.business.score': '4',
  'criteria.technical.score': '3',
  'criteria.economic.score': '4',
};
const chair = 'birgit.aagaard';
const recommendation = { choice: 'approve', rank: '7', assessment: 'Færre fejl i vagtplanen', ...marks };

it('the case shows at each open task that its holder can answer it, and the form is the one behind the personal link', async () => {
  const { id } = await house.row(await house.files());
  const task = await house.task('birgit.aagaard', 'fsg-decision', (await house.row(id.split('/')[1] ?? '')).number);
  expect(await year.shown(paths.case(id))).toContain(`href="${paths.duty(task)}"`);
  const token = await year.link('birgit.aagaard', 'fsg-decision', id);
  const [here, behind] = [await year.shown(paths.duty(task), chair), await year.shown(paths.link(token))];
  for (const { label } of choicesOf('fsg-decision'))
    for (const html of [here, behind]) expect(plain(html)).toContain(`<b>${label[0]}</b>`);
  const names = (html: string, action: string) =>
    Object.keys(fieldsIn(html, action)).filter((name) => name !== 'tilstand');
  expect(names(here, paths.duty(task))).toEqual(names(behind, paths.link(token)));
  const other = await year.get(paths.duty(task));
  expect([other.status, plain(await other.text()).includes('Opgaven er Birgit Aagaards.')]).toEqual([403, true]);
});

it('given the FSG chair at the console, when she assesses, looks it through and confirms, then the group has recommended', async () => {
  const { id } = await house.row(await house.files());
  const before = (await house.row(id.split('/')[1] ?? '')).state;
  const { review, status, to } = await year.answerHere('birgit.aagaard', 'fsg-decision', id, recommendation);
  for (const words of ['Se dit svar igennem', 'Færre fejl i vagtplanen', '900.000\u00a0kr.'])
    expect(review).toContain(words);
  expect([status, to]).toEqual([303, `${paths.case(id)}?udfoert=1`]);
  const after = await house.store.case(id);
  expect([after?.state === before, after?.rank]).toEqual([false, 7]);
  const line = (await house.store.journal({ caseId: id })).find(({ person }) => person === 'birgit.aagaard');
  expect(line?.channel).toBe('login');
});

it('an answer without a choice or a needed field is told field by field, and nothing is decided before it is confirmed', async () => {
  const { id, number } = await house.row(await house.files());
  const page = paths.duty(await house.task('birgit.aagaard', 'fsg-decision', number));
  const form = { person: chair, ...fieldsIn(await year.shown(page, chair), page) };
  const empty = await year.post(page, form);
  expect([empty.status, plain(await empty.text()).includes('Vælg en af mulighederne.')]).toEqual([422, true]);
  const refused = await year.post(page, { ...form, choice: 'reject' });
  expect([refused.status, (await refused.text()).includes('href="#comment"')]).toEqual([422, true]);
  const review = await (await year.post(page, { ...form, ...recommendation })).text();
  const corrected = await (await year.post(page, { person: chair, ...fieldsIn(review, page), trin: 'ret' })).text();
  expect(corrected).toContain('Færre fejl i vagtplanen');
  expect((await year.post(page, { person: chair, tilstand: 'opdigtet', trin: 'udfoer' })).status).toBe(409);
  expect((await house.store.tasks({ caseId: id, duty: 'fsg-decision', open: true })).length).toBeGreaterThan(0);
});

it('what was shown before the case changed is not answered, and a task that is done says so', async () => {
  const { id, number } = await house.row(await house.files());
  const task = await house.task('birgit.aagaard', 'fsg-decision', number);
  const page = paths.duty(task);
  const review = await (
    await year.post(page, { person: chair, ...fieldsIn(await year.shown(page, chair), page), ...recommendation })
  ).text();
  await house.recommended(number);
  const late = await year.post(page, { person: chair, ...fieldsIn(review, page), trin: 'udfoer' });
  expect(late.status).toBe(409);
  expect((await year.get(page, chair)).status).toBe(409);
  expect((await year.get(paths.duty('change-request/2027-9999#fsg.1/x'))).status).toBe(404);
  expect(await house.store.tasks({ caseId: id, duty: 'fsg-decision', open: true })).toEqual([]);
});

it('given a written procedure, when a member of SYS votes at the console, then the vote stands as theirs and can be changed', async () => {
  const number = await house.withSys();
  await house.asked(number);
  const { id } = await house.row(number);
  await year.answerHere('mette.kjaer', 'sys-vote', id, { choice: 'for' });
  const changed = await year.answerHere('mette.kjaer', 'sys-vote', id, { choice: 'against', comment: 'For dyrt' });
  expect(changed.form).toContain('Stemmen kan ændres indtil fristen');
  const [ballot] = await house.store.ballots(id);
  const votes = (await house.store.votes(ballot?.id ?? '')).map(({ region, choice, current, by }) => [
    region,
    choice,
    current,
    by.channel,
  ]);
  expect(votes).toEqual([
    ['nordjylland', 'for', false, 'login'],
    ['nordjylland', 'against', true, 'login'],
  ]);
  expect(year.faults).toEqual([]);
});
