import type { Form, FormOf } from '../../machines/forms/form.ts';
import type { Level } from '../../machines/governance/levels.ts';
import type { By } from '../../machines/governance/people.ts';
import type { propose } from '../../machines/model-revision/acts.ts';
import type { Change, Proposed } from '../../machines/model-revision/proposed.ts';
import type { CaseRow } from '../../store/rows.ts';
import type { PolicyVersion } from '../../store/policies.ts';

/** What the secretariat proposes: the keys that change, from which day, for which cases, and why. */
export type ModelProposal = FormOf<typeof propose.fields>;

/** A difference in words: «Tærsklen for regionens egen afgørelse: 250.000 kr. → 300.000 kr.» */
export interface ChangeInWords extends Change {
  readonly da: string;
  readonly en: string;
}

export interface EffectOnCase {
  readonly caseId: string;
  readonly number: string;
  readonly title: string;
  readonly system?: string;
  readonly amountOre?: number;
}

/** What a version would do, before it is proposed or decided: nothing is written. */
export interface ModelPreview {
  readonly proposed: Proposed;
  /** The version it is worked out against: the one RSI adopted last. */
  readonly base: string;
  readonly changes: readonly ChangeInWords[];
  /** Adopted versions that would never count, because this one does from the same day or before. */
  readonly overtakes: readonly string[];
  /** Open cases by what they would do if it counted now. */
  readonly rerouted: readonly (EffectOnCase & { readonly from: Level; readonly to: Level })[];
  readonly adopting: readonly EffectOnCase[];
  readonly kept: readonly (EffectOnCase & { readonly da: string; readonly en: string })[];
}

export interface ModelOverview {
  /** The version that is in force now. */
  readonly inForce: string;
  /** In the order of adoption. */
  readonly versions: readonly PolicyVersion[];
  /** Revisions, newest first. */
  readonly revisions: readonly CaseRow[];
}

/** The commands of the governance model itself; part of `Commands`. Errors as there. */
export interface ModelCommands {
  /** The versions of the model, and what is proposed. */
  showModel(): Promise<ModelOverview>;
  /** What a proposal changes, in words, and what it does to open cases. `BadInput` names the key. Secretariat. */
  previewModel(by: By, proposal: Form): Promise<ModelPreview>;
}
