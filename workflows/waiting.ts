import type { BallotContext } from '../machines/ballot/model.ts';
import type { Deadline } from '../machines/governance/deadlines.ts';
import { duties } from '../machines/governance/duties.ts';
import type { Assignee } from '../machines/governance/people.ts';
import type { ActorView, View, Waiting } from './messages.ts';

interface HumanWork {
  readonly duty?: string;
  readonly arrangement: { readonly assignees: readonly Assignee[]; readonly deadline: Deadline } | null;
}

/** Who is awaited, for what, until when: read off the human work under way in a case (assignments and ballots). */
export function waitingFor(view: View): readonly Waiting[] {
  return view.actors.flatMap((actor) => sentence(actor));
}

function sentence(actor: ActorView): Waiting[] {
  const work = actor.context as unknown as HumanWork | undefined;
  if (actor.status !== 'active' || work?.arrangement == null) return [];
  const { assignees, deadline } = work.arrangement;
  const duty = duties[(work.duty ?? 'sys-vote') as keyof typeof duties];
  const voted = (work as Partial<BallotContext>).votes ?? {};
  const awaited = assignees.filter(({ region }) => region === undefined || voted[region] === undefined);
  const who = [...new Set(awaited.map(({ name }) => name))].join(', ');
  const until = deadline.due;
  return [
    {
      who,
      what: duty.en,
      until,
      da: `Venter på ${who}: ${duty.da}.`,
      en: `Waiting for ${who}: ${duty.en}.`,
    },
  ];
}
