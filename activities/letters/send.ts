import { oneLine } from './content.ts';
import { MailUnavailable } from './errors.ts';

/** A mail as nodemailer takes it: the fields that are used here. */
export interface OutgoingMail {
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly inReplyTo?: string;
  readonly references?: string[];
  readonly date: Date;
  readonly envelope: { readonly from: string; readonly to: string };
  readonly headers: Record<string, string>;
  readonly icalEvent?: { readonly method: string; readonly filename: string; readonly content: string };
  readonly attachments?: { filename: string; contentType: string; content: Buffer }[];
  readonly disableFileAccess: true;
  readonly disableUrlAccess: true;
}

/** What is needed of a nodemailer transporter. */
export interface MailTransport {
  sendMail(mail: OutgoingMail): Promise<unknown>;
}

export type Sending = { readonly accepted: true } | { readonly accepted: false; readonly error: string };

interface SmtpFault {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly message?: unknown;
}

/** 5xx answers that speak of our own set-up (login, encryption) and not of the reader. */
const setUpFaults: readonly number[] = [530, 534, 535, 538];

/** Whether the server will never take this mail for this reader: 5xx after RCPT TO or DATA, or an address that is none (RFC 5321 § 4.2.1). */
function isPermanent(fault: SmtpFault): boolean {
  const { responseCode: code, command, message } = fault;
  if (command === 'API')
    return typeof message === 'string' && /^(No recipients defined|Invalid recipient)/.test(message);
  return (
    typeof code === 'number' &&
    code >= 500 &&
    code < 600 &&
    !setUpFaults.includes(code) &&
    (command === 'RCPT TO' || command === 'DATA')
  );
}

/** The server's words on one line, without any personal link that it may have quoted. */
function wordsOf(fault: SmtpFault, tokens: readonly string[]): string {
  const response =
    typeof fault.response === 'string'
      ? fault.response
      : typeof fault.message === 'string'
        ? fault.message
        : 'ukendt fejl';
  return tokens.reduce((text, token) => text.replaceAll(token, '…'), oneLine(response)).slice(0, 500);
}

/**
 * Gives the mail to the server. Accepted, or refused for good (`accepted: false` with the server's words).
 * Throws {@link MailUnavailable} for everything that may pass: no connection, 4xx, a fault of login or sender.
 */
export async function sendMail(
  transport: MailTransport,
  mail: OutgoingMail,
  tokens: readonly string[],
): Promise<Sending> {
  try {
    await transport.sendMail(mail);
    return { accepted: true };
  } catch (fault) {
    const smtp: SmtpFault = typeof fault === 'object' && fault !== null ? fault : { message: String(fault) };
    const words = wordsOf(smtp, tokens);
    if (isPermanent(smtp)) return { accepted: false, error: words };
    // No `cause`: nodemailer's error may hold the server's quote of the mail, and with it a link.
    throw new MailUnavailable(
      `Mailserveren kan ikke tage imod lige nu (${words}). Brevene bliver liggende og sendes igen. / The mail server cannot take mail now; the letters stay and are sent again.`,
    );
  }
}
