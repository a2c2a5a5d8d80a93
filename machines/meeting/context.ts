import { formatDate } from '../governance/date-words.ts';
import { quorumOf } from '../ballot/policy.ts';
import type { Elector } from '../governance/effects.ts';
import type { Assignee } from '../governance/people.ts';
import type {
  ActionPoint,
  AgendaContent,
  AgendaItem,
  Arranging,
  Attendance,
  ItemResult,
  MeetingFacts,
  MinutesContent,
  Objection,
  ProjectLine,
} from './agenda.ts';
import { unarranged } from './compose.ts';
import type { MeetingInput } from './input.ts';
import type { Wish } from './material.ts';
import { minutesOf } from './minutes.ts';

/** A system with projects in delivery, whose FSA is asked how they stand. */
export interface SystemProjects {
  readonly system: string;
  readonly systemName: string;
  readonly projects: readonly Omit<ProjectLine, 'status'>[];
}

/** What a meeting remembers. Plain JSON. */
export interface MeetingContext extends MeetingInput {
  /** Of the calendar entry: raised whenever time or place changes. */
  readonly sequence: number;
  readonly wishes: readonly Wish[];
  /** Who may wish for items by link. */
  readonly members: readonly Assignee[];
  readonly systems: readonly SystemProjects[];
  /** Project reports by actor's id: still open? */
  readonly reports: Readonly<Record<string, boolean>>;
  readonly arranging: Arranging;
  readonly content: AgendaContent | null;
  readonly agendaVersion: number;
  readonly dispatched: boolean;
  /** Why the chair sent the agenda back, or why the meeting was moved or cancelled. */
  readonly reason: string | null;
  readonly electors: readonly Elector[];
  readonly attendance: Attendance | null;
  /** Ids of the requests that draw on the pool, in the order that SYS has adopted; absent while it has not. */
  readonly ranking?: readonly string[] | null;
  readonly results: Readonly<Record<string, ItemResult>>;
  /** The open votes by ballot's actor: the item, and who was asked once the ballot has opened. */
  readonly votes: Readonly<Record<string, { readonly item: string; readonly persons: readonly string[] | null }>>;
  /** How many votes there have been: each has an actor of its own. */
  readonly ballots: number;
  /** The item that each message to a case is about, by actor's id. */
  readonly tells: Readonly<Record<string, string>>;
  /** Action points by actor's id. */
  readonly actions: Readonly<Record<string, ActionPoint & { readonly item: string; readonly open: boolean }>>;
  /** Decisions that their cases refused, until the secretariat has seen to them, by the actor's id. */
  readonly refusals: Readonly<Record<string, { readonly item: string; readonly open: boolean }>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly remarks: string | null;
  /** Members who look the minutes through, by actor's id. */
  readonly readers: Readonly<Record<string, { readonly region: string; readonly open: boolean }>>;
  readonly objections: readonly Objection[];
  readonly settlement: MinutesContent['settlement'];
  readonly minutesVersion: number;
  /** The next meeting that took note of the minutes. */
  readonly noted: string | null;
}

export const initialContext = (input: MeetingInput): MeetingContext => ({
  ...input,
  sequence: 0,
  wishes: [],
  members: [],
  systems: [],
  reports: {},
  arranging: unarranged,
  content: null,
  agendaVersion: 0,
  dispatched: false,
  reason: null,
  electors: [],
  attendance: null,
  results: {},
  votes: {},
  ballots: 0,
  tells: {},
  actions: {},
  refusals: {},
  notes: {},
  remarks: null,
  readers: {},
  objections: [],
  settlement: null,
  minutesVersion: 0,
  noted: null,
});

export const factsOf = ({ meeting }: Pick<MeetingContext, 'meeting'>): MeetingFacts => {
  const { number, date, from, to, place, extraordinary } = meeting;
  return { number, date, from, to, place, extraordinary };
};

export const itemOf = ({ content }: MeetingContext, id: string): AgendaItem | undefined =>
  content?.items.find((item) => item.id === id);

/** Enough regions are there to decide; on an item without those who declared a conflict of interest, who are out of its electorate. */
export function quorate(context: MeetingContext, recused: readonly string[] = []): boolean {
  const { attendance, electors, policy } = context;
  if (attendance === null) return false;
  const able = electors.filter(({ region }) => !recused.includes(region));
  const present = attendance.regions.filter(({ region, person }) => person !== null && !recused.includes(region));
  return able.length > 0 && present.length >= quorumOf(able.length, policy.vote.quorum);
}

/** Every case has heard of its decision. */
export const allDelivered = ({ results }: MeetingContext): boolean =>
  Object.values(results).every(({ told }) => told !== 'pending');

/** The item is being voted on. */
export const isVotedOn = ({ votes }: Pick<MeetingContext, 'votes'>, id: string): boolean =>
  Object.values(votes).some(({ item }) => item === id);

/** Adopted by a vote, and not told to its case yet: others come before it in the order of the pool's money. */
export const isHeld = ({ tells }: Pick<MeetingContext, 'tells'>, { item, told }: ItemResult): boolean =>
  told === 'pending' && !Object.values(tells).includes(item);

/** What the minutes say under an item: the secretariat's own words, else what the meeting wrote. */
export const wordsUnder = (
  notes: Readonly<Record<string, string>>,
  {
    id,
    result,
  }: { readonly id: string; readonly result?: { readonly note?: string | null | undefined } | null | undefined },
): string => notes[id] ?? result?.note ?? '';

export const minutesNow = (context: MeetingContext): MinutesContent | null =>
  context.content === null
    ? null
    : minutesOf({
        content: context.content,
        attendance: context.attendance,
        quorate: quorate(context),
        results: context.results,
        notes: context.notes,
        remarks: context.remarks,
        objections: context.objections,
        settlement: context.settlement,
      });

/** «SYS 16. maj 2028 pkt. 5.2»: what a decision refers to. */
export const referenceOf = ({ meeting }: MeetingContext, { no }: Pick<AgendaItem, 'no'>): string =>
  `SYS ${formatDate(meeting.date)} pkt. ${no}`;
