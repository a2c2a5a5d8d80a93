import { businessCaseLacks } from '../../machines/change-request/business-case.ts';
import type { Proposal } from '../../machines/change-request/proposal.ts';
import type { Policy } from '../../machines/governance/policy.ts';
import { badInput } from './failures.ts';

/** Throws `BadInput` when the request lacks its business case. */
export function requireBusinessCase(wish: Proposal, policy: Policy, under?: 'proposal'): void {
  const lacks = businessCaseLacks(wish, policy);
  if (lacks !== undefined) throw badInput(...lacks, under === undefined ? 'businessCase' : `${under}.businessCase`);
}
