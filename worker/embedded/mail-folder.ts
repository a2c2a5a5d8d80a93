import { simpleParser } from 'mailparser';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A mail in the folder. `from` and `to` are of the envelope: who it really went to. */
export interface CaughtMail {
  /** Six digits, rising. */
  readonly id: string;
  /** When it was taken in, by the clock of the machine (UTC). */
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
}

export interface MailFolder {
  list(): readonly CaughtMail[];
  raw(id: string): Promise<Buffer | undefined>;
  add(raw: Buffer, envelope: { readonly from: string; readonly to: readonly string[] }): Promise<CaughtMail>;
}

/** Opens a folder of mails: `000001.eml` as it came, `000001.json` what the list shows. A mail without its second file counts too. */
export async function openMailFolder(dir: string): Promise<MailFolder> {
  await mkdir(dir, { recursive: true });
  const names = await readdir(dir);
  // What a crash left half written was never accepted.
  await Promise.all(names.filter((name) => name.endsWith('.part')).map((name) => rm(join(dir, name), { force: true })));
  const ids = names.filter((name) => /^\d+\.eml$/.test(name)).map((name) => name.slice(0, -4));
  const mails = await Promise.all(ids.sort().map((id) => readEntry(dir, id)));
  let last = Math.max(0, ...ids.map(Number));
  return {
    list: () => [...mails],
    raw: async (id) => (mails.some((mail) => mail.id === id) ? readFile(join(dir, `${id}.eml`)) : undefined),
    add: async (raw, envelope) => {
      last += 1;
      const id = String(last).padStart(6, '0');
      const mail = await entryOf(id, new Date().toISOString(), raw, envelope);
      await writeWhole(dir, `${id}.eml`, raw);
      await writeWhole(dir, `${id}.json`, JSON.stringify(mail, null, 2));
      mails.push(mail);
      return mail;
    },
  };
}

async function readEntry(dir: string, id: string): Promise<CaughtMail> {
  try {
    return JSON.parse(await readFile(join(dir, `${id}.json`), 'utf8')) as CaughtMail;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    // The run ended between the two files: the header is the best that is known of who got it.
    const raw = await readFile(join(dir, `${id}.eml`));
    const { from, to, date } = await simpleParser(raw, { skipHtmlToText: true });
    const people = [to ?? []].flat().flatMap((group) => group.value);
    const envelope = { from: from?.value[0]?.address ?? '', to: people.map((person) => person.address ?? '') };
    return entryOf(id, (date ?? new Date(0)).toISOString(), raw, envelope);
  }
}

async function entryOf(
  id: string,
  at: string,
  raw: Buffer,
  envelope: { readonly from: string; readonly to: readonly string[] },
): Promise<CaughtMail> {
  const { subject, messageId } = await simpleParser(raw, { skipHtmlToText: true });
  return { id, at, from: envelope.from, to: envelope.to, subject: subject ?? '', messageId: messageId ?? '' };
}

/** On disk, and under its name only when it is there in full. */
async function writeWhole(dir: string, name: string, content: string | Buffer): Promise<void> {
  const draft = join(dir, `${name}.part`);
  const file = await open(draft, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, join(dir, name));
}
