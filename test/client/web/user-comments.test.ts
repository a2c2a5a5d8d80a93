import { afterAll, beforeAll, expect, it } from 'vitest';
import { proposalId } from '../../../client/documents/proposals.ts';
import { paths } from '../../../client/web/paths.ts';
import { as, wish } from '../support/world.ts';
import { openYear, type YearWorld } from './year-world.ts';

let year: YearWorld;
beforeAll(async () => {
  year = await openYear();
}, 60_000);
afterAll(() => year?.world.close());

it('the FSA asks the user group from the case, a member comments by link, and the FSG sees it on its page and in the proposal (R-125)', async () => {
  const { commands } = year;
  const { caseId } = await commands.begin(as('soeren.dahl'), 'change-request.submit', wish, { updateId: 'wish' });
  await year.world.settle();
  expect(await year.shown(paths.case(caseId))).toContain('Bed brugergruppen om bemærkninger');
  const inviting = paths.act('change-request.invite-user-group', caseId);
  const asking = { person: 'soeren.dahl', businessDays: '5', note: 'Se på tidsplanen.' };
  expect(await (await year.post(inviting, asking)).text()).toMatch(/Se det igennem.*Får en mail.*Trine Bak/s);
  expect((await year.store.case(caseId))?.state).toBe('open.fsgReview');
  const asked = await year.post(inviting, { ...asking, trin: 'udfoer' });
  expect(asked.status).toBe(303);
  await year.world.settle();
  expect((await year.store.case(caseId))?.state).toBe('open.commenting');

  const token = await year.link('trine.bak', 'hearing-comments', caseId);
  const page = await year.shown(`/o/${token}`);
  for (const words of ['Giv brugergruppens bemærkninger', 'følger sagen som bilag']) expect(page).toContain(words);
  await year.answer(token, 'trine.bak', { choice: 'comment', comment: 'Skal virke på tablet.' });
  const ending = paths.act('change-request.close-user-comments', caseId);
  const close = { person: 'soeren.dahl', reason: '' };
  const refused = await year.post(ending, close);
  const faults = await refused.text();
  expect(refused.status).toBe(422);
  expect(faults).toContain('href="#reason"');
  const typed = {
    ...close,
    reason: 'Alle er hørt på møde',
  };
  const review = await (await year.post(ending, typed)).text();
  expect(review).toContain('Se det igennem: Slut brugergruppens kommentering');
  expect(review).toContain('<dd class="text">Alle er hørt på møde</dd>');
  expect((await year.store.case(caseId))?.state).toBe('open.commenting');
  expect((await year.post(ending, { ...typed, trin: 'udfoer' })).status).toBe(303);
  await year.world.settle();

  const fsg = await year.shown(`/o/${await year.link('birgit.aagaard', 'fsg-decision', caseId)}`);
  for (const words of ['Brugergruppens bemærkninger', 'Skal virke på tablet.']) expect(fsg).toContain(words);
  expect(await year.shown(paths.document(proposalId(caseId)))).toContain('Skal virke på tablet.');
}, 60_000);
