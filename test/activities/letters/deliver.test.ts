import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mintToken } from '../../../store/links/token.ts';
import { endOfMay, linkSecret, monday, ninthOfJune, openHouse, people, type House } from './house.ts';
import { header, openPostOffice, type PostOffice } from './post-office.ts';

let post: PostOffice;
let house: House;
/** One house for all stories, a case and a mail server for each. */
let story = 41;
let number = '';
const second = 'change-request/2026-9999';

beforeAll(async () => {
  house = await openHouse({ sendMail: (mail) => post.transport.sendMail(mail) });
  await house.files(second, { title: 'Ny blanket' });
});
beforeEach(async () => {
  post = await openPostOffice();
  story += 1;
  number = `2026-00${story}`;
  await house.newStory(story);
});
afterEach(() => post.close());
afterAll(() => house.close());

const linkIn = (text: string | undefined): string => /\/o\/([\w-]{43})/.exec(text ?? '')?.[1] ?? '';

describe('given a vote that Mette is asked for', () => {
  it('when her letters are delivered, then one mail asks her, with case, money, recommendation, deadline and a link that works', async () => {
    await house.asks();
    expect(await house.deliver('mette')).toEqual({ sent: 1, dropped: 0, bounced: 0 });
    const [mail] = post.to(people.mette.email);
    expect(mail?.mail.subject).toBe(`[Opgave] Stem om ændringsønske ${number} (PPJ) – frist 9. juni 2026`);
    for (const words of [
      'Kære Mette Kjær',
      'SYS bedes i skriftlig behandling tage stilling til:',
      `Ændringsønske ${number}: Elektronisk signatur i ambulancejournal`,
      'System: Præhospital Patientjournal (PPJ), Region Midtjylland',
      'Beløb: 640.000 kr. (ekskl. moms, 2026-PL)',
      'Rest i den fælles pulje 2026: 4.550.000 kr.',
      'Forretningsstyregruppens indstilling: godkendes, prioritet 1',
      'Frist: tirsdag den 9. juni 2026 kl. 24.00',
      'Se sagen og afgiv din stemme',
      'Du kan ikke stemme ved at svare på denne mail.',
      `Sag ${number}`,
    ])
      expect(mail?.mail.text).toContain(words);
    const [task] = await house.store.tasks({ caseId: house.caseId, person: 'mette' });
    const token = linkIn(mail?.mail.text);
    expect(token).toBe(
      mintToken(linkSecret, { taskId: task?.id ?? '', person: 'mette', caseVersion: 1, generation: 1 }),
    );
    expect(mail?.mail.html || '').toContain(token);
    expect(await house.store.linksOfTask(task?.id ?? '')).toHaveLength(1);
  });

  it('when the delivery is run twice, then she gets one mail', async () => {
    await house.asks();
    await house.deliver('mette');
    expect(await house.deliver('mette')).toMatchObject({ sent: 0, dropped: 0 });
    expect(post.caught).toHaveLength(1);
  });

  it('when the process dies between the server taking the mail and the mark, then the second mail is the first one again', async () => {
    await house.asks();
    const { markLetters } = house.store;
    house.store.markLetters = () => Promise.reject(new Error('power cut'));
    await expect(house.deliver('mette')).rejects.toThrow('power cut');
    house.store.markLetters = markLetters;
    expect(await house.deliver('mette')).toMatchObject({ sent: 1 });
    const [first, second] = post.caught;
    expect(post.caught).toHaveLength(2);
    expect(second?.mail.messageId).toBe(first?.mail.messageId);
    expect(second?.mail.date).toEqual(first?.mail.date);
    expect(second?.mail.text).toBe(first?.mail.text);
    expect(
      (await house.store.letters({ caseId: house.caseId, person: 'mette' })).map((letter) => letter.messageId),
    ).toEqual([first?.mail.messageId]);
  });

  it('when it is settled before the mail leaves, then she is not asked at all', async () => {
    await house.asks();
    await house.closes('sys-vote');
    expect(await house.deliver('mette')).toMatchObject({ sent: 0, dropped: 1 });
    expect(post.caught).toHaveLength(0);
  });

  it('when her substitute is asked too, then the substitute gets a mail of their own that says for whom', async () => {
    await house.asks({ to: 'anders', onBehalfOf: 'mette' });
    await house.deliver('anders');
    const [mail] = post.to(people.anders.email);
    expect(mail?.mail.text).toContain('Du får mailen som stedfortræder for Mette Kjær.');
  });
});

