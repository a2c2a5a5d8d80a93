import { policyV1 } from '../../machines/governance/policy.ts';
import { createPolicies } from '../../store/policies.ts';
import type { LetterRow } from '../../store/rows.ts';
import { composeLetter } from './compose.ts';
import type { LetterSetting } from './composed.ts';
import type { LetterDeps } from './deps.ts';
import { domainOf } from './headers.ts';
import { readerOf } from './reader.ts';

/** Stands where the reader's own link will be, and opens nothing. */
export const linkInPreview = 'modtagerens-eget-link';

/** A letter as its reader would get it, before it is written. */
export interface PreviewedMail {
  readonly name: string;
  readonly email: string;
  readonly subject: string;
  readonly text: string;
  readonly sendAt: string;
}

/**
 * Words letters that have not been written. It mints no link, and could not: the secret of the links is not among what it works on. Throws `BadInput` as sending
 * them would.
 */
export function createMailPreview(deps: Pick<LetterDeps, 'store' | 'from' | 'baseUrl' | 'secretariat' | 'policies'>) {
  const { store, baseUrl, secretariat } = deps;
  const policies = deps.policies ?? createPolicies({ store, first: policyV1 });
  const setting: LetterSetting = {
    baseUrl,
    secretariat,
    domain: domainOf(deps.from),
    policies,
    tokenOf: () => Promise.resolve(linkInPreview),
  };
  return async (letters: readonly LetterRow[]): Promise<readonly PreviewedMail[]> => {
    const mails: PreviewedMail[] = [];
    for (const letter of letters) {
      const person = await readerOf(store, letter.person);
      const { subject, text } = await composeLetter(store, setting, letter, person, letter.sendAt);
      mails.push({ name: person.name, email: person.email, subject, text, sendAt: letter.sendAt });
    }
    return mails;
  };
}
