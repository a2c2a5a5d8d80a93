import { z } from 'zod';
import { movedDate } from '../assignment/events.ts';
import { deadline } from '../governance/deadlines.ts';
import { by } from '../governance/people.ts';
import { eventOf } from '../acts/act.ts';
import { schemaWith } from '../forms/form.ts';
import { carryOverTerms } from '../financial-follow-up/terms.ts';
import {
  addItem,
  attend,
  cancel,
  closeVote,
  conclude,
  decide,
  editAgenda,
  editMinutes,
  move,
  openVote,
  rankRequests,
  recompose,
  resendDecision,
} from './acts.ts';
import { itemKinds } from './agenda.ts';
import { wishFields } from './wish-fields.ts';

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
const actionPoint = z.strictObject({
  what: z.string().trim().min(1).max(1000),
  person: z.string().min(1),
  name: z.string().min(1),
  due: z.iso.date(),
  deadline,
});

/** Everything that can be said to a meeting. Who may say what is the commands' business; what is possible when is the machine's. */
export const meetingEvents = {
  addItem: eventOf({ event: addItem.event, fields: wishFields }, { name: z.string().min(1), kind: z.enum(itemKinds) }),
  /** The same, by the personal link that every member has while the agenda is open. */
  answer: z.strictObject({
    type: z.literal('answer'),
    by,
    answer: schemaWith(wishFields, { choice: z.literal('wish'), name: z.string().min(1).optional() }),
  }),
  move: eventOf(
    { event: move.event, fields: { reason: move.fields.reason } },
    {
      meeting: plannedMeeting,
      /** The projects' date, computed anew with its reminders. */
      reports: z.strictObject({
        deadline: movedDate.deadline,
        reminders: movedDate.reminders,
        overdue: movedDate.overdue,
      }),
    },
  ),
  cancel: eventOf(cancel),
  editAgenda: eventOf(editAgenda),
  recompose: eventOf(recompose),
  attend: eventOf({ event: attend.event, fields: {} }, { regions: z.array(seat), others: z.array(z.string()) }),
  decide: eventOf(decide, {
    item: z.string().min(1),
    terms: carryOverTerms.optional(),
    recused: z.array(z.strictObject({ region: z.string(), person: z.string(), name: z.string() })),
    dissent: z.array(z.strictObject({ name: z.string(), region: z.string().nullable(), text: z.string().min(1) })),
    actions: z.array(actionPoint),
  }),
  rankRequests: eventOf(rankRequests),
  openVote: eventOf(openVote),
  closeVote: eventOf(closeVote),
  /** A ballot of the meeting is open for these persons. */
  voteOpened: z.strictObject({ type: z.literal('voteOpened'), item: z.string(), persons: z.array(z.string()) }),
  resendDecision: eventOf(resendDecision),
  conclude: eventOf(conclude),
  editMinutes: eventOf(editMinutes),
  /** The next meeting has taken note of the final minutes. */
  minutesNoted: z.strictObject({ type: z.literal('minutesNoted'), by, reference: z.string().min(1).max(200) }),
} as const;

export type MeetingEvent = {
  [K in keyof typeof meetingEvents]: z.infer<(typeof meetingEvents)[K]>;
}[keyof typeof meetingEvents];
