import type { CastVote, CloseBallot, OpenBallot } from '../../machines/governance/effects.ts';
import type { Scope } from './scope.ts';
import { visitId } from './tasks.ts';

export function openBallot(scope: Scope, params: OpenBallot): void {
  const { batch, effect, writes } = scope;
  const { body, question, electorate, chair, quorum, deadline } = params;
  const id = visitId(scope);
  writes.ballots.push({
    id,
    caseId: batch.caseId,
    actor: effect.actor,
    visit: effect.visit,
    body,
    question,
    electorate,
    ...(chair === undefined ? {} : { chair }),
    quorum,
    deadline,
    openedAt: batch.at,
  });
  scope.note({
    event: 'ballot.opened',
    data: {
      ballot: id,
      body,
      question,
      electorate: electorate.map(({ region, person }) => ({ region, person })),
      quorum,
      due: deadline.due,
    },
  });
}

/** Every vote is a new row; the last of each region counts. */
export function castVote(scope: Scope, params: CastVote): void {
  const { batch, index, writes } = scope;
  const { region, choice, comment, by, shown, caseVersion } = params;
  const ballotId = visitId(scope);
  writes.votes.push({
    ballotId,
    seq: batch.seq,
    position: index,
    region,
    choice,
    ...(comment === undefined ? {} : { comment }),
    by,
    at: batch.at,
    ...(shown === undefined ? {} : { shown }),
    caseVersion,
  });
  scope.note(
    {
      event: 'vote.cast',
      region,
      ...(comment === undefined ? {} : { reason: comment }),
      data: { ballot: ballotId, choice, caseVersion, ...(shown === undefined ? {} : { shown }) },
    },
    by,
  );
}

export function closeBallot(scope: Scope, params: CloseBallot): void {
  const id = visitId(scope);
  scope.writes.closedBallots.push({ id, proof: params.proof });
  scope.note({ event: 'ballot.closed', data: { ballot: id, proof: params.proof } });
}
