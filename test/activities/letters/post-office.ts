import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createTransport } from 'nodemailer';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface CaughtMail {
  readonly envelopeFrom: string;
  readonly envelopeTo: readonly string[];
  readonly raw: string;
  readonly mail: ParsedMail;
}

/** What the server answers: to a recipient, or to the whole mail. */
interface Answers {
  recipient?: (address: string) => { code: number; message: string } | undefined;
  content?: (raw: string) => { code: number; message: string } | undefined;
  sender?: () => { code: number; message: string } | undefined;
}

const smtpError = ({ code, message }: { code: number; message: string }): Error =>
  Object.assign(new Error(message), { responseCode: code });

/** A real SMTP server on the loopback that keeps what it accepts, and a nodemailer transport to it. */
export async function openPostOffice() {
  const caught: CaughtMail[] = [];
  const answers: Answers = {};
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onMailFrom: (_address, _session, done) => {
      const refused = answers.sender?.();
      done(refused && smtpError(refused));
    },
    onRcptTo: (address, _session, done) => {
      const refused = answers.recipient?.(address.address);
      done(refused && smtpError(refused));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const refused = answers.content?.(raw);
        if (refused) return done(smtpError(refused));
        void simpleParser(raw).then((mail) => {
          const from = session.envelope.mailFrom;
          caught.push({
            envelopeFrom: from === false ? '' : from.address,
            envelopeTo: session.envelope.rcptTo.map((to) => to.address),
            raw,
            mail,
          });
          done();
        }, done);
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
  return {
    caught,
    answers,
    port,
    transport,
    to: (address: string): CaughtMail[] => caught.filter((one) => one.envelopeTo.includes(address)),
    async close(): Promise<void> {
      transport.close();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

export type PostOffice = Awaited<ReturnType<typeof openPostOffice>>;

/** The value of a header as it stands in the mail, unfolded. */
export function header(mail: CaughtMail, name: string): string | undefined {
  const line = mail.mail.headerLines.find(({ key }) => key === name.toLowerCase());
  return line?.line
    .slice(line.line.indexOf(':') + 1)
    .replace(/\r?\n[ \t]+/g, ' ')
    .trim();
}