describe('given reminders', () => {
  it('when the task is closed at sending time, then no reminder leaves', async () => {
    await house.asks({}, 'none');
    await house.informs(
      { letter: 'reminder', about: 'sys-vote', to: [{ person: 'mette' }], rung: 'T-1' },
      { duty: 'sys-vote' },
    );
    await house.closes('sys-vote');
    expect(await house.deliver('mette')).toMatchObject({ sent: 0, dropped: 1 });
    expect(post.caught).toHaveLength(0);
  });

  it('when the answer arrives while another mail is on its way, then the reminder is dropped in the same run', async () => {
    await house.asks({}, 'none');
    await house.informs({ letter: 'escalation', about: 'deadline-breached', to: [{ person: 'mette' }] });
    await house.informs(
      { letter: 'reminder', about: 'sys-vote', to: [{ person: 'mette' }], rung: 'T-1' },
      { duty: 'sys-vote' },
    );
    let closing: Promise<void> | undefined;
    post.answers.content = () => {
      closing ??= house.closes('sys-vote');
      return undefined;
    };
    const { markLetters } = house.store;
    house.store.markLetters = async (ids, result) => {
      await closing;
      return markLetters(ids, result);
    };
    expect(await house.deliver('mette')).toMatchObject({ sent: 1, dropped: 1 });
    expect(post.caught.map(({ mail }) => mail.subject?.split(' ')[0])).toEqual(['[Eskalering]']);
  });

  it('when only one is due, then it is no digest, and its link is the one of the first mail', async () => {
    await house.asks();
    await house.deliver('mette');
    await house.informs(
      { letter: 'reminder', about: 'sys-vote', to: [{ person: 'mette' }], rung: 'T-1' },
      { duty: 'sys-vote' },
    );
    await house.deliver('mette');
    const [first, reminder] = post.caught;
    expect(reminder?.mail.subject).toBe(`[Påmindelse] Stem om ændringsønske ${number} (PPJ) – frist 9. juni 2026`);
    expect(linkIn(reminder?.mail.text)).toBe(linkIn(first?.mail.text));
    expect(reminder?.mail.text).toContain('Vi mangler dit svar. Fristen er tirsdag den 9. juni 2026 kl. 24.00.');
  });

  it('when several are due the same day, then they are one mail with a link each, and other letters stay apart', async () => {
    await house.asks({}, 'none');
    await house.asks({ duty: 'fsg-decision', deadline: endOfMay }, 'none', second);
    await house.asks({ duty: 'region-forwarding' });
    await house.informs(
      { letter: 'reminder', about: 'sys-vote', to: [{ person: 'mette' }], rung: 'T-2' },
      { duty: 'sys-vote' },
    );
    await house.informs(
      { letter: 'overdue', about: 'fsg-decision', to: [{ person: 'mette' }], rung: 'T+1', deadline: endOfMay },
      { duty: 'fsg-decision', of: second },
    );
    expect(await house.deliver('mette')).toMatchObject({ sent: 3 });
    expect(post.caught.map(({ mail }) => mail.subject)).toEqual([
      `[Opgave] Fremsend ændringsønske ${number} (PPJ) – frist 9. juni 2026`,
      '[Rykker] 2 opgaver venter på dit svar, 1 over fristen',
    ]);
    const digest = post.caught[1];
    if (!digest) throw new Error('no digest');
    expect(header(digest, 'In-Reply-To')).toBeUndefined();
    expect(header(digest, 'References')?.split(' ')).toHaveLength(2);
    expect(header(digest, 'X-SYS-Sag')).toBe(`2026-9999, ${number}`);
    expect(digest.mail.messageId).toMatch(/^<digest\.reminder\.2026-06-01\.[0-9a-f]{24}\.v1@/);
    expect(digest.mail.text).toContain('søndag den 31. maj 2026 kl. 24.00 (sidste arbejdsdag: fredag 29. maj 2026)');
    expect(new Set(digest.mail.text?.match(/\/o\/[\w-]{43}/g)).size).toBe(2);
    expect(await house.deliver('mette')).toMatchObject({ sent: 0 });
  });

  it('when the process dies after the server took the merged mail and more is due before it is sent again, then it is the same mail again and the rest is one of its own', async () => {
    const informs = () =>
      house.informs({ letter: 'orientation', about: 'change-request-received', to: [{ person: 'mette' }] });
    await informs();
    await informs();
    const { markLetters } = house.store;
    house.store.markLetters = () => Promise.reject(new Error('power cut'));
    await expect(house.deliver('mette')).rejects.toThrow('power cut');
    house.store.markLetters = markLetters;
    await informs();
    expect(await house.deliver('mette')).toMatchObject({ sent: 3 });
    const [first, again, rest] = post.caught.map(({ mail }) => mail);
    expect([again?.messageId, again?.text]).toEqual([first?.messageId, first?.text]);
    expect(rest?.messageId).not.toBe(first?.messageId);
    expect(post.caught).toHaveLength(3);
  });

  it('when two rungs of one task fall on one day, then one ordinary reminder leaves and both are marked', async () => {
    await house.asks({}, 'none');
    for (const rung of ['T-3', 'T-1'])
      await house.informs(
        { letter: 'reminder', about: 'sys-vote', to: [{ person: 'mette' }], rung },
        { duty: 'sys-vote' },
      );
    expect(await house.deliver('mette')).toMatchObject({ sent: 2 });
    expect(post.caught.map(({ mail }) => mail.subject)).toEqual([
      `[Påmindelse] Stem om ændringsønske ${number} (PPJ) – frist 9. juni 2026`,
    ]);
  });
});

