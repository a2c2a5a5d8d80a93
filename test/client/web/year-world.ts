import { expect } from 'vitest';
import { createMailPreview } from '../../../activities/letters/preview.ts';
import { yearCalendar } from '../../../activities/letters/year-calendar.ts';
import { type Policy, policyV1 } from '../../../machines/governance/policy.ts';
import { createPolicies } from '../../../store/policies.ts';
import { createWeb } from '../../../client/web/app.ts';
import { charts } from '../../../worker/charts.ts';
import { paths } from '../../../client/web/paths.ts';
import { hashToken, mintToken } from '../../../store/links/token.ts';
import { signedIn } from '../../support/signed-in.ts';
import { openWorld, type World } from '../../support/open-world.ts';
import { linkSecret, stateIn } from './world.ts';

export type YearWorld = Awaited<ReturnType<typeof openYear>>;

/** The whole product in memory with the example register, before the budget year 2028 begins or as it is given, and its pages. */
export async function openYear(given?: World, policy?: Policy) {
  const world =
    given ?? (await openWorld({ startAt: '2026-11-23T09:00:00.000Z', ...(policy === undefined ? {} : { policy }) }));
  const { store, commands } = world;
  const faults: unknown[] = [];
  const policies = createPolicies({ store, first: policy ?? policyV1 });
  let now = await world.now();
  const pages = createWeb({
    store,
    commands,
    now: () => now,
    config: {
      baseUrl: 'http://localhost',
      linkSecret,
      embedded: true,
      loopbackOnly: true,
      contact: 'sekretariat@sys.example',
    },
    onFault: (what, error) => void faults.push([what, error]),
    policies,
    previewMails: createMailPreview({
      store,
      policies,
      from: '"SYS-sekretariatet" <sys@sys.example>',
      baseUrl: 'https://aarshjul.example',
      secretariat: { email: 'sekretariat@sys.example', phone: '00 00 00 00' },
    }),
    charts,
    yearCalendar: (dates, form) =>
      yearCalendar(dates, { domain: 'sys.example', stamp: '2026-12-01T08:00:00.000Z', ...form }),
  });
  /** As the secretariat has it, or whoever a form names. */
  const web = signedIn(pages, { store, now: () => now }, 'ida.krogh');
  const get = (path: string, person?: string) => web.request(path, {}, person);
  const post = (path: string, fields: Record<string, string>) =>
    web.request(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
  const taskOf = async (person: string, duty: string, caseId?: string) => {
    await world.settle();
    const mine = (await commands.myTasks(person)).filter(
      (task) => task.duty === duty && (caseId === undefined || task.caseId === caseId),
    );
    return mine.at(-1) ?? expect.fail(`${person} has no ${duty} ${caseId ?? ''}`);
  };
  return {
    world,
    store,
    commands,
    web,
    faults,
    get,
    post,
    /** Time passes, and everything that falls due happens. */
    async advanceTo(at: string) {
      await world.advanceTo(at);
      await world.settle();
      now = await world.now();
    },
    /** The personal link to the newest open task of that duty, in any case or in that one. */
    async link(person: string, duty: string, caseId?: string) {
      const task = await taskOf(person, duty, caseId);
      const row = (await store.case(task.caseId)) ?? expect.fail('no case');
      const scope = { taskId: task.id, person, caseVersion: row.version, generation: 1 };
      const token = mintToken(linkSecret, scope);
      await store.keepLink({ ...scope, hash: hashToken(token), issuedAt: now });
      return token;
    },
    async shown(path: string, person?: string) {
      const response = await get(path, person);
      expect(response.status, path).toBe(200);
      return response.text();
    },
    /** Every field of the answer's form as the page shows it, with what is typed over it. */
    async fields(token: string, typed: Record<string, string>, html?: string) {
      return { ...fieldsIn(html ?? (await (await get(`/o/${token}`)).text()), `/o/${token}`), ...typed };
    },
    /** The duty answered in the console by whoever has it: from the form over the review to the page that it leads to. */
    async answerHere(person: string, duty: string, caseId: string, typed: Record<string, string>) {
      const page = paths.duty((await taskOf(person, duty, caseId)).id);
      const form = await (await get(page, person)).text();
      const reviewed = await post(page, { person, ...fieldsIn(form, page), ...typed });
      const review = await reviewed.text();
      expect(reviewed.status, review).toBe(200);
      const done = await post(page, { person, ...fieldsIn(review, page), trin: 'udfoer' });
      await world.settle();
      return { form, review, status: done.status, to: done.headers.get('location') };
    },
    /** From the page over the review to the receipt. */
    async answer(token: string, person: string, typed: Record<string, string>) {
      const page = await (await get(`/o/${token}`)).text();
      const review = await post(`/o/${token}`, { ...fieldsIn(page, `/o/${token}`), ...typed });
      const html = await review.text();
      expect(review.status, html).toBe(200);
      const email = (await store.person(person))?.email ?? '';
      const done = await post(`/o/${token}/bekraeft`, { tilstand: stateIn(html), email });
      expect(done.status).toBe(200);
      await world.settle();
      return { review: html, receipt: await done.text() };
    },
  };
}

/** Text as a browser shows it. */
export const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What a browser would send of the form with that address, were its button pressed. */
export function fieldsIn(html: string, action: string): Record<string, string> {
  const form = html.split(`<form method="post" action="${action}"`)[1]?.split('</form>')[0] ?? '';
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name === undefined || (/type="(radio|checkbox)"/.test(tag) && !/ checked/.test(tag))) continue;
    fields[plain(name)] = plain(/value="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  for (const [, name = '', value = ''] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)<\/textarea>/g))
    fields[plain(name)] = plain(value);
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs))
    fields[plain(name)] = /value="([^"]*)" selected/.exec(options)?.[1] ?? /value="([^"]*)"/.exec(options)?.[1] ?? '';
  return fields;
}
