import { viewOf } from '../../../../store/rows.ts';
import type { ActContent } from './act-content.ts';

/** The pages of the acts on an escalation: which task is released is chosen among those that are open. */
export const escalationContents = {
  'escalation.release': {
    choices: async ({ row }) => ({
      followUp: ((row === undefined ? undefined : viewOf(row, 'escalation'))?.followUps ?? [])
        .filter(({ status }) => status === 'open')
        .map(({ id, what }) => [id, what] as const),
    }),
  },
} satisfies Readonly<Record<string, ActContent>>;
