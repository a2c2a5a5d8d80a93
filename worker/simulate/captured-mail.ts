import type { MailTransport, OutgoingMail } from '../../activities/letters/send.ts';

/** A mail that was sent in a simulation. */
export interface CapturedMail {
  readonly at: string;
  readonly to: string;
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  /** The calendar file that came with it. */
  readonly calendar?: { readonly method: string; readonly content: string };
  /** Names of the files that came with it. */
  readonly files: readonly string[];
}

/** A mail server that keeps what it is given, and can be away. */
export class CapturedMails implements MailTransport {
  readonly mails: CapturedMail[] = [];
  away = false;

  sendMail(mail: OutgoingMail): Promise<unknown> {
    if (this.away) return Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNECTION' }));
    this.mails.push({
      at: mail.date.toISOString(),
      to: mail.to.address,
      name: mail.to.name,
      subject: mail.subject,
      text: mail.text,
      messageId: mail.messageId,
      ...(mail.icalEvent === undefined
        ? {}
        : { calendar: { method: mail.icalEvent.method, content: mail.icalEvent.content } }),
      files: (mail.attachments ?? []).map(({ filename }) => filename),
    });
    return Promise.resolve({ accepted: [mail.to.address] });
  }

  to(address: string): readonly CapturedMail[] {
    return this.mails.filter((mail) => mail.to === address);
  }
}
