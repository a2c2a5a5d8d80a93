import type { TaskRow } from '../../../../store/rows.ts';
import type { MeetingSeen } from '../../../documents/meeting-seen.ts';
import type { Lang } from '../../language.ts';

/** What every page of a meeting shows. */
export interface MeetingProps {
  readonly lang: Lang;
  readonly year: number;
  readonly view: MeetingSeen;
  /** Open tasks of the meeting. */
  readonly tasks: readonly TaskRow[];
  readonly regions: Readonly<Record<string, string>>;
  /** How many have voted of how many, by the items whose votes are open. */
  readonly cast: Readonly<Record<string, { readonly votes: number; readonly of: number }>>;
  readonly done: boolean;
  readonly contact?: string | undefined;
}
