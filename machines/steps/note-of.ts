import { defined } from '../governance/defined.ts';
import type { JournalNote } from '../governance/effects.ts';
import type { By } from '../governance/people.ts';

interface Sent {
  readonly type: string;
  readonly by?: By;
  readonly reason?: string | undefined;
}

/** What a person did, as a line of its own in the journal: who, why, and all that they said with it but the parts that stand elsewhere. */
export const noteOf = (name: string, elsewhere: readonly string[] = []) =>
  ({
    type: 'journal',
    params: ({ event }: { readonly event: Sent }): JournalNote => {
      const { type: _type, by, reason, ...rest } = event;
      const data = Object.fromEntries(Object.entries(rest).filter(([key]) => !elsewhere.includes(key)));
      return { event: name, ...defined({ by, reason }), ...(Object.keys(data).length === 0 ? {} : { data }) };
    },
  }) as const;
