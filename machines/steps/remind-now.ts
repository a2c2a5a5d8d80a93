import type { JournalNote, Tell } from '../governance/effects.ts';
import { sentNow } from '../governance/ladder.ts';
import type { By } from '../governance/people.ts';

/** A reminder that somebody sends beside the ladder, whose rungs stay as they are: noted with who did it, told to whom `letter` is for. */
export const remindNow = <Context>(letter: (args: { readonly context: Context }) => Tell) =>
  [
    {
      type: 'journal',
      params: ({ context, event }: { context: Context; event: { readonly by: By } }): JournalNote => ({
        event: 'reminder-sent',
        by: event.by,
        data: { duty: letter({ context }).about },
      }),
    },
    { type: 'tell', params: ({ context }: { context: Context }): Tell => ({ ...letter({ context }), rung: sentNow }) },
  ] as const;
