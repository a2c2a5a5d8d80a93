import type { z } from 'zod';
import { eventOf } from '../acts/act.ts';
import { add } from '../meeting/acts.ts';
import { plannedMeeting } from '../meeting/events.ts';
import { rsi } from './acts.ts';

/** What can be said to the plan of a year; a meeting is moved and cancelled by what is said to the meeting. */
export const yearPlanEvents = {
  addMeeting: eventOf({ event: add.event, fields: { reason: add.fields.reason } }, { meeting: plannedMeeting }),
  setRsi: eventOf(rsi),
} as const;

export type YearPlanEvent = {
  [K in keyof typeof yearPlanEvents]: z.infer<(typeof yearPlanEvents)[K]>;
}[keyof typeof yearPlanEvents];
