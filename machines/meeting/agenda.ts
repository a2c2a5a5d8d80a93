import { z } from 'zod';
import { requestSums } from './sums.ts';
import { carryOverTerms } from '../financial-follow-up/terms.ts';
import { deadline } from '../governance/deadlines.ts';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { projectStatus, proof, voteChoices } from '../governance/effects.ts';

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
const liftedVotes = z
  .object({
    proof,
    votes: z.array(z.object({ region: z.string(), choice: z.enum(voteChoices), comment: z.string().exactOptional() })),
  })
  .meta({ id: 'LiftedVotes' });
export type LiftedVotes = DeepReadonly<z.infer<typeof liftedVotes>>;

/** Who pays a request: the pool of a year, the system's special agreement with each region's share in øre, or, above SYS' limit, whoever RSI names (A-13, A-31). */
const payer = z.discriminatedUnion('by', [
  z.object({ by: z.literal('pool'), year: z.int() }),
  z.object({ by: z.literal('agreement'), agreement: z.string(), shares: z.record(z.string(), z.int()) }),
  z.object({ by: z.literal('rsi') }),
]);
export type Payer = DeepReadonly<z.infer<typeof payer>>;

/** A budget as SYS reads it: the first or the second time, part A and part B in øre against the year before. */
const budgetReading = z.object({
  reading: z.enum(['first', 'second']),
  parts: z.array(z.object({ part: z.enum(['A', 'B']), beforeOre: z.int(), afterOre: z.int() })),
});
export type BudgetReading = DeepReadonly<z.infer<typeof budgetReading>>;

/** Something to be treated. Every section has at least one; cases and members' items are their own. */
const agendaItem = z
  .object({
    /** Stable: `agenda`, `minutes`, `case:change-request/2028-0012`, `member:3`, … */
    id: z.string(),
    section: z.enum(agendaSections.map(({ key }) => key)),
    /** As printed: `5.2`. */
    no: z.string(),
    kind: z.enum(itemKinds),
    title: z.string(),
    /** The case that the decision is sent to; null for an item without one. */
    case: z.string().nullable(),
    system: z.string().nullable(),
    amountOre: z.int().nullable(),
    rank: z.int().nullable(),
    /** «Forretningsstyregruppen indstiller, at …»; null when nobody recommends anything. */
    recommendation: z.string().nullable(),
    payer: payer.exactOptional(),
    sums: requestSums.exactOptional(),
    budget: budgetReading.exactOptional(),
    /** SYS recommends and the RSI circle decides: a yes is «indstillet til RSI-kredsen», never «godkendt». */
    toRsi: z.boolean().exactOptional(),
    /** How it may be decided; empty when it takes no decision. */
    outcomes: z.array(z.enum(itemOutcomes)),
    lifted: liftedVotes.nullable(),
    /** Came after the cases were due; the chair has taken it all the same. */
    late: z.boolean(),
    /** Whose item it is, for a member's own. */
    by: z.object({ person: z.string(), name: z.string(), region: z.string().nullable() }).nullable(),
    text: z.string().nullable(),
    /** The secretariat's words, shown under the title. */
    note: z.string().nullable(),
  })
  .meta({ id: 'AgendaItem' });
export type AgendaItem = DeepReadonly<z.infer<typeof agendaItem>>;

/** A follow-up of an earlier meeting that is not done. */
export const actionLine = z
  .object({ case: z.string(), what: z.string(), who: z.string(), due: z.string(), overdue: z.boolean() })
  .meta({ id: 'ActionLine' });
export type ActionLine = DeepReadonly<z.infer<typeof actionLine>>;

/** How a written procedure ended since the last meeting. */
const writtenLine = z
  .object({ case: z.string(), title: z.string(), proof, closedOn: z.iso.date() })
  .meta({ id: 'WrittenLine' });
export type WrittenLine = DeepReadonly<z.infer<typeof writtenLine>>;

/** A case that SYS has to treat by a date that comes before the meeting after this one, and that is not ready: who has it. */
const missingLine = z
  .object({ case: z.string(), title: z.string(), what: z.string(), who: z.string(), by: z.iso.date() })
  .meta({ id: 'MissingLine' });
export type MissingLine = DeepReadonly<z.infer<typeof missingLine>>;

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
export const projectLine = askedProject.extend({ status: projectStatus.nullable() }).meta({ id: 'ProjectLine' });
export type ProjectLine = DeepReadonly<z.infer<typeof projectLine>>;

/** A quarter's report as it stands, with what was not kept. */
const reportLine = z
  .object({
    case: z.string(),
    system: z.string(),
    year: z.int(),
    quarter: z.string(),
    state: z.enum(['missing', 'received', 'approved']),
    breaches: z.array(z.string()),
  })
  .meta({ id: 'ReportLine' });
export type ReportLine = DeepReadonly<z.infer<typeof reportLine>>;

/** A case that is told of, without a decision. */
const newsLine = z.object({ case: z.string(), title: z.string(), state: z.string() }).meta({ id: 'NewsLine' });
export type NewsLine = DeepReadonly<z.infer<typeof newsLine>>;

/** The pool of the year, øre. */
const frameLine = z
  .object({ year: z.int(), grantedOre: z.int(), committedOre: z.int(), spentOre: z.int(), remainingOre: z.int() })
  .meta({ id: 'FrameLine' });
