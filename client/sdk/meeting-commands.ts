import type {
  ActionLine,
  AgendaContent,
  Attendance,
  ItemKind,
  ItemOutcome,
  ItemResult,
  MinutesContent,
  ProjectLine,
} from '../../machines/meeting/agenda.ts';
import type { PlannedMeeting } from '../../machines/meeting/dates.ts';
import type { By } from '../../machines/governance/people.ts';
import type { PlanWarning } from '../../machines/year-plan/warnings.ts';
import type { Receipt } from '../../workflows/messages.ts';
import type { Options } from './options.ts';

/** When and where; without times and place the secretariat's usual (10.00–14.00, `Danske Regioner`). */
export interface MeetingPlace {
  readonly date: string;
  readonly from?: string;
  readonly to?: string;
  readonly place?: string;
}

/** What the secretariat plans a year with. `meetings`: the policy's four when absent; `rsi`: RSI's meeting in September. */
export interface YearPlanStart {
  readonly year: number;
  readonly meetings?: readonly (string | MeetingPlace)[];
  readonly rsi?: string;
}

export interface YearPlanPreview {
  readonly year: number;
  readonly meetings: readonly PlannedMeeting[];
  readonly warnings: readonly PlanWarning[];
}

/** One meeting before it is added or moved. */
export interface MeetingPreview {
  /** As it stands; null for one that is added. */
  readonly before: PlannedMeeting | null;
  readonly meeting: PlannedMeeting;
  /** What would then be wrong with the plan of the year. */
  readonly warnings: readonly PlanWarning[];
  /** Whom the invitation goes to. */
  readonly told: readonly { readonly person: string; readonly name: string }[];
}

/** A meeting as lists show it. */
export interface MeetingRow extends PlannedMeeting {
  readonly caseId: string;
  /** State of its case: `preparation.planned` … `preparation.dispatched`, `sitting.open`, `minutes.drafting`, `following`, `closed`; or `cancelled`. */
  readonly state: string;
  /** `agenda/<number>` and `minutes/<number>` with their last version and standing, once there is one. */
  readonly agenda: { readonly document: string; readonly version: number; readonly standing: string } | null;
  readonly minutes: { readonly document: string; readonly version: number; readonly standing: string } | null;
}

export interface YearPlanView {
  readonly year: number;
  /** Null when no plan has been started: the meetings are then those that were called without one. */
  readonly caseId: string | null;
  readonly state: string | null;
  readonly rsi: string | null;
  readonly meetings: readonly MeetingRow[];
  readonly warnings: readonly PlanWarning[];
}

/** A member's own item. */
export interface ItemWish {
  readonly title: string;
  readonly text: string;
  readonly kind?: ItemKind;
}

/** Everything about one meeting: its page, and the agenda and minutes pages. */
export interface MeetingView {
  readonly row: MeetingRow;
  /** As composed so far, as approved, or as dispatched; null before the first composition. */
  readonly agenda: AgendaContent | null;
  /** Members' items before the agenda is composed, and those that came after dispatch (they stand under «Eventuelt»). */
  readonly wishes: readonly {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly name: string;
    readonly afterDispatch: boolean;
  }[];
  readonly attendance: Attendance | null;
  /** Who may sit for each region today: member first, then substitutes. */
  readonly seats: readonly {
    readonly region: string;
    readonly people: readonly { readonly person: string; readonly name: string; readonly substitute: boolean }[];
  }[];
  readonly results: readonly ItemResult[];
  /** The item that is being voted on, and its ballot's tasks (duty `sys-vote`). */
  readonly voting: { readonly item: string; readonly ballot: string } | null;
  readonly minutes: MinutesContent | null;
  /** The secretariat's own words on items, by their ids, as `editMinutes` takes them. */
  readonly notes: Readonly<Record<string, string>>;
  readonly projects: readonly ProjectLine[];
  /** What the secretariat may do now: names of this interface's acts. */
  readonly acts: readonly (
    | 'editAgenda'
    | 'recomposeAgenda'
    | 'recordAttendance'
    | 'decideItem'
    | 'openItemVote'
    | 'closeItemVote'
    | 'concludeMeeting'
    | 'editMinutes'
    | 'resendDecision'
    | 'moveMeeting'
    | 'cancelMeeting'
  )[];
}

export interface AgendaEdit {
  /** Item ids in the order wanted, within their section. */
  readonly order?: readonly string[];
  /** Words under an item by its id; an empty text takes them away. */
  readonly notes?: Readonly<Record<string, string>>;
  /** Late cases (their item ids or case ids) that go on the agenda; `leave` takes them off again. The chair may do the same when approving. */
  readonly take?: readonly string[];
  readonly leave?: readonly string[];
}

export interface AttendanceInput {
  /** One entry a region: the person who took the seat; absent regions are left out or null. */
  readonly present: Readonly<Record<string, string | null>>;
  /** Others in the room: the chair who is no member, the secretariat, guests. Names as they are to stand in the minutes. */
  readonly others?: readonly string[];
}

