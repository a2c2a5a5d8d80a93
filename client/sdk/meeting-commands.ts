import type { Form } from '../../machines/forms/form.ts';
import type {
  ActionLine,
  AgendaContent,
  Attendance,
  ItemResult,
  MinutesContent,
  ProjectLine,
} from '../../machines/meeting/agenda.ts';
import type { PlannedMeeting } from '../../machines/meeting/dates.ts';
import type { By } from '../../machines/governance/people.ts';
import type { PlanWarning } from '../../machines/year-plan/warnings.ts';

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
  /** The secretariat's own words on items, by their ids, as `meeting.edit-minutes` takes them. */
  readonly notes: Readonly<Record<string, string>>;
  readonly projects: readonly ProjectLine[];
  /** Ids of the acts that the meeting takes now: `meeting.decide`; nobody asks here who may. */
  readonly acts: readonly string[];
}

/** The commands of meetings; part of `Commands`. Errors as there. `caseId`: `meeting/2028-05-16`, or the bare number. */
export interface MeetingCommands {
  /** The year's meetings with their dates and what is wrong with them, before anything is done; `form` as `year-plan.start` takes it. Secretariat. */
  previewYearPlan(by: By, form: Form): Promise<YearPlanPreview>;
  /** The year as it stands. Anyone. */
  yearPlan(year: number): Promise<YearPlanView>;
  /** Years that have a plan. */
  yearPlans(): Promise<readonly number[]>;
  /** A meeting's dates and its recipients before it is added, or before `moved` is moved there; `form` as `meeting.add` takes it. Nothing is done. Secretariat. */
  previewMeeting(by: By, form: Form, moved?: string): Promise<MeetingPreview>;

  /** Every meeting, or those of a year, first date first. */
  meetings(year?: number): Promise<readonly MeetingRow[]>;
  /** `caseId` `next` is the next one to be held. */
  meeting(caseId: string): Promise<MeetingView>;

  /** Every follow-up of meetings that is not done. */
  actionLog(): Promise<readonly ActionLine[]>;
}
