import { z } from 'zod';
import type { Deadline } from '../governance/deadlines.ts';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import type { ProjectStatus, Proof, VoteChoice } from '../governance/effects.ts';

/** The twelve fixed items of every agenda, in their order. «Eventuelt» takes no decisions. */
export const agendaSections = [
  { no: 1, key: 'agenda', da: 'Godkendelse af dagsorden', en: 'Approval of the agenda' },
  { no: 2, key: 'minutes', da: 'Godkendelse af og bemærkninger til referat', en: 'Approval of the minutes' },
  { no: 3, key: 'followUp', da: 'Opfølgning', en: 'Follow-up' },
  { no: 4, key: 'budget', da: 'Budget og økonomi', en: 'Budget and finance' },
  { no: 5, key: 'requests', da: 'Ændringsønsker til prioritering', en: 'Change requests to be ranked' },
  { no: 6, key: 'projects', da: 'Projektoversigt', en: 'Project overview' },
  { no: 7, key: 'operation', da: 'Drift, SLA og KPI', en: 'Operation, SLA and KPI' },
  { no: 8, key: 'escalations', da: 'Eskaleringer', en: 'Escalations' },
  { no: 9, key: 'members', da: 'Medlemmernes punkter', en: "The members' items" },
  { no: 10, key: 'orientation', da: 'Orienteringer', en: 'Orientation' },
  { no: 11, key: 'next', da: 'Næste møde', en: 'Next meeting' },
  { no: 12, key: 'aob', da: 'Eventuelt', en: 'Any other business' },
] as const;
export type SectionKey = (typeof agendaSections)[number]['key'];

/** How an item may end (words: `machines/terms/outcomes.ts`). */
export const itemOutcomes = ['adopted', 'refused', 'returned', 'postponed', 'inPart', 'noted'] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];

