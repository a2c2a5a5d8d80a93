import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMailPreview, linkInPreview } from '../../../activities/letters/preview.ts';
import { baseUrl, monday, ninthOfJune, openHouse, people, policies, type House } from './house.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

let post: PostOffice;
let house: House;

beforeAll(async () => {
  post = await openPostOffice();
  house = await openHouse(post.transport);
  await house.newStory(7);
});
afterAll(async () => {
  await post.close();
  await house.close();
});

it('given a reminder that is about to be sent, its preview is the mail that Mette gets, but for the link: none is minted by looking', async () => {
  await house.asks({}, 'none');
  await house.informs(
    { letter: 'reminder', about: 'sys-vote', to: [{ person: 'mette' }], rung: 'T-2bd', deadline: ninthOfJune },
    { duty: 'sys-vote' },
  );
  const letters = await house.store.letters({ caseId: house.caseId });
  const [task] = await house.store.tasks({ caseId: house.caseId });
  const preview = createMailPreview({
    store: house.store,
    from: '"SYS-sekretariatet" <sys@sekretariat.example.dk>',
    baseUrl,
    secretariat: { email: 'sekretariat@sekretariat.example.dk', phone: '+45 70 12 34 56' },
    policies,
  });
  const [mail, ...others] = await preview(letters);
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ name: 'Mette Kjær', email: people.mette.email, sendAt: monday });
  expect(mail?.text).toContain(`${baseUrl}/o/${linkInPreview}`);
  expect(mail?.text).not.toMatch(/\/o\/[\w-]{43}/);
  expect(await house.store.linksOfTask(task?.id ?? '')).toEqual([]);

  await house.deliver('mette');
  const [sent] = post.to(people.mette.email);
  expect(sent?.mail.subject).toBe(mail?.subject);
  expect(sent?.mail.text?.trim().replace(/\/o\/[\w-]{43}/, `/o/${linkInPreview}`)).toBe(mail?.text.trim());
});
