import type { BallotContext } from '../machines/ballot/setup.ts';
import { formatInstant } from '../machines/governance/calendar.ts';
import type { Deadline } from '../machines/governance/deadlines.ts';
import { duties } from '../machines/duties.ts';
import type { Assignee } from '../machines/governance/people.ts';
import type { HearingAnswer } from '../machines/hearing/answer.ts';
import type { ActorView, View, WordedWaiting } from './messages.ts';

interface HumanWork {
  readonly duty?: string;
  readonly arrangement: { readonly assignees: readonly Assignee[]; readonly deadline: Deadline } | null;
  /** Of a hearing: answers by the member whose seat it is. */
  readonly answers?: Readonly<Record<string, HearingAnswer>>;
}

/** Who is awaited, for what, until when: read off the human work under way in a case (assignments, ballots and hearings). */
export function waitingFor(view: Pick<View, 'actors'>): readonly WordedWaiting[] {
  return view.actors.flatMap((actor) => sentence(actor));
}

/** The same for whoever reads about the case: one that waits for nobody says until when, or that it is at work. */
export function awaited(view: Pick<View, 'actors' | 'status' | 'timers'>): readonly WordedWaiting[] {
  const people = waitingFor(view);
  if (people.length > 0 || view.status !== 'active') return people;
  const until = view.timers.map(({ dueAt }) => dueAt).sort()[0];
  if (until !== undefined)
    return [
      {
        who: 'timer',
        what: 'timer',
        until,
        da: `Venter til ${formatInstant(until, 'long', 'da')}.`,
        en: `Waiting until ${formatInstant(until, 'long', 'en')}.`,
      },
    ];
  return view.actors.some(({ status }) => status === 'active')
    ? [
        {
          who: 'cases',
          what: 'cases',
          da: 'Venter på systemet eller på en anden sag.',
          en: 'Waiting for the system or for another case.',
        },
      ]
    : [{ who: 'event', what: 'event', da: 'Venter på, at nogen handler.', en: 'Waiting for someone to act.' }];
}

function sentence(actor: ActorView): WordedWaiting[] {
  const work = actor.context as unknown as HumanWork | undefined;
  if (actor.status !== 'active' || work?.arrangement == null) return [];
  const { assignees, deadline } = work.arrangement;
  // A ballot is of one duty and does not name it, nor does the hearing of a user group.
  const duty =
    duties[(work.duty ?? (work.answers === undefined ? 'sys-vote' : 'hearing-comments')) as keyof typeof duties];
  const voted = (work as Partial<BallotContext>).votes ?? {};
  // Whoever only looks after a vacant seat of the user group is not heard.
  const awaited = assignees.filter(({ person, onBehalfOf, region, vacancy }) =>
    work.answers === undefined
      ? region === undefined || voted[region] === undefined
      : work.answers[onBehalfOf ?? person] === undefined && vacancy !== true,
  );
  if (awaited.length === 0) return [];
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
