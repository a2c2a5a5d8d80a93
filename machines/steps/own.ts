import type { Policy } from '../governance/policy-schema.ts';

/** What a letter, a task or a decision shows of a case. */
export type Facts<Context> = (context: Context) => Readonly<Record<string, unknown>>;

/** The same for every case, or by what the case knows. */
export type Of<Context, T> = T | ((context: Context) => T);
export const of = <Context, T extends string | object>(value: Of<Context, T>, context: Context): T =>
  typeof value === 'function' ? value(context) : value;

/** A case has its version of the governance model pinned to it, and may be about a system. */
export interface Pinned {
  readonly modelVersion: string;
  readonly system?: string | undefined;
}

/** What is decided on has a version, and the case a copy of the policy. */
export interface Decidable extends Pinned {
  readonly version: number;
  readonly policy: Policy;
}
