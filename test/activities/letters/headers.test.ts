import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterKinds, type LetterKind } from '../../../machines/governance/effects.ts';
import { caseId, monday, openHouse, people, type House } from './house.ts';
import { header, openPostOffice, type CaughtMail, type PostOffice } from './post-office.ts';

let post: PostOffice;
let house: House;
const mails = new Map<LetterKind, CaughtMail>();

const aboutOf: Record<LetterKind, string> = {
  task: 'sys-vote',
  reminder: 'sys-vote',
  overdue: 'sys-vote',
  orientation: 'change-request-adopted',
  receipt: 'receipt-vote',
  warning: 'ceiling-warning',
  escalation: 'deadline-breached',
};

beforeAll(async () => {
  post = await openPostOffice();
  house = await openHouse(post.transport);
  await house.files();
  await house.asks({}, 'none');
  for (const kind of letterKinds) {
    await house.informs(
      { letter: kind, about: aboutOf[kind], to: [{ person: 'mette' }], ...(kind === 'reminder' && { rung: 'T-2bd' }) },
      { duty: 'sys-vote' },
    );
    await house.deliver('mette');
    const mail = post.caught.at(-1);
    if (mail) mails.set(kind, mail);
  }
});
afterAll(async () => {
  await house.close();
  await post.close();
});

describe('the headers of every mail', () => {
  it.each(letterKinds)(
    'a mail of kind %s is marked as automatic, threads under its case and asks nobody to unsubscribe',
    (kind) => {
      const mail = mails.get(kind);
      if (!mail) throw new Error(`no mail of kind ${kind} arrived`);
      expect(mail.mail.messageId).toMatch(
        new RegExp(
          `^<change-request_2026-0042\\.${kind}-[a-z-]+\\.[\\w-]+\\.[0-9a-f]{24}\\.v\\d+@sekretariat\\.example\\.dk>$`,
        ),
      );
      const root = '<change-request_2026-0042.case@sekretariat.example.dk>';
      expect(header(mail, 'In-Reply-To')).toBe(root);
      expect(header(mail, 'References')).toBe(root);
      expect(header(mail, 'Auto-Submitted')).toBe('auto-generated');
      expect(header(mail, 'X-Auto-Response-Suppress')).toBe('DR, RN, NRN, OOF, AutoReply');
      expect(header(mail, 'X-SYS-Sag')).toBe('2026-0042');
      expect(header(mail, 'List-Unsubscribe')).toBeUndefined();
      expect(header(mail, 'Precedence')).toBeUndefined();
      expect(mail.mail.replyTo?.text).toBe('sekretariat@sekretariat.example.dk');
      expect(mail.mail.from?.value[0]).toMatchObject({
        name: 'SYS-sekretariatet',
        address: 'sys@sekretariat.example.dk',
      });
      expect(mail.envelopeFrom).toMatch(/^bounce\+[0-9a-f]{24}@sekretariat\.example\.dk$/);
      expect(mail.envelopeTo).toEqual([people.mette.email]);
      expect(mail.mail.date?.toISOString()).toBe(monday);
      expect(mail.mail.text?.trim()).toBeTruthy();
      expect(mail.mail.html || '').toContain('lang="da"');
      expect([...(mail.mail.subject ?? '')].length).toBeLessThanOrEqual(78);
    },
  );

  it('no two letters have the same Message-ID', async () => {
    const ids = (await house.store.letters({ caseId })).map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(letterKinds.length);
  });

  it('the task mail carries its calendar entry both as alternative and as attachment, with the same method', () => {
    const mail = mails.get('task');
    expect(mail?.raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/i);
    expect(mail?.mail.attachments.map(({ filename }) => filename)).toContain('frist.ics');
    expect(mail?.mail.attachments.find(({ filename }) => filename === 'frist.ics')?.content.toString()).toContain(
      'METHOD:PUBLISH\r\n',
    );
    expect(mails.get('reminder')?.mail.attachments).toEqual([]);
  });
});