describe('given letters that wait for the morning', () => {
  it('when the night shift delivers, then nothing leaves and the next sending time is told', async () => {
    await house.informs(
      { letter: 'orientation', about: 'change-request-received', to: [{ person: 'soeren' }] },
      { at: '2026-06-01T20:00:00.000Z' },
    );
    expect(await house.deliver('soeren', '2026-06-01T20:01:00.000Z')).toEqual({
      sent: 0,
      dropped: 0,
      bounced: 0,
      next: '2026-06-02T06:00:00.000Z',
    });
  });
});

describe('given a mail server in trouble', () => {
  it('when it answers 4xx, then the run fails retryably, what was sent is kept, and the next run sends the rest', async () => {
    await house.asks();
    await house.informs({ letter: 'orientation', about: 'change-request-received', to: [{ person: 'mette' }] });
    post.answers.content = () => (post.caught.length === 0 ? undefined : { code: 451, message: 'Try again later' });
    await expect(house.deliver('mette')).rejects.toMatchObject({
      name: 'MailUnavailable',
      message: expect.stringContaining('451') as unknown,
    });
    expect((await house.store.letters({ caseId: house.caseId, person: 'mette' })).map(({ status }) => status)).toEqual([
      'sent',
      'waiting',
    ]);
    post.answers.content = () => undefined;
    expect(await house.deliver('mette')).toMatchObject({ sent: 1 });
    expect(post.caught).toHaveLength(2);
  });

  it('when it is not there or does not like the sender, then that is no fault of the reader: retryable, nothing bounced', async () => {
    await house.asks();
    post.answers.sender = () => ({ code: 550, message: 'Sender rejected' });
    await expect(house.deliver('mette')).rejects.toMatchObject({ name: 'MailUnavailable' });
    await post.close();
    await expect(house.deliver('mette')).rejects.toMatchObject({ name: 'MailUnavailable' });
    expect((await house.store.letters({ caseId: house.caseId, person: 'mette' })).map(({ status }) => status)).toEqual([
      'waiting',
    ]);
  });

  it('when it quotes the mail in its answer, then the personal link is not in the error', async () => {
    await house.asks();
    let token = '';
    post.answers.content = (raw) => {
      token = linkIn(raw.replace(/=\r\n/g, '').replace(/=3D/g, '='));
      return { code: 451, message: `Cannot take https://sys.example.dk/o/${token}` };
    };
    const fault: unknown = await house.deliver('mette').catch((error: unknown) => error);
    expect(token).toHaveLength(43);
    const [task] = await house.store.tasks({ caseId: house.caseId, person: 'mette' });
    expect(token).toBe(
      mintToken(linkSecret, { taskId: task?.id ?? '', person: 'mette', caseVersion: 1, generation: 1 }),
    );
    const told =
      fault instanceof Error
        ? `${fault.message}${fault.stack ?? ''}${JSON.stringify(fault)}${String(fault.cause)}`
        : '';
    expect(told).toContain('/o/…');
    expect(told).not.toContain(token);
  });
});

