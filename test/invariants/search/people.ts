import type { Deadline } from '../../../machines/governance/deadlines.ts';
import type { By } from '../../../machines/governance/people.ts';
import type { Answered, Data, PossibleMessage, Spoken } from './spec.ts';

const day = 24 * 3600 * 1000;

export const by = (person: string): By => ({ person, channel: 'login' });
export const secretariat = by('sekretariat');
export const stranger = by('en.fremmed');

export const deadlineAt = (due: number | string, rule = 'search'): Deadline => ({
  rule,
  anchor: '2027-01-04',
  calendar: 'dk-2026a',
  due: typeof due === 'string' ? due : new Date(due).toISOString(),
});

export const after = (now: number, days: number): string => new Date(now + days * day).toISOString();

interface Asked {
  readonly owner?: string;
  readonly businessDays?: number;
  readonly due?: Deadline;
}

/** Who owes it, by when, and how often they are reminded: as the activity `arrange` answers, with as many letters as the search can bear. */
export function arranged(input: Data, now: number, letters: { readonly reminders: number; readonly overdue: number }) {
  const { owner = 'nobody', businessDays = 5, due } = input as Asked;
  const deadline = due === undefined || Date.parse(due.due) <= now ? deadlineAt(now + businessDays * day) : due;
  const end = Date.parse(deadline.due);
  const rung = (name: string, at: number) => ({ rung: name, at: new Date(at).toISOString() });
  return {
    assignees: [{ person: owner, name: owner, role: owner }],
    deadline,
    reminders: Array.from({ length: letters.reminders }, (_, index) => {
      const left = letters.reminders - index;
      return rung(`T-${left}`, end - Math.min(left * day, (end - now) * (left / (letters.reminders + 1))));
    }),
    overdue: Array.from({ length: letters.overdue }, (_, index) =>
      rung(`overdue-${index + 1}`, end + (index + 1) * 5 * day),
    ),
  };
}

/** An electorate of as many regions as named; the first one's member is the chair. */
export function electorate(
  regions: readonly string[],
  now: number,
  {
    days = 5,
    reminders = 0,
    substitutes = [],
  }: { days?: number; reminders?: number; substitutes?: readonly string[] } = {},
) {
  const members = regions.map((region, index) => ({
    region,
    person: `medlem-${region}`,
    name: `Medlem ${region}`,
    chair: index === 0,
    substitutes: substitutes.includes(region)
      ? [{ person: `suppleant-${region}`, name: `Suppleant ${region}`, from: '2026-01-01', to: '2029-12-31' }]
      : [],
  }));
  const end = now + days * day;
  return {
    electorate: members,
    assignees: members.flatMap(({ region, person, name, substitutes }) => [
      { person, name, role: 'sysMembers', region },
      ...substitutes.map((one) => ({
        person: one.person,
        name: one.name,
        role: 'sysMembers',
        region,
        onBehalfOf: person,
      })),
    ]),
    deadline: deadlineAt(end),
    reminders: Array.from({ length: reminders }, (_, index) => ({
      rung: `T-${reminders - index}`,
      at: new Date(end - (reminders - index) * day).toISOString(),
    })),
  };
}

interface AssignmentView {
  readonly duty: string;
  readonly terms: { readonly choices: readonly string[] };
  readonly arrangement: { readonly assignees: readonly { readonly person: string }[] } | null;
}

/** Every choice of the duty, said by its holder; `fields` adds what an answer needs beyond its choice and the comment that all get. */
export function answersTo(
  actor: Spoken,
  fields: (duty: string, choice: string) => readonly { readonly words?: string; readonly more: Data }[] = () => [
    { more: {} },
  ],
): PossibleMessage[] {
  const { duty, terms, arrangement } = actor.context as unknown as AssignmentView;
  const holder = arrangement?.assignees[0]?.person;
  if (holder === undefined) return [];
  return terms.choices.flatMap((choice) =>
    fields(duty, choice).map(({ words = '', more }) => ({
      words: `${holder} answers ${duty}: ${choice}${words === '' ? '' : ` ${words}`}`,
      event: { type: 'answer', by: by(holder), answer: { choice, comment: 'Begrundelse', ...more } },
    })),
  );
}

interface BallotView {
  readonly arrangement: { readonly electorate: readonly { readonly region: string; readonly person: string }[] } | null;
}

/** Votes of the members; one of them may demand a meeting. */
export function votesOf(actor: Spoken, choices: readonly string[] = ['for', 'against']): PossibleMessage[] {
  const electors = (actor.context as unknown as BallotView).arrangement?.electorate ?? [];
  const votes = electors.flatMap(({ region, person }) =>
    choices.map((choice) => ({
      words: `${person} votes ${choice}`,
      event: { type: 'vote', by: by(person), region, choice, ...(choice === 'against' ? { comment: 'For dyrt' } : {}) },
    })),
  );
  const [first] = electors;
  return first === undefined
    ? votes
    : [
        ...votes,
        {
          words: `${first.person} demands a meeting`,
          event: { type: 'demandMeeting', by: by(first.person), region: first.region },
        },
      ];
}

/** How SYS may decide what a `sys-decision` has before it. */
export function sysSays(
  actor: Spoken,
  outcomes: readonly string[] = ['adopted', 'inPart', 'refused', 'returned', 'postponed'],
): PossibleMessage[] {
  const offered = (actor.context['outcomes'] as readonly string[]).concat('postponed');
  return [
    {
      words: 'the secretariat opens a written procedure of 5 business days',
      event: { type: 'openWrittenProcedure', by: secretariat, businessDays: 5 },
    },
    ...outcomes
      .filter((outcome) => offered.includes(outcome))
      .map((outcome) => ({
        words: `SYS at a meeting: ${outcome}`,
        event: {
          type: 'recordDecision',
          by: secretariat,
          outcome,
          reference: 'SYS pkt. 4',
          meetingDate: '2027-05-19',
          reason: 'Begrundelse',
        },
      })),
  ];
}

export const failed: Answered = { words: 'the activity fails in all attempts', failed: true };
