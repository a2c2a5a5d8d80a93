import type { KeepDocument } from '../../machines/governance/effects.ts';
import { hashOf } from '../canonical.ts';
import type { Scope } from './scope.ts';

/** The journal's line of a version of a document: the hash of its content stands there, and the chain vouches for it. */
export const documentLine = ({ id, version, standing, title, decision, content }: KeepDocument) => ({
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

/** A version of a document, with its line. */
export function keepDocument({ writes, batch, note }: Scope, params: KeepDocument): void {
  writes.documents.push({ ...params, caseId: batch.caseId, at: batch.at });
  note(documentLine(params));
}
