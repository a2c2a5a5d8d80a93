import type { By } from '../governance/people.ts';
import type { Policy } from '../governance/policy.ts';
import type { PlannedMeeting } from './dates.ts';

/** What a meeting is opened with, by the plan of its year: `meeting/2028-05-16`. Its dates and its policy are its own copy. */
export interface MeetingInput {
  readonly caseId: string;
  readonly number: string;
  readonly by: By;
  readonly modelVersion: string;
  readonly policy: Policy;
  readonly meeting: PlannedMeeting;
}
