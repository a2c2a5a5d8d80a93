import type { Effect } from '../../machines/governance/effects.ts';
import { agendaContent } from '../../machines/meeting/agenda.ts';
import type { SentProposal } from '../../machines/meeting/sent-proposal.ts';
import type { RecordBatch, RecordedEffect } from '../../workflows/messages.ts';
import { effectOf } from '../../store/recording/effect-of.ts';

const sentAgenda = agendaContent.pick({ meeting: true, items: true });

const isDispatch = ({ type, params }: Effect): boolean => type === 'tell' && params.about === 'agenda-dispatched';

/** What a step sends to the members of SYS, and by which of its effects. */
export function sentProposals(
  batch: RecordBatch,
): readonly (SentProposal & { readonly by: Pick<RecordedEffect, 'actor' | 'machine' | 'visit'> })[] {
  const { caseId, at, effects } = batch;
  const dispatched = effects.some((one) => isDispatch(effectOf(one)));
  return effects.flatMap((recorded) => {
    const { actor, machine, visit } = recorded;
    const by = { actor, machine, visit };
    const { type, params } = effectOf(recorded);
    // A vote at a meeting is about an item of its agenda.
    if (type === 'openBallot' && batch.machine !== 'meeting' && params.body === 'sys') return [{ caseId, at, by }];
    if (type !== 'keepDocument' || !dispatched) return [];
    const { kind, content } = params;
    if (kind !== 'agenda') return [];
    const { meeting, items } = sentAgenda.parse(content);
    return items.flatMap((item) =>
      item.case !== null && item.id.startsWith('case:') ? [{ caseId: item.case, at, meeting: meeting.date, by }] : [],
    );
  });
}
