import { createTransport } from 'nodemailer';
import type { MailTransport } from '../activities/letters/send.ts';
import type { Run } from './running.ts';

/** How long a mail server may take to answer, in ms: to let somebody in, to greet, and between two words. One that hangs is as good as one that is away. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

export interface MailServer {
  readonly transport: MailTransport;
  /** Throws while the server takes no mail of ours: it is away, or refuses who we are. */
  answers(): Promise<unknown>;
}

/** The mail server of the configuration, or the embedded catcher. Each mail that it takes or does not take is one line of the log, by its Message-ID. */
export function createMailServer(
  { smtpUrl, from }: { readonly smtpUrl: string; readonly from: string },
  { log, metrics }: Pick<Run, 'log' | 'metrics'>,
): MailServer {
  const server = createTransport({ url: smtpUrl, ...patience }, { from });
  return {
    transport: {
      async sendMail(mail) {
        const [id] = mail.messageId.replace('<', '').split('@');
        const begun = performance.now();
        const taken = (): object => ({ mail: id, ms: Math.round(performance.now() - begun) });
        try {
          const answer: unknown = await server.sendMail(mail);
          metrics.mails.inc({ result: 'sent' });
          log.info(taken(), 'mail sent');
          return answer;
        } catch (error) {
          const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number };
          metrics.mails.inc({ result: 'not taken' });
          log.warn({ ...taken(), code, command, responseCode }, 'mail not taken');
          throw error;
        }
      },
    },
    answers: () => server.verify(),
  };
}
