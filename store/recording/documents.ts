import type { KeepDocument } from '../../machines/governance/effects.ts';
import { hashOf } from '../canonical.ts';
import type { Scope } from './scope.ts';

/** A version of a document; the hash of its content stands in the journal, whose chain vouches for it. */
export function keepDocument({ writes, batch, note }: Scope, params: KeepDocument): void {
  writes.documents.push({ ...params, caseId: batch.caseId, at: batch.at });
  const { id, version, standing, title, decision, content } = params;
  note({
    event: 'document.kept',
    data: {
      document: id,
      version,
      standing,
      title,
      hash: hashOf(content),
      ...(decision === undefined ? {} : { decision }),
    },
  });
}
