import { type BallotEvent, ballotEvents } from '../../../machines/ballot/events.ts';
import type { By } from '../../../machines/governance/people.ts';
import { isVote } from '../../../machines/terms/choices.ts';
import type { TaskRow } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';
import { parse } from '../failures.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Answer } from '../../../machines/duties/answer.ts';

/** What the answer to a `sys-vote` says to the ballot: a vote for the region of the task, a demand for a meeting, or that the member is disqualified. */
export function voteEvent(task: TaskRow, by: By, { choice, comment }: Answer, shown: string | undefined): BallotEvent {
  const seat = { by, region: task.region ?? task.role, ...(comment === undefined ? {} : { comment }) };
  if (choice === 'meeting') return parse(ballotEvents.demandMeeting, { type: 'demandMeeting', ...seat });
  if (choice === 'recuse') return parse(ballotEvents.recuse, { type: 'recuse', ...seat });
  return parse(ballotEvents.vote, { type: 'vote', ...seat, choice, ...(shown === undefined ? {} : { shown }) });
}

/** The n-th vote of a region: a double click repeats the id of the vote that stands, a change back to an earlier vote gets its own. */
export async function voteId(store: Store, task: TaskRow, { choice, comment = '' }: Answer): Promise<string> {
  if (!isVote(choice)) return `${choice}/${task.id}`;
  const region = task.region ?? task.role;
  const cast = (await store.votes(`${task.caseId}#${task.actor}.${task.visit}`)).filter(
    (vote) => vote.region === region,
  );
  const last = cast.find((vote) => vote.current);
  const same =
    last !== undefined && last.choice === choice && (last.comment ?? '') === comment && last.by.person === task.person;
  return `vote/${task.id}/${cast.length - (same ? 1 : 0)}/${fingerprint({ choice, comment })}`;
}