export type FrameLine = DeepReadonly<z.infer<typeof frameLine>>;

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
export const agendaContent = z
  .object({
    meeting: meetingFacts,
    /** In the order in which they are treated, numbered. */
    items: z.array(agendaItem),
    /** Ready, but after the cases were due: for the chair to take or leave. */
    late: z.array(agendaItem),
    missing: z.array(missingLine).exactOptional(),
    frame: frameLine,
    actions: z.array(actionLine),
    written: z.array(writtenLine),
    projects: z.array(projectLine),
    reports: z.array(reportLine),
    escalations: z.array(newsLine),
    orientation: z.array(newsLine),
    /** The document of the last meeting's minutes, which item 2 is about. */
    previousMinutes: z.object({ meeting: z.string(), document: z.string(), standing: z.string() }).nullable(),
    nextMeeting: meetingFacts.nullable(),
    composedAt: z.string(),
  })
  .meta({ id: 'AgendaContent' });
export type AgendaContent = DeepReadonly<z.infer<typeof agendaContent>>;

/** What the secretariat and the chair did with what was composed: kept when it is composed anew. */
export interface Arranging {
  /** Ids in the order wanted; those not named keep their own order after these, within their section. */
  readonly order: readonly string[];
  readonly notes: Readonly<Record<string, string>>;
  /** Case ids of late cases that the chair has taken. */
  readonly taken: readonly string[];
}

/** Someone at the meeting, or not. */
export const attendance = z
  .object({
    /** Per region of the electorate: who took the seat; `person` null when nobody came. */
    regions: z.array(
      z.object({
        region: z.string(),
        person: z.string().nullable(),
        name: z.string().nullable(),
        substitute: z.boolean(),
      }),
    ),
    others: z.array(z.string()),
    electorate: z.int(),
    quorum: z.int(),
    present: z.int(),
  })
  .meta({ id: 'Attendance' });
export type Attendance = DeepReadonly<z.infer<typeof attendance>>;

/** An action point: what, who, by when. */
const actionPoint = z
  .object({
    what: z.string(),
    /** Person's id and name. */
    person: z.string(),
    name: z.string(),
    /** Last day, `YYYY-MM-DD`. */
    due: z.string(),
    deadline,
  })
  .meta({ id: 'ActionPoint' });
export type ActionPoint = DeepReadonly<z.infer<typeof actionPoint>>;

/** How an item ended. */
export const itemResult = z
  .object({
    item: z.string(),
    /** `unsettled`: no quorum, or not reached; it goes on the next agenda. */
    outcome: z.union([z.literal('unsettled'), z.enum(itemOutcomes)]),
    reason: z.string().nullable(),
    note: z.string().nullable(),
    /** By a vote at the meeting. */
    proof: proof.nullable(),
    /** «NN deltog ikke i sagens behandling». */
    recused: z.array(z.object({ region: z.string(), person: z.string(), name: z.string() })),
    /** Afvigende mening. */
    dissent: z.array(z.object({ name: z.string(), region: z.string().nullable(), text: z.string() })),
    actions: z.array(actionPoint),
    /** What a decision in part grants of a carry-over, by line. */
    terms: carryOverTerms.nullable(),
    /** What the case said to the decision: nothing to tell, under way, taken, or refused with its reason. */
    told: z.enum(['nothing', 'pending', 'taken', 'refused']),
    refusal: z.string().nullable(),
  })
  .meta({ id: 'ItemResult' });
export type ItemResult = DeepReadonly<z.infer<typeof itemResult>>;

/** How an item ended, with nothing more said of it. */
export const plainResult = (item: string, outcome: ItemResult['outcome'], told: ItemResult['told']): ItemResult => ({
  item,
  outcome,
  reason: null,
  note: null,
  proof: null,
  recused: [],
  dissent: [],
  actions: [],
  terms: null,
  told,
  refusal: null,
});

/** A member's objection to the draft, and how the chair settled it. */
const objection = z.object({ region: z.string(), name: z.string(), text: z.string() }).meta({ id: 'Objection' });
export type Objection = DeepReadonly<z.infer<typeof objection>>;

/** Minutes as data: the content of the document `minutes/<number>`. */
export const minutesContent = z
  .object({
    meeting: meetingFacts,
    attendance: attendance.nullable(),
    quorate: z.boolean(),
    items: z.array(agendaItem.extend({ result: itemResult.nullable(), words: z.string() })),
    written: z.array(writtenLine),
    projects: z.array(projectLine),
    remarks: z.string().nullable(),
    objections: z.array(objection),
    settlement: z.object({ choice: z.enum(['uphold', 'dismiss']), comment: z.string(), name: z.string() }).nullable(),
    nextMeeting: meetingFacts.nullable(),
  })
  .meta({ id: 'MinutesContent' });
export type MinutesContent = DeepReadonly<z.infer<typeof minutesContent>>;

export const agendaDocument = (number: string): string => `agenda/${number}`;
/** The decision proposals that go out with an agenda. */
export const annexDocument = (number: string): string => `bilag/${number}`;
export const minutesDocument = (number: string): string => `minutes/${number}`;

/** The item of that id, number or case. */
export const itemIn = (items: readonly AgendaItem[], named: string): AgendaItem | undefined =>
  items.find(({ id, no, case: caseId }) => [id, no, caseId].includes(named));
