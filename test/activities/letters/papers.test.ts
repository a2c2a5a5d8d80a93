import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMailPapers } from '../../../client/documents/mail-papers.ts';
import { BadInput } from '../../../machines/governance/bad-input.ts';
import { readPdf } from '../../client/documents/read-pdf.ts';
import { meetingPapers } from '../../client/support/meeting-papers.ts';
import { type House, monday, openHouse, people } from './house.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

const of = 'meeting/2026-06-16';
const day = { number: '2026-06-16', date: '2026-06-16', from: '10:00', to: '14:00', place: 'København' };
const about = { ...day, starts: '2026-06-16T08:00:00.000Z', ends: '2026-06-16T12:00:00.000Z', sequence: 1 };

let post: PostOffice;
let house: House;
let broken = false;
beforeAll(async () => {
  post = await openPostOffice();
  house = await openHouse({ sendMail: (mail) => post.transport.sendMail(mail) }, async (id) => {
    if (broken) throw new BadInput({ da: 'Dokumentet kan ikke skrives.', en: 'The document cannot be written.' });
    return createMailPapers(house)(id);
  });
  await house.keepsCase(of, { title: 'SYS-møde 2026-06-16', version: 1, view: { ...day }, submittedBy: 'karen' });
  for (const document of meetingPapers(day))
    await house.store.keepDocument(document, monday, { person: 'karen', channel: 'cli' });
});
afterAll(async () => {
  await post.close();
  await house.close();
});

const dispatched = (person: string) =>
  house.informs(
    {
      letter: 'orientation',
      about: 'agenda-dispatched',
      to: [{ person }],
      data: { ...about, items: ['1 Godkendelse'] },
    },
    { of },
  );

describe('given an agenda that goes out (R-036, A-43)', () => {
  it('then each mail has the agenda as a tagged PDF beside the invitation', async () => {
    for (const person of ['mette', 'anders']) {
      await dispatched(person);
      expect(await house.deliver(person)).toMatchObject({ sent: 1 });
    }
    const files = [people.mette, people.anders].map(({ email }) => {
      const attachments = post.to(email)[0]?.mail.attachments ?? [];
      expect(
        attachments.some(({ contentType }) => contentType.includes('ics') || contentType.includes('calendar')),
      ).toBe(true);
      return attachments.find(({ contentType }) => contentType === 'application/pdf');
    });
    expect(files.map((file) => file?.filename)).toEqual(Array(2).fill('Dagsorden SYS 16-06-2026.pdf'));
    const [first, second] = files.map((file) => file?.content ?? Buffer.alloc(0));
    expect(first?.equals(second ?? Buffer.alloc(1))).toBe(true);
    const { text, marked } = await readPdf(first ?? Buffer.alloc(0));
    expect(text).toContain('12. Eventuelt');
    expect(marked).toMatchObject({ Marked: true });
  });

  it('when it cannot be written, then its own letter waits and says so, and the others leave', async () => {
    broken = true;
    await dispatched('bo');
    await house.informs(
      { letter: 'orientation', about: 'meeting-called', to: [{ person: 'bo' }], data: about },
      { of },
    );
    await expect(house.deliver('bo')).rejects.toThrow('Dokumentet kan ikke skrives');
    expect(post.to(people.bo.email)).toHaveLength(1);
    broken = false;
    expect(await house.deliver('bo')).toMatchObject({ sent: 1 });
    expect(post.to(people.bo.email)).toHaveLength(2);
  });
});
