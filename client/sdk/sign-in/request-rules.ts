import type { SignInRequest } from '../../../store/sign-in/sign-in-store.ts';

/** How long a link and its code can be used, in minutes. */
export const requestMinutes = 10;
/** How often a code may be typed: 31^8 codes are not guessed in five. */
export const codeTries = 5;
/** How often an hour a mail may be asked for: to one address, and from one place. */
export const most = { address: 5, place: 60 } as const;

export const expiryOf = (now: string): string => new Date(Date.parse(now) + requestMinutes * 60_000).toISOString();
export const hourOf = (now: string): string => `${new Date(now).toISOString().slice(0, 13)}:00:00.000Z`;

/** Letters and digits that are not taken for one another. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A code of eight signs from random bytes; bytes that would make some signs likelier than others are passed over. */
export function codeFrom(random: () => number): string {
  const even = 256 - (256 % alphabet.length);
  let code = '';
  while (code.length < 8) {
    const byte = random();
    if (byte < even) code += alphabet[byte % alphabet.length];
  }
  return code;
}

/** `k7qm 4tzp`, as people type it, is `K7QM4TZP`. */
export const typedCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
export const codeInWords = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** Why a request signs nobody in. */
export type Refusal = 'unknown' | 'used' | 'expired' | 'elsewhere' | 'wrong-code' | 'too-often' | 'nobody';

/** What stands against the request at that browser and instant; nothing when it can be used. */
export function refusalOf(
  request: SignInRequest | undefined,
  browserHash: string | undefined,
  now: string,
): Refusal | undefined {
  if (request === undefined) return 'unknown';
  if (request.usedAt !== undefined) return 'used';
  if (Date.parse(request.expiresAt) <= Date.parse(now)) return 'expired';
  return request.browserHash === browserHash ? undefined : 'elsewhere';
}
