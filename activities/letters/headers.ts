import { createHash } from 'node:crypto';
import type { LetterRow } from '../../store/rows.ts';

/** First 24 hex characters of a SHA-256: enough to tell letters apart, says nothing about the person. */
export const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24);

/** The address inside `"SYS-sekretariatet" <sys@…>`, or the whole when it is bare. */
function bareAddress(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
}

export function domainOf(from: string): string {
  const domain = bareAddress(from).split('@')[1];
  if (!domain)
    throw new Error(`Afsenderadressen «${from}» har intet domæne. / The sender address "${from}" has no domain.`);
  return domain;
}

/** A dot-atom of RFC 5322: what may stand on the left of a Message-ID. */
const atom = (text: string): string => text.replace(/[^A-Za-z0-9-]+/g, '_').replace(/^_+|_+$/g, '') || '_';

/** The id that every mail about the case refers to; no mail bears it, clients thread by what they have in common. */
export const rootId = (caseId: string, domain: string): string => `<${atom(caseId)}.case@${domain}>`;

/**
 * `<case.kind-about.rung.recipientHash.vN@domain>`, the same in every attempt, so that most servers and clients show a mail that was sent
 * twice as one. `recipientHash` is of the letter's own id (the effect's key and the recipient), so no two letters share an id;
 * N is the number of the step of the case that wrote the letter.
 */
export function messageIdOf(letters: readonly LetterRow[], domain: string): string {
  const [first] = letters;
  if (!first)
    throw new Error('Et brev uden indhold har intet Message-ID. / A letter without content has no Message-ID.');
  const hash = shortHash(
    letters
      .map((letter) => letter.id)
      .toSorted()
      .join('\n'),
  );
  if (letters.length > 1)
    return `<digest.${first.kind === 'orientation' ? 'news' : first.kind === 'task' ? 'tasks' : 'reminder'}.${atom(first.writtenAt.slice(0, 10))}.${hash}.v1@${domain}>`;
  return `<${atom(first.caseId)}.${first.kind}-${atom(first.about)}.${atom(first.rung ?? 'once')}.${hash}.v${first.seq}@${domain}>`;
}

/** Where a mail server reports that this very mail could not be delivered; under the sender's domain, so SPF and DMARC align (letters-and-links §5). */
export function bounceAddress(messageId: string, domain: string): string {
  return `bounce+${shortHash(messageId)}@${domain}`;
}

/** Headers of every mail. `List-Unsubscribe` and `Precedence` are left out on purpose: duty mail is no list (letters-and-links §5). */
export function fixedHeaders(caseNumbers: readonly string[]): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
    'X-SYS-Sag': [...new Set(caseNumbers)].join(', '),
  };
}
