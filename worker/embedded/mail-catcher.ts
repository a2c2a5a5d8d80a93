import { simpleParser, type ParsedMail } from 'mailparser';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { openMailFolder, type CaughtMail } from './mail-folder.ts';

export interface MailCatcher {
  /** For SMTP_URL and nodemailer. */
  readonly smtpUrl: string;
  readonly port: number;
  /** Every mail caught so far, oldest first; the same mail sent twice stands there twice. */
  list(): readonly CaughtMail[];
  /** The mail read: subject, text, html, headers, attachments; undefined when there is none of that id. */
  get(id: string): Promise<ParsedMail | undefined>;
  /** The mail as it came in, byte by byte. */
  raw(id: string): Promise<Buffer | undefined>;
  /** From now on refuse every mail (451: come again later; 550: never), or take them again. For tests of a mail server in trouble. */
  refuse(on: boolean, code?: number): void;
  stop(): Promise<void>;
}

export interface MailCatcherOptions {
  /** Folder of the caught mails; they survive a restart. */
  readonly dir: string;
  /** Port on the loopback address; default: a free one. */
  readonly port?: number;
}

/**
 * An SMTP server on the loopback address that keeps every mail as a file and delivers none. A mail is on disk before it is accepted, so what
 * the sender was told is true also after a crash.
 */
export async function createMailCatcher({ dir, port = 0 }: MailCatcherOptions): Promise<MailCatcher> {
  const folder = await openMailFolder(dir);
  let refusal: number | undefined;
  const server = new SMTPServer({
    // Nothing leaves the machine: no certificate, no password (one that is given is accepted).
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    size: 50 * 1024 * 1024,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anyone' }),
    onMailFrom: (_address, _session, done) => done(refusal === undefined ? null : refused(refusal)),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(refused(552));
        return folder.add(Buffer.concat(chunks), envelopeOf(session)).then(
          (mail) => done(null, `kept as ${mail.id}`),
          (error: Error) => done(Object.assign(error, { responseCode: 451 })),
        );
      });
    },
  });
  // A sender that hangs up in the middle is its own affair; without a listener it would end the process.
  server.on('error', () => undefined);
  await new Promise<void>((settle, reject) => {
    const failed = (error: Error) =>
      reject(
        new Error(`Mailfangeren kan ikke lytte / the mail catcher cannot listen (127.0.0.1:${port}): ${error.message}`),
      );
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      settle();
    });
  });
  const at = (server.server.address() as AddressInfo).port;
  return {
    smtpUrl: `smtp://127.0.0.1:${at}`,
    port: at,
    list: () => folder.list(),
    raw: (id) => folder.raw(id),
    get: async (id) => {
      const raw = await folder.raw(id);
      return raw === undefined ? undefined : simpleParser(raw);
    },
    refuse: (on, code = 451) => {
      refusal = on ? code : undefined;
    },
    stop: () => new Promise((settle) => server.close(() => settle())),
  };
}

function refused(code: number): Error {
  const text = code >= 500 ? 'refused for good' : 'not now, try again later';
  return Object.assign(new Error(text), { responseCode: code });
}

function envelopeOf(session: SMTPServerSession): { from: string; to: string[] } {
  const { mailFrom, rcptTo } = session.envelope;
  return { from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map((recipient) => recipient.address) };
}
