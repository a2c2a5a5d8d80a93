import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What one link stands for: one person, one task, one version of the case (letters-and-links §2). */
export interface LinkScope {
  readonly taskId: string;
  readonly person: string;
  readonly caseVersion: number;
  /** 1 for the first link; "send me a new link" makes the next. */
  readonly generation: number;
}

/** Shortest secret that is accepted, in bytes: as long as the tag it makes. */
const shortestSecret = 32;

/**
 * The token of a personal link: HMAC-SHA256 over the scope, 256 bits as 43 base64url characters.
 *
 * Why computed and not drawn at random: the store keeps only the token's SHA-256, so a mail that is rendered again after a crash
 * could not repeat a random token, and the reminder of a task would carry another link than the first mail. The tag of a secret key
 * is as hard to guess as 256 random bits, says nothing about the person, and whoever reads the store cannot make one without the secret.
 * The scope is hashed as a JSON array, so no two scopes can be spelled alike by moving a character from one field to the next.
 *
 * Throws when the secret is shorter than 32 bytes or a number is not a whole one.
 */
export function mintToken(secret: string, scope: LinkScope): string {
  if (Buffer.byteLength(secret) < shortestSecret)
    throw new Error(
      `Hemmeligheden for personlige links er for kort: brug mindst ${shortestSecret} tegn. / The link secret is too short: use at least ${shortestSecret} bytes.`,
    );
  for (const field of ['caseVersion', 'generation'] as const)
    if (!Number.isSafeInteger(scope[field]))
      throw new Error(`Linkets ${field} skal være et helt tal. / The link's ${field} must be a whole number.`);
  const message = JSON.stringify(['link', 1, scope.taskId, scope.person, scope.caseVersion, scope.generation]);
  return createHmac('sha256', secret).update(message).digest('base64url');
}

/**
 * What the store keeps of a token: its SHA-256 in hex. A plain hash is enough because the token is 256 bits of a keyed function, not a password.
 * Looking up by this hash needs no constant-time compare: what an attacker could learn from timing is a prefix of a hash they computed themselves.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whether the token is the one minted for the scope, in constant time: a second check where the secret is at hand. */
export function tokenFits(secret: string, scope: LinkScope, token: string): boolean {
  const expected = Buffer.from(mintToken(secret, scope));
  const presented = Buffer.from(token);
  return presented.length === expected.length && timingSafeEqual(presented, expected);
}

/** Path of the page behind a token, the same for mails and for the web server. */
export function linkPath(token: string): string {
  return `/o/${token}`;
}