export interface ItemDecision {
  readonly item: string;
  readonly outcome: ItemOutcome;
  /** Needed for refused, returned, postponed and inPart. */
  readonly reason?: string;
  /** What is decided in part, in the words of the case (`{ granted: [{ line, amount }] }`, A-24). */
  readonly terms?: unknown;
  /** The minutes' own words on the item. */
  readonly note?: string;
  /** Persons who took no part in the item. */
  readonly recused?: readonly string[];
  readonly dissent?: readonly { readonly person: string; readonly text: string }[];
  readonly actions?: readonly { readonly what: string; readonly person: string; readonly due: string }[];
}

export interface MinutesEdit {
  /** The minutes' words on an item by its id. */
  readonly notes?: Readonly<Record<string, string>>;
  readonly remarks?: string;
}

/** The commands of meetings; part of `Commands`. Errors as there. `caseId`: `meeting/2028-05-16`, or the bare number. */
export interface MeetingCommands {
  /** The year's meetings with their dates and what is wrong with them, before anything is done. Secretariat. */
  previewYearPlan(by: By, start: YearPlanStart): Promise<YearPlanPreview>;
  /** Starts the year: every meeting becomes a case. `Conflict` when it has been started. Secretariat. */
  startYearPlan(by: By, start: YearPlanStart): Promise<{ readonly caseId: string; readonly preview: YearPlanPreview }>;
  /** The year as it stands. Anyone. */
  yearPlan(year: number): Promise<YearPlanView>;
  /** Years that have a plan. */
  yearPlans(): Promise<readonly number[]>;
  /** Names the day on which RSI meets in September. Secretariat. */
  setRsiMeeting(by: By, year: number, date: string): Promise<Receipt>;
  /** A meeting's dates and its recipients before it is added, or before `moved` is moved there. Nothing is done. Secretariat. */
  previewMeeting(
    by: By,
    meeting: MeetingPlace & { readonly extraordinary?: boolean },
    moved?: string,
  ): Promise<MeetingPreview>;
  /** One more meeting of a planned year; `extraordinary` may be called at short notice. The reason stands in the journal. Secretariat. */
  addMeeting(
    by: By,
    meeting: MeetingPlace & { readonly extraordinary?: boolean; readonly reason?: string },
  ): Promise<{ readonly caseId: string }>;
  /** Another day, time or place; invitations follow with the same UID. Until it begins. Secretariat. */
  moveMeeting(by: By, caseId: string, to: MeetingPlace & { readonly reason: string }, opts?: Options): Promise<Receipt>;
  /** Its items go on to the next meeting. Until it begins. Secretariat. */
  cancelMeeting(by: By, caseId: string, reason: string, opts?: Options): Promise<Receipt>;

  /** Every meeting, or those of a year, first date first. */
  meetings(year?: number): Promise<readonly MeetingRow[]>;
  /** `caseId` `next` is the next one to be held. */
  meeting(caseId: string): Promise<MeetingView>;
  /** A SYS member's item: always accepted until dispatch, under «Eventuelt» until the meeting begins. Member, substitute or chair; secretariat for one of them. */
  addAgendaItem(by: By, caseId: string, wish: ItemWish & { readonly for?: string }, opts?: Options): Promise<Receipt>;
  /** Order, notes, late cases; until the chair has it. Secretariat. */
  editAgenda(by: By, caseId: string, edit: AgendaEdit, opts?: Options): Promise<Receipt>;
  /** Reads the cases again; order, notes and what was taken stay. Secretariat. */
  recomposeAgenda(by: By, caseId: string, opts?: Options): Promise<Receipt>;

  /** Who is there; changed as people come and go. Secretariat. */
  recordAttendance(by: By, caseId: string, attendance: AttendanceInput, opts?: Options): Promise<Receipt>;
  /** What was decided on an item; sent to its case at once. `BadState` without a quorum. Secretariat. */
  decideItem(by: By, caseId: string, decision: ItemDecision, opts?: Options): Promise<Receipt>;
  /** Everybody votes by link on an item that has a case or takes a decision. Secretariat. */
  openItemVote(by: By, caseId: string, item: string, opts?: Options): Promise<Receipt>;
  /** The chair concludes; the votes are counted. SYS chair or secretariat. */
  closeItemVote(by: By, caseId: string, opts?: Options): Promise<Receipt>;
  /** A decision that its case refused is sent again. Secretariat. */
  resendDecision(by: By, caseId: string, item: string, opts?: Options): Promise<Receipt>;
  /** The meeting is over; what was not decided goes on the next agenda. Secretariat. */
  concludeMeeting(by: By, caseId: string, opts?: Options): Promise<Receipt>;
  /** The minutes' words, until they are final. Secretariat. */
  editMinutes(by: By, caseId: string, edit: MinutesEdit, opts?: Options): Promise<Receipt>;

  /** Every follow-up of meetings that is not done. */
  actionLog(): Promise<readonly ActionLine[]>;
}
