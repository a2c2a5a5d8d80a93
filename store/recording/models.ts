import type { KeepModel } from '../../machines/governance/effects.ts';
import type { Scope } from './scope.ts';

/** A version of the governance model. */
export function keepModel({ writes, batch, note }: Scope, params: KeepModel): void {
  writes.models.push({ ...params, caseId: batch.caseId, at: batch.at });
  const { version, effectiveFrom, appliesTo, decision } = params;
  note({ event: 'model.kept', data: { version, effectiveFrom, appliesTo, decision } });
}
