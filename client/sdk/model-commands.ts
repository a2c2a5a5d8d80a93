import type { AppliesTo } from '../../machines/governance/effects.ts';
import type { Level } from '../../machines/governance/levels.ts';
import type { By } from '../../machines/governance/people.ts';
import type { Change, Proposed } from '../../machines/model-revision/proposed.ts';
import type { CaseRow } from '../../store/rows.ts';
import type { PolicyVersion } from '../../store/policies.ts';
import type { Receipt } from '../../workflows/messages.ts';
import type { Options } from './options.ts';

/** What the secretariat proposes: the keys that change, from which day, for which cases, and why. */
export interface ModelProposal {
  /** A name that no version has had: small letters, digits, dots, hyphens. */
  readonly version: string;
  /** A day in the future, `YYYY-MM-DD`; the version counts from 00:00 in Denmark. */
  readonly effectiveFrom: string;
  readonly appliesTo?: AppliesTo;
  readonly reason: string;
  /** Key → value, e.g. `{ 'thresholds.lowerOre': 30000000 }`; text is read as the key's present value is (`"300.000 kr."` for an amount in øre). */
  readonly set: Readonly<Record<string, unknown>>;
}

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
  previewModel(by: By, proposal: ModelProposal): Promise<ModelPreview>;
  /** Opens `model-revision/<version>`: SYS recommends, RSI decides. `Conflict` for a name that has been used. Secretariat. */
  proposeModel(
    by: By,
    proposal: ModelProposal,
  ): Promise<{ readonly caseId: string; readonly started: boolean; readonly preview: ModelPreview }>;
  /** Changes a proposal that was returned or overtaken; the version keeps its name. SYS is asked anew. Secretariat. */
  reviseModel(by: By, caseId: string, proposal: Omit<ModelProposal, 'version'>, opts?: Options): Promise<Receipt>;
  /** Takes a proposal back that RSI has not decided. Secretariat. */
  withdrawModel(by: By, caseId: string, reason: string, opts?: Options): Promise<Receipt>;
}
