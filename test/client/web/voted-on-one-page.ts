import { expect } from 'vitest';
import { paths } from '../../../client/web/paths.ts';
import type { Meetings } from './meeting-world.ts';
import { stateIn } from './world.ts';
import { fieldsIn } from './year-world.ts';

/** A member votes on 5.1 and 9.1 from one link without scripts: for the first, against the second, as its page, its errors, its review and its receipt show. */
export async function votedOnOnePage(world: Meetings, person: string, meeting: string) {
  // One page for both: each item, the pool before and after, what the request was filed with; sent, reviewed and confirmed together.
  const token = await world.link(person, 'sys-vote', meeting);
  const page = paths.linkVotes(token);
  expect((await world.get(paths.link(token))).headers.get('location')).toBe(page);
  const html = await world.shown(page);
  for (const words of ['5.1 ', 'Rest i puljen', 'efter en godkendelse', 'Behov og effekt', '9.1 Vagten i julen'])
    expect(html).toContain(words);
  expect(html).not.toMatch(/skriftlig/i);
  const fields = fieldsIn(html, page);
  const none = await world.sent(page, fields);
  expect([none.status, none.html.includes('href="#vote-1.choice"')]).toEqual([422, true]);
  const unreasoned = await world.sent(page, { ...fields, 'vote-1.choice': 'for', 'vote-2.choice': 'against' });
  expect([unreasoned.status, unreasoned.html.includes('href="#vote-2.comment"')]).toEqual([422, true]);
  const given = { ...fields, 'vote-1.choice': 'for', 'vote-2.choice': 'against', 'vote-2.comment': 'Nej' };
  const review = await world.sent(page, given);
  expect([review.status, review.html.includes('Bekræft 2 stemmer')]).toEqual([200, true]);
  const tilstand = stateIn(review.html);
  const nobody = await world.sent(paths.linkVotesConfirm(token), { tilstand, email: 'en@anden.dk' });
  expect([nobody.status, nobody.html.includes('href="#email"')]).toEqual([422, true]);
  const edited = await world.sent(paths.linkVotesEdit(token), { tilstand });
  expect([edited.status, edited.html.includes('>Nej</textarea>')]).toEqual([200, true]);
  const email = (await world.store.person(person))?.email ?? '';
  const sent = await world.sent(paths.linkVotesConfirm(token), { tilstand, email });
  for (const words of ['stemt for', 'Punkt 5.1', 'stemt imod', 'Punkt 9.1 Vagten i julen'])
    expect(sent.html).toContain(words);
  return { votes: html, 'votes with errors': none.html, 'votes reviewed': review.html, 'votes received': sent.html };
}
