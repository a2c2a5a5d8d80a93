import type { CommandDeps } from '../deps.ts';
import type { MeetingCommands } from '../meeting-commands.ts';
import { createMeetingReading } from './meeting-view.ts';
import { createYearPlans } from './year-plans.ts';

/** What can be seen of SYS' year and its meetings; what is done to them are acts. */
export const createMeetings = (deps: CommandDeps): MeetingCommands => ({
  ...createYearPlans(deps),
  ...createMeetingReading(deps),
});
