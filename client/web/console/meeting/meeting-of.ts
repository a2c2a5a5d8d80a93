import type { MeetingView } from '../../../sdk/meeting-commands.ts';
import type { ActScene } from '../acts/act-content.ts';

/** The meeting that an act is done to. */
export const meetingOf = ({ deps, row, key = '' }: ActScene): Promise<MeetingView> =>
  deps.commands.meeting(row?.id ?? key);

/** Names of regions by id. */
export const regionNames = async ({ deps }: Pick<ActScene, 'deps'>): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await deps.store.regions(deps.now())).map(({ id, name }) => [id, name]));
