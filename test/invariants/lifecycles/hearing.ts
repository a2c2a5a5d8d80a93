import { hearingMachine } from '../../../machines/hearing/machine.ts';
import { keepsOfChildren } from '../search/keeps.ts';
import { after, arranged, by, deadlineAt, failed, secretariat, stranger } from '../search/people.ts';
import type { PossibleMessage, Spec, Spoken } from '../search/spec.ts';

interface Heard {
  readonly person: string;
}
const heardBy = (actor: Spoken): readonly Heard[] =>
  (actor.context['arrangement'] as { assignees: readonly Heard[] } | null)?.assignees ?? [];

export const commentsOf = (actor: Spoken): PossibleMessage[] =>
  heardBy(actor).map(({ person }) => ({
    words: `${person} comments`,
    event: { type: 'answer', by: by(person), answer: { choice: 'comment', comment: 'Prisen er steget' } },
  }));

/** The hearing of the user group by itself: two seats, one with a substitute; members change while it is open. */
export const hearing: Spec = {
  name: 'hearing',
  machine: hearingMachine,
  starts: [
    {
      words: 'a hearing of 30 days',
      input: { system: 'ppj', modelVersion: 'v1', due: deadlineAt('2027-02-26T23:00:00.000Z'), data: {} },
      at: '2027-01-27T07:00:00.000Z',
    },
  ],
  messages: {
    hearing: (actor, { now }) => [
      ...commentsOf(actor),
      { words: 'a stranger comments', event: { type: 'answer', by: stranger, answer: { choice: 'noComment' } } },
      { words: 'whoever asked wants no more', event: { type: 'close', by: secretariat, reason: 'Haster' } },
      {
        words: 'the deadline is moved by 10 days',
        event: {
          type: 'moveDeadline',
          by: secretariat,
          deadline: deadlineAt(after(now, 40), 'moved'),
          reminders: [{ rung: 'T-1', at: after(now, 39) }],
          overdue: [],
          reason: 'Dispensation',
        },
      },
    ],
  },
  answers: {
    arrange: (given, { now, state }) => {
      const arrangement = arranged(given, now, { reminders: 2, overdue: 0 });
      const seat = (person: string, onBehalfOf?: string) => ({
        person,
        name: person,
        role: 'userGroup',
        region: person,
        ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      });
      const first = [seat('bruger-a'), seat('bruger-b'), seat('suppleant-b', 'bruger-b')];
      const again = state.actors.has('renew');
      return [
        { words: 'the user group is named', output: { ...arrangement, assignees: first } },
        ...(again
          ? [
              {
                words: 'the user group has a new member',
                output: { ...arrangement, assignees: [...first, seat('bruger-c')] },
              },
            ]
          : []),
        failed,
      ];
    },
  },
  keeps: keepsOfChildren,
  bounds: ['3 seats, 1 substitute', '2 reminders'],
};
