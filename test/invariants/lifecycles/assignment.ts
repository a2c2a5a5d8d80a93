import { assignmentMachine } from '../../../machines/assignment/machine.ts';
import { duties } from '../../../machines/duties.ts';
import { keepsOfChildren } from '../search/keeps.ts';
import { after, answersTo, arranged, by, deadlineAt, failed, secretariat, stranger } from '../search/people.ts';
import type { Answered, Data, Spec } from '../search/spec.ts';

const letters = { reminders: 2, overdue: 3 };
const at = '2027-03-01T11:00:00.000Z';

const input = (more: Data): Data => ({
  duty: 'tie-break',
  terms: duties['tie-break'],
  modelVersion: 'v1',
  atDeadline: 'breach',
  ...more,
});

/** The holder, another holder since, or a fallback for a vacant role; or the register does not answer. */
const holders = (given: Data, now: number): readonly Answered[] => {
  const arrangement = arranged(given, now, letters);
  const held = (person: string, vacancy: boolean) => ({
    ...arrangement,
    assignees: [{ person, name: person, role: String(given['owner']), ...(vacancy ? { vacancy } : {}) }],
  });
  return [
    { words: 'the register names the holder', output: held('indehaver', false) },
    { words: 'the register names a new holder', output: held('efterfølger', false) },
    { words: 'the role is vacant: the register names the fallback', output: held('sekretariat', true) },
    failed,
  ];
};

/** One duty by itself, with every letter, vacancy and change of holder. In the lifecycles it is searched with fewer letters. */
export const assignment: Spec = {
  name: 'assignment',
  machine: assignmentMachine,
  starts: [
    { words: 'a duty that stays after its deadline', input: input({}), at },
    { words: 'a duty that ends with its deadline', input: input({ atDeadline: 'expire' }), at },
    { words: 'a duty whose holder is asked for anew', input: input({ renew: true }), at },
    {
      words: "a duty of the role's own competence",
      input: input({ terms: { ...duties['tie-break'], notByFallback: true } }),
      at,
    },
  ],
  messages: {
    assignment: (actor, { now }) => [
      ...answersTo(actor),
      { words: 'a stranger answers', event: { type: 'answer', by: stranger, answer: { choice: 'for' } } },
      {
        words: 'the holder answers what was not asked',
        event: { type: 'answer', by: by('indehaver'), answer: { choice: 'maybe' } },
      },
      {
        words: 'the FSA records what the group decided',
        event: { type: 'record', by: by('fsa'), answer: { choice: 'for' } },
      },
      { words: 'the holder asks for more time', event: { type: 'moreTime', by: by('indehaver'), comment: 'Ferie' } },
      {
        words: 'the secretariat gives it to another person',
        event: {
          type: 'reassign',
          by: secretariat,
          assignees: [{ person: 'efterfølger', name: 'efterfølger', role: 'sysChair' }],
        },
      },
      { words: 'the register has changed', event: { type: 'renew', by: secretariat } },
      { words: 'it is not needed any more', event: { type: 'close', by: secretariat } },
      {
        words: 'the deadline is moved by 30 days',
        event: {
          type: 'moveDeadline',
          by: secretariat,
          deadline: deadlineAt(after(now, 30), 'moved'),
          reminders: [{ rung: 'T-1', at: after(now, 29) }],
          overdue: [{ rung: 'overdue-1', at: after(now, 35) }],
          reason: 'Dispensation',
        },
      },
    ],
  },
  answers: { arrange: (given, { now }) => holders(given, now) },
  keeps: {
    ...keepsOfChildren,
    assignment: (context) => [
      keepsOfChildren['assignment']!(context),
      (context['terms'] as Data)['notByFallback'],
      ((context['arrangement'] as { deadline?: { rule: string } } | null)?.deadline?.rule ??
        (context['terms'] as { due?: { rule: string } }).due?.rule) === 'moved',
    ],
  },
  facts: {
    first: { moved: false },
    next: (facts, { move }) => ({
      moved: facts['moved'] === true || (move.kind === 'said' && move.event.type === 'moveDeadline'),
    }),
  },
  bounds: ['2 reminders and 3 letters after the deadline', '3 possible holders'],
};
