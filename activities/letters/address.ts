import type { LetterRow, Person } from '../../store/rows.ts';
import type { Composed } from './composed.ts';
import type { LetterDeps, MailFile } from './deps.ts';
import { bounceAddress, fixedHeaders, rootId } from './headers.ts';
import type { OutgoingMail } from './send.ts';

/** The mail with its headers (letters-and-links §5). */
export function address(
  deps: LetterDeps,
  domain: string,
  mail: Composed,
  letters: readonly LetterRow[],
  person: Person,
  messageId: string,
  now: string,
  files: readonly MailFile[] = [],
): OutgoingMail {
  const roots = [...new Set(letters.map((letter) => rootId(letter.caseId, domain)))];
  const [root] = roots;
  return {
    from: deps.from,
    to: { name: person.name, address: person.email },
    replyTo: deps.replyTo,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId,
    // A digest of several cases answers none of them alone.
    ...(root !== undefined && roots.length === 1 && { inReplyTo: root }),
    references: roots,
    date: new Date(now),
    envelope: { from: bounceAddress(messageId, domain), to: person.email },
    headers: fixedHeaders(mail.caseNumbers),
    ...(mail.calendarFile && { icalEvent: mail.calendarFile }),
    ...(files.length > 0 && {
      attachments: files.map(({ name, type, bytes }) => ({
        filename: name,
        contentType: type,
        content: Buffer.from(bytes),
      })),
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
