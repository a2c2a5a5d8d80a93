import { type Policy, policyV1 } from '../../machines/governance/policy.ts';
import type { CaseRow } from '../../store/rows.ts';
import { createPolicies, type Policies } from '../../store/policies.ts';
import type { WebDeps } from './deps.ts';

/** The governance model as the pages know it. */
export const policiesFor = (deps: Pick<WebDeps, 'policies' | 'store'>): Policies =>
  deps.policies ?? createPolicies({ store: deps.store, first: policyV1 });

/** The policy that a case runs by: of the version that it has pinned, or the one in force for a case without. */
export const policyOfCase = (
  deps: Pick<WebDeps, 'policies' | 'store' | 'now'>,
  { modelVersion }: Pick<CaseRow, 'modelVersion'>,
): Promise<Policy> =>
  modelVersion === undefined ? policiesFor(deps).at(deps.now()) : policiesFor(deps).of(modelVersion);

/** Whether a person must show that they are one before their answer counts: as configured, or as the model in force says. */
export const humanCheckOf = async (deps: Pick<WebDeps, 'policies' | 'store' | 'now' | 'config'>): Promise<boolean> =>
  (deps.config.humanCheck ?? (await policiesFor(deps).at(deps.now())).link.humanCheck) !== 'none';
