import type { Person, TaskRow } from '../../../../store/rows.ts';
import type { MeetingView } from '../../../sdk/meeting-commands.ts';
import type { FormProps } from '../../forms/form-props.ts';

/** What every page of a meeting shows. */
export interface MeetingProps extends Pick<FormProps, 'lang' | 'typed' | 'faults'> {
  readonly year: number;
  readonly view: MeetingView;
  /** Open tasks of the meeting. */
  readonly tasks: readonly TaskRow[];
  readonly regions: Readonly<Record<string, string>>;
  /** Who may act for the secretariat; without anybody the pages have no forms. */
  readonly secretariat: readonly Person[];
  /** How many have voted of how many, while a vote is open. */
  readonly cast: { readonly votes: number; readonly of: number } | null;
  readonly done: boolean;
  readonly contact?: string | undefined;
}
