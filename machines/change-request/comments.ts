import type { Deadline } from '../governance/deadlines.ts';
import type { HearingOutput } from '../hearing/answer.ts';

/** An invitation to the user group, and where the request goes back to when the group has been heard. */
export interface Commenting {
  readonly due: Deadline;
  readonly from: 'completing' | 'fsgReview';
  /** What the FSA asks them to look at. */
  readonly note: string | null;
}

/** What the user group said of the business case, and of which version of it. */
export interface Comments extends HearingOutput {
  readonly version: number;
}
