import { changeInWords } from '../../../machines/governance/policy-values.ts';
import { changesBetween, type Proposed } from '../../../machines/model-revision/proposed.ts';
import type { PolicyVersion } from '../../../store/policies.ts';
import type { CommandDeps } from '../deps.ts';
import type { ModelPreview } from '../model-commands.ts';
import { effectOnCases } from './effect-on-cases.ts';

/** What a proposal is worked out against: the version that RSI adopted last, in force or waiting for its day. */
export async function baseOf({ policies }: Pick<CommandDeps, 'policies'>): Promise<PolicyVersion> {
  const last = (await policies.versions()).at(-1);
  if (last === undefined) throw new Error('Styringsmodellen har ingen version / The governance model has no version');
  return last;
}

/** What a version changes, in words, and what it does to open cases; writes nothing. */
export async function previewOf(deps: CommandDeps, proposed: Proposed, base: PolicyVersion): Promise<ModelPreview> {
  const today = deps.now();
  return {
    proposed,
    base: base.version,
    changes: changesBetween(base.policy, proposed.policy).map((change) => ({
      ...change,
      da: changeInWords(change, 'da'),
      en: changeInWords(change, 'en'),
    })),
    overtakes: (await deps.policies.versions())
      .filter(({ effectiveFrom }) => effectiveFrom > today && effectiveFrom >= proposed.effectiveFrom)
      .map(({ version }) => version),
    ...(await effectOnCases(deps, proposed)),
  };
}
