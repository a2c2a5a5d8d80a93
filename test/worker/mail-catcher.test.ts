import { createTransport } from 'nodemailer';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailCatcher, type MailCatcher } from '../../worker/embedded/mail-catcher.ts';

let dir: string;
let catcher: MailCatcher;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'aarshjul-mail-'));
  catcher = await createMailCatcher({ dir });
});

afterEach(async () => {
  await catcher.stop();
  rmSync(dir, { recursive: true, force: true });
});

const send = (to: string, subject: string) =>
  createTransport(catcher.smtpUrl).sendMail({
    from: 'Årshjul <aarshjul@example.dk>',
    to,
    subject,
    text: 'Du bedes tage stilling.',
    html: '<p>Du bedes tage stilling.</p>',
    messageId: '<task-1@example.dk>',
    attachments: [{ filename: 'møde.ics', content: 'BEGIN:VCALENDAR' }],
  });

describe('the mail catcher', () => {
  it('keeps a mail as it was sent: words, letters of the alphabet, attachment', async () => {
    await send('soeren@example.dk', 'Påmindelse: ændringsønske 2027-0042');
    const [mail] = catcher.list();
    expect(mail).toMatchObject({
      id: '000001',
      from: 'aarshjul@example.dk',
      to: ['soeren@example.dk'],
      subject: 'Påmindelse: ændringsønske 2027-0042',
      messageId: '<task-1@example.dk>',
    });
    const read = await catcher.get('000001');
    expect(read?.text).toContain('Du bedes tage stilling.');
    expect(read?.attachments.map((file) => file.filename)).toEqual(['møde.ics']);
    expect((await catcher.raw('000001'))?.toString()).toContain('Message-ID: <task-1@example.dk>');
  });

  it('shows a mail that was sent twice twice', async () => {
    await send('anna@example.dk', 'Kvittering');
    await send('anna@example.dk', 'Kvittering');
    expect(catcher.list().map((mail) => mail.messageId)).toEqual(['<task-1@example.dk>', '<task-1@example.dk>']);
  });

  it('has its mails again after a restart, and counts on', async () => {
    await send('anna@example.dk', 'Før');
    await catcher.stop();
    catcher = await createMailCatcher({ dir });
    await send('anna@example.dk', 'Efter');
    expect(catcher.list().map((mail) => `${mail.id} ${mail.subject}`)).toEqual(['000001 Før', '000002 Efter']);
  });

  it('finds a mail whose second file a crash prevented, and forgets half of one', async () => {
    await send('anna@example.dk', 'Hel');
    rmSync(join(dir, '000001.json'));
    writeFileSync(join(dir, '000002.eml.part'), 'Subject: halv');
    await catcher.stop();
    catcher = await createMailCatcher({ dir });
    expect(catcher.list()).toMatchObject([{ id: '000001', subject: 'Hel', to: ['anna@example.dk'] }]);
  });

  it('refuses for now or for good when told, keeps nothing of it, and takes mail again', async () => {
    catcher.refuse(true);
    await expect(send('anna@example.dk', 'Nu?')).rejects.toMatchObject({ responseCode: 451 });
    catcher.refuse(true, 550);
    await expect(send('anna@example.dk', 'Nu?')).rejects.toMatchObject({ responseCode: 550 });
    catcher.refuse(false);
    await send('anna@example.dk', 'Nu!');
    expect(catcher.list().map((mail) => mail.subject)).toEqual(['Nu!']);
  });

  it('says which port it cannot have', async () => {
    await expect(createMailCatcher({ dir, port: catcher.port })).rejects.toThrow(String(catcher.port));
  });

  it('does not know a mail that never came', async () => {
    expect(await catcher.raw('../000001')).toBeUndefined();
    expect(await catcher.get('000009')).toBeUndefined();
  });
});
