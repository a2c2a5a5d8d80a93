import type { Data } from './spec.ts';

interface Assignment {
  readonly duty: string;
  readonly atDeadline: string;
  readonly renew?: true;
  readonly rung: number;
  readonly late: boolean;
  readonly terms: { readonly choices: readonly string[] };
  readonly arrangement: {
    readonly assignees: readonly { readonly person: string; readonly vacancy?: boolean }[];
    readonly reminders: readonly unknown[];
    readonly overdue: readonly unknown[];
  } | null;
}
interface Ballot {
  readonly votes: Readonly<Record<string, { readonly choice: string }>>;
  readonly arrangement: {
    readonly electorate: readonly {
      readonly region: string;
      readonly person: string;
      readonly chair: boolean;
      readonly substitutes: readonly unknown[];
    }[];
    readonly reminders: readonly unknown[];
    readonly changesAt?: string;
  } | null;
  readonly recused: readonly string[];
  readonly partial: readonly unknown[];
  readonly casting: { readonly choice: string } | null;
  readonly rung: number;
  readonly extended: boolean;
  readonly rearrangeLater: boolean;
  readonly atMeeting?: unknown;
  readonly meetingDemandedBy: unknown;
  readonly outcome: string | null;
}

/** What the guards of the small machines read; the lifecycles share them. Regions that are alike count as one another. */
export const keepsOfChildren: Readonly<Record<string, (context: Data) => unknown>> = {
  assignment: (context) => {
    const { duty, atDeadline, renew, rung, late, terms, arrangement } = context as unknown as Assignment;
    return [
      duty,
      atDeadline,
      renew,
      rung,
      late,
      terms.choices,
      arrangement?.assignees.map(({ person, vacancy }) => [person, vacancy]),
      arrangement?.reminders.length,
      arrangement?.overdue.length,
    ];
  },
  ballot: (context) => {
    const ballot = context as unknown as Ballot;
    const seats = (ballot.arrangement?.electorate ?? [])
      .map(({ region, person, chair, substitutes }) =>
        [
          person.replace(region, ''),
          chair,
          substitutes.length,
          ballot.votes[region]?.choice ?? null,
          ballot.recused.includes(region),
        ].join(),
      )
      .sort();
    return [
      ballot.arrangement === null,
      ballot.arrangement?.reminders.length,
      ballot.arrangement?.changesAt !== undefined,
      seats,
      ballot.recused.length,
      ballot.partial.length,
      ballot.casting?.choice,
      ballot.rung,
      ballot.extended,
      ballot.rearrangeLater,
      ballot.atMeeting === undefined,
      ballot.meetingDemandedBy === null,
      ballot.outcome,
    ];
  },
  'sys-decision': ({ outcomes, decision }) => [outcomes, (decision as { outcome: string } | null)?.outcome],
  'rsi-decision': ({ choices, decision }) => [choices, (decision as { outcome: string } | null)?.outcome],
  hearing: (context) => {
    const { answers, rung, arrangement } = context as unknown as {
      answers: Data;
      rung: number;
      arrangement: { assignees: readonly { person: string }[]; reminders: readonly unknown[] } | null;
    };
    return [
      Object.keys(answers).sort(),
      rung,
      arrangement?.assignees.map(({ person }) => person),
      arrangement?.reminders.length,
    ];
  },
};
