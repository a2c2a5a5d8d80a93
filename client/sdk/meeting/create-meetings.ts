import type { CommandDeps } from '../deps.ts';
import type { MeetingCommands } from '../meeting-commands.ts';
import { createMeetingActs } from './meeting-acts.ts';
import { createMeetingReading } from './meeting-view.ts';
import { createYearPlanning } from './year-planning.ts';

/** The commands of SYS' year and its meetings. */
export const createMeetings = (deps: CommandDeps): MeetingCommands => ({
  ...createYearPlanning(deps),
  ...createMeetingReading(deps),
  ...createMeetingActs(deps),
});