describe('given an address that does not exist', () => {
  beforeEach(() => {
    post.answers.recipient = (address) =>
      address === people.mette.email ? { code: 550, message: 'No such user' } : undefined;
  });

  it('when the server refuses it for good, then the letter bounces, the journal says so and the secretariat is warned once', async () => {
    await house.asks();
    await house.informs({ letter: 'orientation', about: 'change-request-received', to: [{ person: 'mette' }] });
    const result = await house.deliver('mette');
    expect(result).toMatchObject({ sent: 0, bounced: 2 });
    expect(house.woken.toSorted()).toEqual(['bo', 'karen']);
    expect(await house.deliver('mette')).toMatchObject({ sent: 0, bounced: 0 });
    expect((await house.store.letters({ caseId: house.caseId, person: 'karen' })).map(({ about }) => about)).toEqual([
      'letter-bounced',
    ]);
    const journal = await house.store.journal({ caseId: house.caseId });
    expect(journal.filter(({ event }) => event === 'letterBounced')).toHaveLength(2);
    expect((await house.store.letters({ caseId: house.caseId, person: 'mette' })).map(({ status }) => status)).toEqual([
      'bounced',
      'bounced',
    ]);

    expect(await house.deliver('karen')).toMatchObject({ sent: 1 });
    const [warning] = post.to(people.karen.email);
    expect(warning?.mail.subject).toBe(`[Advarsel] Mail ikke leveret: ${number} (PPJ)`);
    expect(warning?.mail.text).toContain(
      'En mail til Mette Kjær (mette.kjaer@rn.example.dk) blev afvist af mailserveren',
    );
    expect(warning?.mail.text).toContain('No such user');
    expect(await house.store.verifyJournal()).not.toHaveProperty('fault');
  });

  it('when the server refuses the mail itself for good, then it bounces too', async () => {
    post.answers.recipient = () => undefined;
    post.answers.content = () => ({ code: 554, message: 'Content not wanted' });
    await house.asks();
    expect(await house.deliver('mette')).toMatchObject({ sent: 0, bounced: 1 });
  });

  it('when the warning itself bounces, then nobody is warned of the warning', async () => {
    post.answers.recipient = () => ({ code: 550, message: 'No such user' });
    await house.asks();
    await house.deliver('mette');
    house.woken.length = 0;
    expect(await house.deliver('karen')).toMatchObject({ bounced: 1 });
    expect(await house.deliver('bo')).toMatchObject({ bounced: 1 });
    expect(house.woken).toEqual([]);
    expect(await house.store.personsWithWaitingLetters()).toEqual([]);
  });
});