/** Beslutning, Drøftelse or Orientering: the prefix of an item's title. */
export const itemKinds = ['decision', 'discussion', 'orientation'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Votes of a written procedure that a member lifted to a meeting: kept and shown, not counted. */
export interface LiftedVotes {
  readonly proof: Proof;
  readonly votes: readonly { readonly region: string; readonly choice: VoteChoice; readonly comment?: string }[];
}

/** Something to be treated. Every section has at least one; cases and members' items are their own. */
export interface AgendaItem {
  /** Stable: `agenda`, `minutes`, `case:change-request/2028-0012`, `member:3`, … */
  readonly id: string;
  readonly section: SectionKey;
  /** As printed: `5.2`. */
  readonly no: string;
  readonly kind: ItemKind;
  readonly title: string;
  /** The case that the decision is sent to; null for an item without one. */
  readonly case: string | null;
  readonly system: string | null;
  readonly amountOre: number | null;
  readonly rank: number | null;
  /** «Forretningsstyregruppen indstiller, at …»; null when nobody recommends anything. */
  readonly recommendation: string | null;
  /** SYS recommends and the RSI circle decides: a yes is «indstillet til RSI-kredsen», never «godkendt». */
  readonly toRsi?: boolean;
  /** How it may be decided; empty when it takes no decision. */
  readonly outcomes: readonly ItemOutcome[];
  readonly lifted: LiftedVotes | null;
  /** Came after the cases were due; the chair has taken it all the same. */
  readonly late: boolean;
  /** Whose item it is, for a member's own. */
  readonly by: { readonly person: string; readonly name: string; readonly region: string | null } | null;
  readonly text: string | null;
  /** The secretariat's words, shown under the title. */
  readonly note: string | null;
}

/** A follow-up of an earlier meeting that is not done. */
export interface ActionLine {
  readonly case: string;
  readonly what: string;
  readonly who: string;
  readonly due: string;
  readonly overdue: boolean;
}

/** How a written procedure ended since the last meeting. */
export interface WrittenLine {
  readonly case: string;
  readonly title: string;
  readonly proof: Proof;
  readonly closedAt: string;
}

/** A project that a meeting asks about. */
export const askedProject = z.strictObject({
  project: z.string(),
  number: z.string(),
  title: z.string(),
  system: z.string(),
  systemName: z.string(),
  approvedOre: z.int().nullable(),
});
export type AskedProject = DeepReadonly<z.infer<typeof askedProject>>;

/** A project before the meeting; `status` is null when its FSA has not reported: shown as missing. */
export interface ProjectLine extends AskedProject {
  readonly status: ProjectStatus | null;
}

/** A quarter's report as it stands, with what was not kept. */
export interface ReportLine {
  readonly case: string;
  readonly system: string;
  readonly year: number;
  readonly quarter: string;
  readonly state: 'missing' | 'received' | 'approved';
  readonly breaches: readonly string[];
}

/** A case that is told of, without a decision. */
export interface NewsLine {
  readonly case: string;
  readonly title: string;
  readonly state: string;
}

/** The pool of the year, øre. */
export interface FrameLine {
  readonly year: number;
  readonly grantedOre: number;
  readonly committedOre: number;
  readonly spentOre: number;
  readonly remainingOre: number;
}

/** When and where. */
export const meetingFacts = z.strictObject({
  number: z.string(),
  date: z.iso.date(),
  /** Wall time in Denmark, `10:00`. */
  from: z.string(),
  to: z.string(),
  place: z.string(),
  extraordinary: z.boolean(),
});
export type MeetingFacts = DeepReadonly<z.infer<typeof meetingFacts>>;

/** An agenda as data: the content of the document `agenda/<number>`; PDF and DOCX are made from it. */
export interface AgendaContent {
  readonly meeting: MeetingFacts;
  /** In the order in which they are treated, numbered. */
  readonly items: readonly AgendaItem[];
  /** Ready, but after the cases were due: for the chair to take or leave. */
  readonly late: readonly AgendaItem[];
  readonly frame: FrameLine;
  readonly actions: readonly ActionLine[];
  readonly written: readonly WrittenLine[];
  readonly projects: readonly ProjectLine[];
  readonly reports: readonly ReportLine[];
  readonly escalations: readonly NewsLine[];
  readonly orientation: readonly NewsLine[];
  /** The document of the last meeting's minutes, which item 2 is about. */
  readonly previousMinutes: { readonly meeting: string; readonly document: string; readonly standing: string } | null;
  readonly nextMeeting: MeetingFacts | null;
  readonly composedAt: string;
}

/** What the secretariat and the chair did with what was composed: kept when it is composed anew. */
export interface Arranging {
  /** Ids in the order wanted; those not named keep their own order after these, within their section. */
  readonly order: readonly string[];
  readonly notes: Readonly<Record<string, string>>;
  /** Case ids of late cases that the chair has taken. */
  readonly taken: readonly string[];
}

/** Someone at the meeting, or not. */
export interface Attendance {
  /** Per region of the electorate: who took the seat; `person` null when nobody came. */
  readonly regions: readonly {
    readonly region: string;
    readonly person: string | null;
    readonly name: string | null;
    readonly substitute: boolean;
  }[];
  readonly others: readonly string[];
  readonly electorate: number;
  readonly quorum: number;
  readonly present: number;
}

/** An action point: what, who, by when. */
export interface ActionPoint {
  readonly what: string;
  /** Person's id and name. */
  readonly person: string;
  readonly name: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly due: string;
  readonly deadline: Deadline;
}

/** How an item ended. */
export interface ItemResult {
  readonly item: string;
  /** `unsettled`: no quorum, or not reached; it goes on the next agenda. */
  readonly outcome: ItemOutcome | 'unsettled';
  readonly reason: string | null;
  readonly note: string | null;
  /** By a vote at the meeting. */
  readonly proof: Proof | null;
  /** «NN deltog ikke i sagens behandling». */
  readonly recused: readonly { readonly region: string; readonly person: string; readonly name: string }[];
  /** Afvigende mening. */
  readonly dissent: readonly { readonly name: string; readonly region: string | null; readonly text: string }[];
  readonly actions: readonly ActionPoint[];
  /** What a decision in part grants, in the words of the case. */
  readonly terms: unknown;
  /** What the case said to the decision: nothing to tell, under way, taken, or refused with its reason. */
  readonly told: 'nothing' | 'pending' | 'taken' | 'refused';
  readonly refusal: string | null;
}

/** A member's objection to the draft, and how the chair settled it. */
export interface Objection {
  readonly region: string;
  readonly name: string;
  readonly text: string;
}

/** Minutes as data: the content of the document `minutes/<number>`. */
export interface MinutesContent {
  readonly meeting: MeetingFacts;
  readonly attendance: Attendance | null;
  readonly quorate: boolean;
  readonly items: readonly (AgendaItem & { readonly result: ItemResult | null; readonly words: string })[];
  readonly written: readonly WrittenLine[];
  readonly projects: readonly ProjectLine[];
  readonly remarks: string | null;
  readonly objections: readonly Objection[];
  readonly settlement: {
    readonly choice: 'uphold' | 'dismiss';
    readonly comment: string;
    readonly name: string;
  } | null;
  readonly nextMeeting: MeetingFacts | null;
}

export const agendaDocument = (number: string): string => `agenda/${number}`;
export const minutesDocument = (number: string): string => `minutes/${number}`;
