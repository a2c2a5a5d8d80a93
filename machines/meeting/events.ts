import { z } from 'zod';
import { movedDate } from '../assignment/events.ts';
import { deadline } from '../governance/deadlines.ts';
import { by } from '../governance/people.ts';
import { itemKinds, itemOutcomes } from './agenda.ts';

const reason = z.string().trim().min(1).max(4000);
const text = z.string().trim().max(10_000);
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** A meeting with the dates that follow from its own, computed outside (`plannedMeeting`). */
export const plannedMeeting = z.strictObject({
  number: z.string().min(1),
  date: z.iso.date(),
  from: clock,
  to: clock,
  place: z.string().min(1).max(200),
  extraordinary: z.boolean(),
  starts: z.iso.datetime(),
  ends: z.iso.datetime(),
  opens: z.iso.datetime(),
  casesDue: deadline,
  projectsDue: deadline,
  dispatch: deadline,
  dispatchAt: z.iso.datetime(),
  dayEnds: deadline,
});

const seat = z.strictObject({
  region: z.string().min(1),
  person: z.string().nullable(),
  name: z.string().nullable(),
  substitute: z.boolean(),
});
export const actionPoint = z.strictObject({
  what: z.string().trim().min(1).max(1000),
  person: z.string().min(1),
  name: z.string().min(1),
  due: z.iso.date(),
  deadline,
});

/** A member's item. */
export const wish = { title: z.string().trim().min(1).max(200), text: text.min(1), kind: z.enum(itemKinds) } as const;

/** Everything that can be said to a meeting. Who may say what is the commands' business; what is possible when is the machine's. */
export const meetingEvents = {
  addItem: z.strictObject({ type: z.literal('addItem'), by, name: z.string().min(1), ...wish }),
  /** The same, by the personal link that every member has while the agenda is open. */
  answer: z.strictObject({
    type: z.literal('answer'),
    by,
    answer: z.strictObject({
      choice: z.literal('wish'),
      name: z.string().min(1).optional(),
      ...wish,
      kind: wish.kind.optional(),
    }),
  }),
  move: z.strictObject({
    type: z.literal('move'),
    by,
    meeting: plannedMeeting,
    reason,
    /** The projects' date, computed anew with its reminders. */
    reports: z.strictObject({
      deadline: movedDate.deadline,
      reminders: movedDate.reminders,
      overdue: movedDate.overdue,
    }),
  }),
  cancel: z.strictObject({ type: z.literal('cancel'), by, reason }),
  editAgenda: z.strictObject({
    type: z.literal('editAgenda'),
    by,
    order: z.array(z.string()).optional(),
    notes: z.record(z.string(), text).optional(),
    take: z.array(z.string()).optional(),
    leave: z.array(z.string()).optional(),
  }),
  recompose: z.strictObject({ type: z.literal('recompose'), by }),
  attend: z.strictObject({
    type: z.literal('attend'),
    by,
    regions: z.array(seat),
    others: z.array(z.string().trim().min(1).max(200)),
  }),
  decide: z.strictObject({
    type: z.literal('decide'),
    by,
    item: z.string().min(1),
    outcome: z.enum(itemOutcomes),
    reason: text.optional(),
    note: text.optional(),
    terms: z.json().optional(),
    recused: z.array(z.strictObject({ region: z.string(), person: z.string(), name: z.string() })),
    dissent: z.array(z.strictObject({ name: z.string(), region: z.string().nullable(), text: text.min(1) })),
    actions: z.array(actionPoint),
  }),
  openVote: z.strictObject({ type: z.literal('openVote'), by, item: z.string().min(1) }),
  resendDecision: z.strictObject({ type: z.literal('resendDecision'), by, item: z.string().min(1) }),
  conclude: z.strictObject({ type: z.literal('conclude'), by }),
  editMinutes: z.strictObject({
    type: z.literal('editMinutes'),
    by,
    notes: z.record(z.string(), text).optional(),
    remarks: text.optional(),
  }),
  /** The next meeting has taken note of the final minutes. */
  minutesNoted: z.strictObject({ type: z.literal('minutesNoted'), by, reference: z.string().min(1).max(200) }),
} as const;

export type MeetingEvent = {
  [K in keyof typeof meetingEvents]: z.infer<(typeof meetingEvents)[K]>;
}[keyof typeof meetingEvents];
