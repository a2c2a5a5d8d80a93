import type { Policy } from '../../machines/governance/policy.ts';
import type { CaseRow } from '../../store/rows.ts';
import type { CommandDeps } from './deps.ts';

/** The policy that a case runs by: the version it has pinned, or the one in force for a case that pins none. */
export const policyOf = (
  { policies, now }: Pick<CommandDeps, 'policies' | 'now'>,
  { modelVersion }: Pick<CaseRow, 'modelVersion'>,
): Promise<Policy> => (modelVersion === undefined ? policies.at(now()) : policies.of(modelVersion));
