import { randomUUID } from 'node:crypto';
import type { Person } from '../../store/rows.ts';
import { spell } from './composed.ts';
import type { LetterDeps } from './deps.ts';
import { bounceAddress, domainOf, fixedHeaders } from './headers.ts';
import { sendMail } from './send.ts';
import { mailUrls } from './urls.ts';

export type SignInMailDeps = Pick<LetterDeps, 'transport' | 'from' | 'replyTo' | 'baseUrl' | 'secretariat'>;

/**
 * Sends the mail that a person signs in by, at once and outside the mailbox: it is of no use in ten minutes, and neither its link nor its code is written anywhere.
 * Throws `MailUnavailable` when the server does not take it; the person asks again.
 */
export function createSignInMail({ transport, from, replyTo, baseUrl, secretariat }: SignInMailDeps) {
  const domain = domainOf(from);
  return async (mail: { person: Person; token: string; code: string; at: string }): Promise<void> => {
    const { person, token, code, at } = mail;
    const messageId = `<sign-in.${randomUUID()}@${domain}>`;
    const { subject, text, html } = spell(
      {
        subject: 'Log ind i Årshjul',
        greeting: `Kære ${person.name}`,
        sections: [
          {
            heading: 'Log ind',
            blocks: [
              {
                paragraph:
                  'Åbn linket i den browser, du bad om det fra, og bekræft. Eller skriv koden på siden, der venter.',
              },
              { facts: [['Kode', code]] },
            ],
          },
        ],
        action: { words: 'Log ind', url: mailUrls(baseUrl).signIn(token) },
        notes: [
          'Linket og koden gælder i ti minutter og kun én gang.',
          'Har du ikke bedt om at logge ind, så slet mailen. Ingen kommer ind uden den. Giv aldrig koden videre.',
          'In English: open the link in the browser where you asked for it, or type the code there, within ten minutes.',
        ],
        footer: {
          lines: [
            `Spørgsmål: ${secretariat.email}, tlf. ${secretariat.phone}`,
            'Sendt automatisk af SYS-sekretariatets system',
          ],
          privacyUrl: mailUrls(baseUrl).privacy,
        },
      },
      [],
      [token, code],
    );
    const sent = await sendMail(
      transport,
      {
        from,
        to: { name: person.name, address: person.email },
        replyTo,
        subject,
        text,
        html,
        messageId,
        date: new Date(at),
        envelope: { from: bounceAddress(messageId, domain), to: person.email },
        headers: fixedHeaders([]),
        disableFileAccess: true,
        disableUrlAccess: true,
      },
      [token, code],
    );
    if (!sent.accepted) throw new Error(`The sign-in mail to ${person.id} was refused: ${sent.error}`);
  };
}
