import type { KeepDocument, OpenBallot, Tell } from '../../machines/governance/effects.ts';
import { agendaContent } from '../../machines/meeting/agenda.ts';
import type { SentProposal } from '../../machines/meeting/sent-proposal.ts';
import type { RecordBatch, RecordedEffect } from '../../workflows/messages.ts';

const sentAgenda = agendaContent.pick({ meeting: true, items: true });

/** What a step sends to the members of SYS, and by which of its effects. */
export function sentProposals(
  batch: RecordBatch,
): readonly (SentProposal & { readonly by: Pick<RecordedEffect, 'actor' | 'machine' | 'visit'> })[] {
  const { caseId, at, effects } = batch;
  const dispatched = effects.some(
    ({ type, params }) => type === 'tell' && (params as unknown as Tell).about === 'agenda-dispatched',
  );
  return effects.flatMap(({ type, params, actor, machine, visit }) => {
    const by = { actor, machine, visit };
    // A vote at a meeting is about an item of its agenda.
    if (type === 'openBallot' && batch.machine !== 'meeting' && (params as unknown as OpenBallot).body === 'sys')
      return [{ caseId, at, by }];
    if (type !== 'keepDocument' || !dispatched) return [];
    const { kind, content } = params as unknown as KeepDocument;
    if (kind !== 'agenda') return [];
    const { meeting, items } = sentAgenda.parse(content);
    return items.flatMap((item) =>
      item.case !== null && item.id.startsWith('case:') ? [{ caseId: item.case, at, meeting: meeting.date, by }] : [],
    );
  });
}
