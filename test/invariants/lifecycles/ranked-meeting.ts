import { answersTo, secretariat } from '../search/people.ts';
import type { Spec } from '../search/spec.ts';
import { attend, decide, material, meeting, oneCase } from './meeting.ts';

const otherCase = 'change-request/2027-0002';
const [first] = material.ready;
const pool = { payer: { by: 'pool', year: 2027 } } as const;

/** The same meeting with two requests that draw on the pool: SYS adopts the agenda's order, or another, or none. */
export const rankedMeeting: Spec = {
  ...meeting,
  name: 'ranked-meeting',
  messages: {
    meeting: ({ context, value }, { now }) => [
      ...(value.includes('sitting') && context['attendance'] === null ? [attend(['a'])] : []),
      decide('adopted', now, false),
      decide('postponed', now, false),
      decide('adopted', now, false, otherCase),

      {
        words: 'SYS puts the second request first',
        event: { type: 'rankRequests', by: secretariat, order: [`case:${otherCase}`, `case:${oneCase}`] },
      },
      { words: 'the chair concludes', event: { type: 'conclude', by: secretariat } },
    ],
    assignment: (actor) => answersTo(actor),
  },
  answers: {
    ...meeting.answers,
    openMeeting: () => [{ words: 'nobody has projects', output: { members: [], systems: [] } }],
    agendaMaterial: () => [
      {
        words: 'two requests are named',
        output: {
          ...material,
          ready: [
            { ...first, ...pool },
            { ...first, ...pool, case: otherCase, number: '2027-0002', rank: 2 },
          ],
        },
      },
    ],
    tellCase: () => [{ words: 'the case takes the decision', output: { taken: true, refusal: null } }],
  },
  keeps: {
    ...meeting.keeps,
    meeting: (context) => [meeting.keeps?.['meeting']?.(context), context['ranking']],
  },
  bounds: ['2 requests that draw on the pool, each taking its decision', 'no wish, no move, no project', '1 region'],
};
