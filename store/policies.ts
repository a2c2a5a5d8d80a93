import { z } from 'zod';
import { policySchema } from '../machines/governance/policy-schema.ts';
import { appliesTo } from '../machines/governance/effects.ts';
import type { DeepReadonly } from '../machines/governance/deep-readonly.ts';
import { millis } from '../machines/governance/calendar.ts';
import { type Policy, readPolicy } from '../machines/governance/policy.ts';
import type { ModelVersionRow } from './rows.ts';

/** A version of the governance model: what it says, from when, and whose decision it was. The first version has none: it is what the product begins with. */
export const policyVersion = z
  .object({
    version: z.string(),
    /** UTC: 00:00 in Denmark of the day it comes into force. */
    effectiveFrom: z.string(),
    policy: policySchema,
    appliesTo: z.enum(appliesTo).exactOptional(),
    decision: z.string().exactOptional(),
    caseId: z.string().exactOptional(),
    at: z.string().exactOptional(),
  })
  .meta({ id: 'PolicyVersion' });
export type PolicyVersion = DeepReadonly<z.infer<typeof policyVersion>>;

/** The governance model by instant and by version. */
export interface Policies {
  /** The policy that is in force at an instant: the boundary belongs to the new version. Before the first version's own date, the first. */
  at(instant: string): Promise<Policy>;
  /** The policy of a version by its name, as a case has pinned it. Throws when there is no such version. */
  of(version: string): Promise<Policy>;
  /** Every version, in the order in which they were adopted. */
  versions(): Promise<readonly PolicyVersion[]>;
}

export interface PoliciesDeps {
  /** Its `models` is asked each time; the store reads them again only when one has been kept, by whichever process. */
  readonly store: { models(): Promise<readonly ModelVersionRow[]> };
  /** Version 1. A version of the same name that RSI has adopted counts instead of it. */
  readonly first: Policy;
}

/**
 * What RSI has adopted, and the version before that. Of two versions that have both come into force the one that was adopted last counts, so a later
 * decision with the same day or an earlier one overtakes a version before it counts.
 */
export function createPolicies({ store, first }: PoliciesDeps): Policies {
  const { modelVersion: version, effectiveFrom } = first;
  // The store gives the same rows until one is kept; each is read and checked once.
  const checked = new WeakMap<ModelVersionRow, PolicyVersion>();
  const once = (row: ModelVersionRow): PolicyVersion => {
    const known = checked.get(row) ?? readable(row);
    checked.set(row, known);
    return known;
  };
  const original: PolicyVersion = { version, effectiveFrom: new Date(effectiveFrom).toISOString(), policy: first };

  async function versions(): Promise<readonly PolicyVersion[]> {
    const adopted = (await store.models()).toSorted((a, b) => millis(a.at) - millis(b.at)).map(once);
    return adopted.some((one) => one.version === version) ? adopted : [original, ...adopted];
  }
  return {
    versions,
    async at(instant) {
      const now = millis(instant);
      return ((await versions()).findLast((one) => millis(one.effectiveFrom) <= now) ?? original).policy;
    },
    async of(name) {
      const known = await versions();
      const found = known.find((one) => one.version === name);
      if (found !== undefined) return found.policy;
      const names = known.map((one) => one.version).join(', ');
      throw new Error(
        `Styringsmodellen har ingen version «${name}»; den har ${names} / The governance model has no version "${name}"; it has ${names}`,
      );
    },
  };
}

/** A policy that was kept before a key was there reads as it was meant; one that reads no more stops whoever asks, with its faults. */
function readable(row: ModelVersionRow): PolicyVersion {
  const read = readPolicy(row.policy);
  if (read.ok) return { ...row, policy: read.policy };
  const faults = read.faults.map(({ path, da, en }) => `${path}: ${da} / ${en}`).join('; ');
  throw new Error(
    `Version «${row.version}» af styringsmodellen kan ikke læses / Version "${row.version}" of the governance model cannot be read: ${faults}`,
  );
}