describe('given a letter that no text exists for', () => {
  it('when letters are delivered, then the others leave first and the fault names the letter', async () => {
    await house.informs({ letter: 'orientation', about: 'no-such-text', to: [{ person: 'mette' }] });
    await house.informs({ letter: 'orientation', about: 'change-request-received', to: [{ person: 'mette' }] });
    await expect(house.deliver('mette')).rejects.toThrow(/no-such-text/);
    expect(post.caught).toHaveLength(1);
    await expect(house.deliver('mette')).rejects.toMatchObject({ name: 'BadInput' });
    expect(post.caught).toHaveLength(1);
  });

  it('when the person is not in the register, then the fault says so', async () => {
    await expect(house.deliver('nobody')).rejects.toThrow(/nobody.*findes ikke i registret/s);
  });
});

describe('given a link that was renewed', () => {
  it('when the reminder leaves, then it carries the newest link', async () => {
    await house.asks();
    await house.deliver('mette');
    const [task] = await house.store.tasks({ caseId: house.caseId, person: 'mette' });
    const scope = { taskId: task?.id ?? '', person: 'mette', caseVersion: 1, generation: 2 };
    await house.store.keepLink({ ...scope, hash: 'f'.repeat(64), issuedAt: monday });
    await house.informs(
      { letter: 'reminder', about: 'sys-vote', to: [{ person: 'mette' }], rung: 'T-1', deadline: ninthOfJune },
      { duty: 'sys-vote' },
    );
    await house.deliver('mette');
    expect(linkIn(post.caught[1]?.mail.text)).toBe(mintToken(linkSecret, scope));
  });

  it('when somebody else is told of the task, then they get no link to it', async () => {
    await house.asks({}, 'none');
    await house.informs(
      {
        letter: 'warning',
        about: 'deadline-breached',
        to: [{ person: 'karen' }],
        data: { duty: 'sys-vote', who: 'Mette Kjær' },
      },
      { duty: 'sys-vote' },
    );
    await house.deliver('karen');
    expect(post.caught[0]?.mail.text).not.toContain('/o/');
    expect(post.caught[0]?.mail.text).toContain('Den venter på Mette Kjær.');
  });
});

describe('given a deadline in the calendar', () => {
  const entryOf = (index: number): string =>
    post.caught[index]?.mail.attachments.find(({ filename }) => filename?.endsWith('.ics'))?.content.toString() ?? '';
  const lineOf = (index: number, name: string) => new RegExp(`^${name}[:;].*$`, 'm').exec(entryOf(index))?.[0].trim();

  it('when it is extended and then withdrawn, then the same entry moves and goes, each time with a higher sequence', async () => {
    await house.asks();
    await house.deliver('mette');
    const later = { ...ninthOfJune, due: '2026-06-16T22:00:00.000Z' };
    await house.extends(later);
    await house.deliver('mette');
    await house.withdraws('sys-vote');
    await house.deliver('mette', '2026-06-02T07:00:00.000Z');
    expect([0, 1, 2].map((index) => lineOf(index, 'SEQUENCE'))).toEqual(['SEQUENCE:0', 'SEQUENCE:1', 'SEQUENCE:2']);
    expect([0, 1, 2].map((index) => lineOf(index, 'METHOD'))).toEqual([
      'METHOD:PUBLISH',
      'METHOD:PUBLISH',
      'METHOD:CANCEL',
    ]);
    expect(lineOf(1, 'DTSTART')).toBe('DTSTART;VALUE=DATE:20260616');
    expect(new Set([0, 1, 2].map((index) => lineOf(index, 'UID'))).size).toBe(1);
    expect(linkIn(post.caught[1]?.mail.text)).toBe(linkIn(post.caught[0]?.mail.text));
    expect(post.caught[2]?.mail.text).not.toContain('/o/');
  });
});
