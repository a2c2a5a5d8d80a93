import type { KeepProject, MoveProject } from '../../machines/governance/effects.ts';
import type { Scope } from './scope.ts';

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
