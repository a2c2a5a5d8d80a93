import type { Person, TaskRow } from '../../../../store/rows.ts';
import type { MeetingPreview, MeetingView } from '../../../sdk/meeting-commands.ts';
import type { Form } from './place-fields.tsx';

export interface MeetingProps extends Form {
  readonly year: number;
  readonly view: MeetingView;
  /** Open tasks of the meeting. */
  readonly tasks: readonly TaskRow[];
  readonly regions: Readonly<Record<string, string>>;
  /** Who may act for the secretariat; without anybody the page has no forms. */
  readonly secretariat: readonly Person[];
  readonly chair: readonly Person[];
  readonly members: readonly Person[];
  /** How many have voted of how many, while a vote is open. */
  readonly cast: { readonly votes: number; readonly of: number } | null;
  readonly preview?: MeetingPreview | undefined;
  /** A cancelling that is to be confirmed. */
  readonly cancelling: boolean;
  readonly done: boolean;
  readonly contact?: string | undefined;
}
