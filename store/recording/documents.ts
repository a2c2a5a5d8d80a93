import type { KeepDocument } from '../../machines/governance/effects.ts';
import type { Scope } from './scope.ts';

/** A version of a document. */
export function keepDocument({ writes, batch, note }: Scope, params: KeepDocument): void {
  writes.documents.push({ ...params, caseId: batch.caseId, at: batch.at });
  const { id, version, standing, title, decision } = params;
  note({
    event: 'document.kept',
    data: { document: id, version, standing, title, ...(decision === undefined ? {} : { decision }) },
  });
}
