import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as the server took it. */
export interface TakenMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface MailServer {
  readonly smtpUrl: string;
  /** In the order in which they came; a mail that came twice stands there twice. */
  readonly taken: readonly TakenMail[];
  stop(): Promise<void>;
}

/** A real SMTP server that lives on when the product is killed: what it has accepted stays accepted. */
export async function openMailServer(): Promise<MailServer> {
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData: (stream, _session, done) => {
      simpleParser(stream).then(({ messageId = '', to, subject = '' }) => {
        const address = [to ?? []].flat()[0]?.value[0]?.address ?? '';
        taken.push({ messageId, to: address, subject, at: Date.now() });
        done(null, 'taken');
      }, done);
    },
  });
  // Whoever is killed in the middle of a mail hangs up.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    taken,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
