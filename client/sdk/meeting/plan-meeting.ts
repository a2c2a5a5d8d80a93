import type { FormOf } from '../../../machines/forms/form.ts';
import { type PlannedMeeting, plannedMeeting, usualHours } from '../../../machines/meeting/dates.ts';
import type { placeFields } from '../../../machines/meeting/place-fields.ts';
import type { Policy } from '../../../machines/governance/policy.ts';
import { badInput } from '../failures.ts';

/** When and where; without times and place the secretariat's usual. */
export type MeetingPlace = FormOf<typeof placeFields>;

/** Where SYS usually meets. */
const usualPlace = 'Danske Regioner';

/** A meeting with its dates by the policy, as seen at `at`. Throws `BadInput`, its field under `under`, for one that has passed or ends before it begins. */
export function planMeeting(
  { date, from = usualHours.from, to = usualHours.to, place = usualPlace }: MeetingPlace,
  { policy, at, under = '' }: { readonly policy: Policy; readonly at: string; readonly under?: string },
  { number = date, extraordinary = false }: { readonly number?: string; readonly extraordinary?: boolean } = {},
): PlannedMeeting {
  if (to <= from)
    throw badInput('Mødet skal slutte efter, at det begynder.', 'The meeting must end after it begins.', `${under}to`);
  const meeting = plannedMeeting({ number, date, from, to, place, extraordinary }, policy, at);
  if (meeting.starts > at) return meeting;
  throw badInput(
    `Mødet ${date} kl. ${from} er passeret. Vælg en dag i fremtiden.`,
    `The meeting of ${date} at ${from} has passed. Choose a day in the future.`,
    `${under}date`,
  );
}
