import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { policySchema } from '../governance/policy-schema.ts';
import type { Policy } from '../governance/policy-schema.ts';

/** A new version of the governance model as it is proposed: what it says, from when, for which cases, and why. */
export const proposed = z.strictObject({
  version: z.string().min(1).max(40),
  /** 00:00 in Denmark of the day on which it comes into force, in UTC. */
  effectiveFrom: z.iso.datetime(),
  appliesTo: z.enum(['new', 'undecided', 'all']),
  reason: z.string().trim().min(1).max(10_000),
  policy: policySchema,
});
export type Proposed = Omit<z.infer<typeof proposed>, 'policy'> & { readonly policy: Policy };

/** One key that differs. Values are JSON, as the policy has them. */
export const change = z.strictObject({
  key: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});
export type Change = DeepReadonly<z.infer<typeof change>>;

/** Keys that every version has of its own; they are shown beside the changes. */
const own: ReadonlySet<string> = new Set(['modelVersion', 'effectiveFrom', 'appliesTo']);

/** What differs between two versions, key by key in the order of the schema. A list is one value. */
export function changesBetween(before: Policy, after: Policy): readonly Change[] {
  const was = new Map(leaves(before));
  return leaves(after).flatMap(([key, value]) => {
    const old = was.get(key);
    return own.has(key) || JSON.stringify(old) === JSON.stringify(value)
      ? []
      : [{ key, before: old ?? null, after: value }];
  });
}

/** Every key of the policy with its value: `thresholds.lowerOre` → 25000000. */
export const leaves = (value: object, under = ''): readonly (readonly [key: string, value: unknown])[] =>
  Object.entries(value).flatMap(([key, item]): readonly (readonly [string, unknown])[] => {
    const path = under === '' ? key : `${under}.${key}`;
    return typeof item === 'object' && item !== null && !Array.isArray(item) ? leaves(item, path) : [[path, item]];
  });
