import { z } from 'zod';
import type { DeepReadonly } from '../../machines/governance/deep-readonly.ts';
import type { Form, FormOf } from '../../machines/forms/form.ts';
import { levels } from '../../machines/governance/levels.ts';
import type { By } from '../../machines/governance/people.ts';
import type { propose } from '../../machines/model-revision/acts.ts';
import { proposed, change } from '../../machines/model-revision/proposed.ts';
import { caseRow } from '../../store/rows.ts';
import { policyVersion } from '../../store/policies.ts';

/** What the secretariat proposes: the keys that change, from which day, for which cases, and why. */
export type ModelProposal = FormOf<typeof propose.fields>;

/** A difference in words: «Tærsklen for regionens egen afgørelse: 250.000 kr. → 300.000 kr.» */
const changeInWords = change.extend({ da: z.string(), en: z.string() }).meta({ id: 'ChangeInWords' });

const effectOnCase = z
  .object({
    caseId: z.string(),
    number: z.string(),
    title: z.string(),
    system: z.string().exactOptional(),
    amountOre: z.int().exactOptional(),
  })
  .meta({ id: 'EffectOnCase' });
export type EffectOnCase = DeepReadonly<z.infer<typeof effectOnCase>>;

/** What a version would do, before it is proposed or decided: nothing is written. */
export const modelPreview = z
  .object({
    proposed: proposed,
    /** The version it is worked out against: the one RSI adopted last. */
    base: z.string(),
    changes: z.array(changeInWords),
    /** Adopted versions that would never count, because this one does from the same day or before. */
    overtakes: z.array(z.string()),
    /** Open cases by what they would do if it counted now. */
    rerouted: z.array(effectOnCase.extend({ from: z.enum(levels), to: z.enum(levels) })),
    adopting: z.array(effectOnCase),
    kept: z.array(effectOnCase.extend({ da: z.string(), en: z.string() })),
  })
  .meta({ id: 'ModelPreview' });
export type ModelPreview = DeepReadonly<z.infer<typeof modelPreview>>;

export const modelOverview = z
  .object({
    /** The version that is in force now. */
    inForce: z.string(),
    /** In the order of adoption. */
    versions: z.array(policyVersion),
    /** Revisions, newest first. */
    revisions: z.array(caseRow),
  })
  .meta({ id: 'ModelOverview' });
export type ModelOverview = DeepReadonly<z.infer<typeof modelOverview>>;

/** The commands of the governance model itself; part of `Commands`. Errors as there. */
export interface ModelCommands {
  /** The versions of the model, and what is proposed. */
  showModel(): Promise<ModelOverview>;
  /** What a proposal changes, in words, and what it does to open cases. `BadInput` names the key. Secretariat. */
  previewModel(by: By, proposal: Form): Promise<ModelPreview>;
}
