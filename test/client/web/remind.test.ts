import { afterAll, beforeAll, expect, it } from 'vitest';
import { linkInPreview } from '../../../activities/letters/preview.ts';
import { paths } from '../../../client/web/paths.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { type House, openHouse } from '../../machines/house.ts';
import { openYear, plain, type YearWorld } from './year-world.ts';

let house: House;
let year: YearWorld;
let number: string;
let caseId: string;
let page: string;

/** A written procedure in which Anne and Mette have voted, Karen and Lars have not; it stays open when all have. */
beforeAll(async () => {
  house = await openHouse();
  number = await house.withSys({}, { written: { ...policyV1.written, earlyClose: 'never' } });
  await house.asked(number);
  await house.votes(number, { 'anne.lund': 'for', 'mette.kjaer': 'against' });
  year = await openYear(house);
  ({ id: caseId } = await house.row(number));
  page = paths.act('task.remind', await house.task('karen.bach', 'sys-vote', number));
});
afterAll(() => house.close());

const sentNow = async () =>
  (await house.store.letters({ caseId })).filter(({ rung }) => rung === 'now').map(({ person }) => person);
const typed = (html: string) => ({
  person: 'ida.krogh',
  version: /name="version" value="([^"]*)"/.exec(html)?.[1] ?? '',
  anmodning: /name="anmodning" value="([^"]*)"/.exec(html)?.[1] ?? '',
});

it('the case shows at each open task that it can be reminded of', async () => {
  expect(await year.shown(paths.case(caseId))).toContain(`href="${page}"`);
});

it('the review shows who gets a mail and its text, and looking sends nothing and makes no link', async () => {
  const links = await house.store.linksOfTasks((await house.store.tasks({ caseId })).map(({ id }) => id));
  const form = await year.shown(page);
  const review = await (await year.post(page, typed(form))).text();
  for (const words of [
    'Kære Karen Bach',
    'Kære Lars Vestergaard',
    'Sekretariatet skriver nu til dig om opgaven, ud over de faste påmindelser.',
    'Vi mangler dit svar. Fristen er mandag den 8. marts 2027 kl. 24.00.',
    `/o/${linkInPreview}`,
  ])
    expect(review).toContain(words);
  for (const other of ['Kære Anne Lund', 'Kære Mette Kjær']) expect(review).not.toContain(other);
  expect(review).not.toMatch(/\/o\/[\w-]{43}/);
  expect(await sentNow()).toEqual([]);
  expect(await house.store.linksOfTasks((await house.store.tasks({ caseId })).map(({ id }) => id))).toEqual(links);
  expect((await year.get(`/o/${linkInPreview}`)).status).toBe(404);
});

it('sent twice from the same page, it is sent once, by whoever did it; the mail is the one that was shown', async () => {
  const form = await year.shown(page);
  const review = await (await year.post(page, typed(form))).text();
  for (const _again of [1, 2]) {
    const done = await year.post(page, { ...typed(form), trin: 'udfoer' });
    expect(done.status).toBe(303);
  }
  expect(await sentNow()).toEqual(['karen.bach', 'lars.vestergaard']);
  const lines = (await house.store.journal({ caseId })).filter(({ event }) => event === 'reminder-sent');
  expect(lines.map(({ person, role }) => [person, role])).toEqual([['ida.krogh', 'secretariat']]);
  expect(await year.shown(paths.case(caseId))).toContain('Der er sendt en påmindelse');
  await year.advanceTo('2027-03-01T12:00:00.000Z');
  const mails = house.mail.mails.filter(({ subject }) => subject.startsWith('[Påmindelse] Stem'));
  expect(mails.map(({ name }) => name).toSorted()).toEqual(['Karen Bach', 'Lars Vestergaard']);
  for (const { text } of mails)
    expect(plain(review).replaceAll('\u00a0', ' ')).toContain(
      text.trim().replace(/\/o\/[\w-]{43}/, `/o/${linkInPreview}`),
    );
});

it('nobody who owes nothing is reminded: when all have voted, and when the vote is over, it is refused with the reason', async () => {
  await house.votes(number, { 'karen.bach': 'for', 'lars.vestergaard': 'for' });
  const refused = await year.post(page, typed(await year.shown(page)));
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('alle har svaret');
  await year.advanceTo('2027-03-09T12:00:00.000Z');
  const closed = await year.post(page, typed(await year.shown(page)));
  expect(closed.status).toBe(409);
  expect(await closed.text()).toContain('Opgaven er lukket');
  expect(await sentNow()).toEqual(['karen.bach', 'lars.vestergaard']);
});
