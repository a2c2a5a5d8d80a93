import type { BallotOutcome, Proof } from '../../machines/governance/effects.ts';
import type { RecordBatch } from '../../workflows/messages.ts';
import { informAsked } from './inform-asked.ts';
import { openOfCase } from './tasks.ts';
import type { Scope } from './scope.ts';
import type { OpenBallot } from './writes.ts';

type Ending = Omit<Scope, 'effect' | 'index'>;

/**
 * What was asked of people by actors that the step stopped is void, and a finished case asks nobody anything: their tasks are closed
 * and their open ballots voided. The votes of a voided ballot count for nothing and are no secret any more.
 */
export function endWhatStopped(scope: Ending): void {
  const { batch, writes } = scope;
  const outcome = outcomeOf(batch, writes.case.outcome);
  const tasks = openOfCase(scope).filter((task) => isOver(batch, task));
  for (const task of tasks) writes.closed.push({ id: task.id, outcome });
  if (tasks.length > 0)
    scope.note({
      event: 'tasks.closed',
      data: { outcome, tasks: tasks.map((task) => task.id), persons: tasks.map((task) => task.person) },
    });
  informAsked(scope, tasks);
  for (const ballot of openBallots(scope).filter((one) => isOver(batch, one))) {
    const proof = voided(ballot);
    writes.closedBallots.push({ id: ballot.id, proof });
    scope.note({ event: 'ballot.voided', data: { ballot: ballot.id, proof } });
  }
}

/** `superseded` while the case goes on: it was changed, or it moved on without the answer. Otherwise what became of the case, e.g. `withdrawn`. */
const outcomeOf = (batch: RecordBatch, outcome: string | undefined): string =>
  batch.status === 'active' ? 'superseded' : (outcome ?? 'closed');

const isOver = (batch: RecordBatch, one: { readonly actor: string; readonly visit: number }): boolean =>
  batch.status !== 'active' ||
  (batch.ended ?? []).some((ended) => ended.actor === one.actor && ended.visit === one.visit);

function openBallots({ known, writes }: Ending): OpenBallot[] {
  const fresh = new Map(
    writes.ballots.map(({ id, actor, visit, electorate, quorum }) => [id, { id, actor, visit, electorate, quorum }]),
  );
  const standing = known.openBallots.filter((ballot) => !fresh.has(ballot.id));
  const closed = new Set(writes.closedBallots.map((one) => one.id));
  return [...standing, ...fresh.values()].filter((ballot) => !closed.has(ballot.id));
}

function voided({ electorate, quorum }: OpenBallot): Proof {
  const outcome: BallotOutcome = 'withdrawn';
  return {
    outcome,
    electorate: electorate.length,
    quorum,
    for: 0,
    against: 0,
    abstained: 0,
    notCast: electorate.map(({ region }) => region),
    recused: [],
    da: 'Bortfaldet: afstemningen blev afbrudt, og afgivne stemmer tæller ikke.',
    en: 'Void: the ballot was broken off, and votes cast in it do not count.',
  };
}
