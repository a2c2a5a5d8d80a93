import type { KeepDocument, KeepModel, KeepProject, MoveProject } from '../../machines/governance/effects.ts';
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

/** A project's status before a meeting. */
export function keepProject({ writes, batch, note }: Scope, params: KeepProject): void {
  writes.projects.push({ ...params, caseId: batch.caseId, at: batch.at });
  note({
    event: 'project.reported',
    data: { project: params.project, meeting: params.meeting, status: params.status },
  });
}

/** RSI follows the project, or SYS does again. */
export function moveProject({ writes, batch, note }: Scope, params: MoveProject): void {
  writes.followers.push({ ...params, at: batch.at });
  note({ event: 'project.moved', data: { ...params } });
}

/** A version of the governance model. */
export function keepModel({ writes, batch, note }: Scope, params: KeepModel): void {
  writes.models.push({ ...params, caseId: batch.caseId, at: batch.at });
  const { version, effectiveFrom, appliesTo, decision } = params;
  note({ event: 'model.kept', data: { version, effectiveFrom, appliesTo, decision } });
}
