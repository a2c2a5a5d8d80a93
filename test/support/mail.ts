import { simpleParser, type ParsedMail } from 'mailparser';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMailCatcher, type MailCatcher } from '../../worker/embedded/mail-catcher.ts';

/** The mail catcher of `npm start` with words for tests. */
export interface CapturedMail extends MailCatcher {
  /** The mails to an address, read, oldest first. */
  to(address: string): Promise<ParsedMail[]>;
  /** Waits until so many mails have come in all, and gives them back, read; fails with what has come when it takes longer. */
  wait(count: number, patienceMs?: number): Promise<ParsedMail[]>;
}

/** Real SMTP into a folder that goes when it stops. */
export async function capturedMail(): Promise<CapturedMail> {
  const dir = await mkdtemp(join(tmpdir(), 'aarshjul-mail-'));
  const catcher = await createMailCatcher({ dir });
  const read = async (ids: readonly string[]) => {
    const raws = await Promise.all(ids.map((id) => catcher.raw(id)));
    return Promise.all(raws.filter((raw) => raw !== undefined).map((raw) => simpleParser(raw)));
  };
  return {
    ...catcher,
    to: (address) => read(catcher.list().flatMap((mail) => (mail.to.includes(address) ? [mail.id] : []))),
    wait: async (count, patienceMs = 10_000) => {
      const until = Date.now() + patienceMs;
      while (catcher.list().length < count) {
        if (Date.now() > until) {
          const came = catcher.list().map((mail) => `${mail.to.join(', ')}: ${mail.subject}`);
          throw new Error(`${count} mails awaited, ${came.length} came:\n${came.join('\n')}`);
        }
        await new Promise((settle) => setTimeout(settle, 20));
      }
      return read(catcher.list().map((mail) => mail.id));
    },
    stop: async () => {
      await catcher.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
