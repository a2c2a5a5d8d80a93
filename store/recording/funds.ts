import { frameSubject } from '../../machines/budget-cycle/input.ts';

/** The common pool of a year. */
export const pool = 'frame';

/** What pays a change request: the pool, or the special agreement of its system. */
export const fundOf = (agreement: string | undefined): string =>
  agreement === undefined ? pool : `agreement:${agreement}`;

/** The operating budget of a system. */
export const budgetFund = (system: string): string => `budget:${system}`;

/** Where the money of a follow-up or a carry-over stands: `ramme` is the pool, anything else a system's budget. */
export const fundOfSubject = (subject: string): string => (subject === frameSubject ? pool : budgetFund(subject));

/** A subject's system; the pool has none. */
export const systemOfSubject = (subject: string): { readonly system?: string } =>
  subject === frameSubject ? {} : { system: subject };
