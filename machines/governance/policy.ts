import { z } from 'zod';
import type { PolicyFault } from './policy-checks.ts';
import { type Policy, policySchema } from './policy-schema.ts';

export { type Policy, policySchema } from './policy-schema.ts';
export { policyV1 } from './policy-v1.ts';
export * from './levels.ts';

export type ReadPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly faults: readonly PolicyFault[] };

/** Reads a policy from data (a file, the store) and names every fault by key, in Danish and English. Never throws. */
export function readPolicy(data: unknown): ReadPolicy {
  const read = policySchema.safeParse(data, { error: z.locales.da().localeError });
  if (read.success) return { ok: true, policy: read.data };
  const english = policySchema.safeParse(data, { error: z.locales.en().localeError }).error?.issues ?? [];
  return { ok: false, faults: read.error.issues.map((issue, index) => faultOf(issue, english[index])) };
}

function faultOf(issue: z.core.$ZodIssue, english: z.core.$ZodIssue | undefined): PolicyFault {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const path = [...issue.path.map(String), ...unknown.slice(0, 1)].join('.');
  // Messages written in the schema hold both languages, Danish first.
  const [da = issue.message, en = english?.message ?? issue.message] = issue.message.includes(' / ')
    ? issue.message.split(' / ', 2)
    : [issue.message];
  return { path, da, en };
}
