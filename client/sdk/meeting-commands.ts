import { z } from 'zod';
import type { DeepReadonly } from '../../machines/governance/deep-readonly.ts';
import type { Form } from '../../machines/forms/form.ts';
import {
  type ActionLine,
  attendance,
  itemResult,
  projectLine,
  agendaContent,
  minutesContent,
} from '../../machines/meeting/agenda.ts';
import { meetingDates } from '../../machines/meeting/dates.ts';
import type { By } from '../../machines/governance/people.ts';
import { planWarning } from '../../machines/year-plan/warnings.ts';

export const yearPlanPreview = z
  .object({ year: z.int(), meetings: z.array(meetingDates), warnings: z.array(planWarning) })
  .meta({ id: 'YearPlanPreview' });
export type YearPlanPreview = DeepReadonly<z.infer<typeof yearPlanPreview>>;

/** One meeting before it is added or moved. */
export const meetingPreview = z
  .object({
    /** As it stands; null for one that is added. */
    before: meetingDates.nullable(),
    meeting: meetingDates,
    /** What would then be wrong with the plan of the year. */
    warnings: z.array(planWarning),
    /** Whom the invitation goes to. */
    recipients: z.array(z.object({ person: z.string(), name: z.string() })),
  })
  .meta({ id: 'MeetingPreview' });
export type MeetingPreview = DeepReadonly<z.infer<typeof meetingPreview>>;

const lastVersion = z.object({ document: z.string(), version: z.int(), standing: z.string() }).nullable();

/** A meeting as lists show it. */
export const meetingRow = meetingDates
  .extend({
    caseId: z.string(),
    /** State of its case: `preparation.planned` … `preparation.dispatched`, `sitting.open`, `minutes.drafting`, `following`, `closed`; or `cancelled`. */
    state: z.string(),
    /** `agenda/<number>` and `minutes/<number>` with their last version and standing, once there is one. */
    agenda: lastVersion,
    minutes: lastVersion,
  })
  .meta({ id: 'MeetingRow' });
export type MeetingRow = DeepReadonly<z.infer<typeof meetingRow>>;

export const yearPlanView = z
  .object({
    year: z.int(),
    /** Null when no plan has been started: the meetings are then those that were called without one. */
    caseId: z.string().nullable(),
    state: z.string().nullable(),
    rsi: z.string().nullable(),
    meetings: z.array(meetingRow),
    warnings: z.array(planWarning),
  })
  .meta({ id: 'YearPlanView' });
export type YearPlanView = DeepReadonly<z.infer<typeof yearPlanView>>;

/** Everything about one meeting: its page, and the agenda and minutes pages. */
export const meetingView = z
  .object({
    row: meetingRow,
    /** As composed so far, as approved, or as dispatched; null before the first composition. */
    agenda: agendaContent.nullable(),
    /** Members' items before the agenda is composed, and those that came after dispatch (they stand under «Eventuelt»). */
    wishes: z.array(
      z.object({ id: z.string(), title: z.string(), text: z.string(), name: z.string(), afterDispatch: z.boolean() }),
    ),
    attendance: attendance.nullable(),
    /** Who may sit for each region today: member first, then substitutes. */
    seats: z.array(
      z.object({
        region: z.string(),
        people: z.array(z.object({ person: z.string(), name: z.string(), substitute: z.boolean() })),
      }),
    ),
    results: z.array(itemResult),
    /** The items that are being voted on, and the ballots (tasks with duty `sys-vote`). */
    voting: z.array(z.object({ item: z.string(), ballot: z.string() })),
    minutes: minutesContent.nullable(),
    /** The secretariat's own words on items, by their ids, as `meeting.edit-minutes` takes them. */
    notes: z.record(z.string(), z.string()),
    projects: z.array(projectLine),
    /** Ids of the acts that the meeting takes now: `meeting.decide`; nobody asks here who may. */
    acts: z.array(z.string()),
  })
  .meta({ id: 'MeetingView' });
export type MeetingView = DeepReadonly<z.infer<typeof meetingView>>;

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
