import { z } from 'zod';
import type { DeepReadonly } from '../governance/deep-readonly.ts';
import { type MeetingContext, quorate } from './context.ts';
import { type Wish, wish } from './material.ts';

/** What a meeting has done with members' items, as its row keeps it. Ids are of all meetings: `2027-05-19/1`. */
export const membersOwn = z.strictObject({
  /** Wished for at this meeting. */
  wished: z.array(wish),
  /** On its agenda, its own and earlier ones, and treated. */
  treated: z.array(z.string()),
});
export type MembersItems = DeepReadonly<z.infer<typeof membersOwn>>;

const prefix = 'member:';

/**
 * A member's item is treated at a meeting that could decide and did not postpone it. Without a quorum nothing is, and a meeting that is cancelled treats
 * nothing; the item is owed all the same.
 */
export function membersItems(context: MeetingContext): MembersItems {
  const { number, wishes, content, results } = context;
  const treated = quorate(context)
    ? (content?.items ?? [])
        .filter(({ id }) => id.startsWith(prefix) && results[id]?.outcome !== 'postponed')
        .map(({ id }) => id.slice(prefix.length))
    : [];
  return {
    wished: wishes.map((one) => ({ ...one, id: `${number}/${one.id}`, afterDispatch: false })),
    treated: treated.map((id) => (id.includes('/') ? id : `${number}/${id}`)),
  };
}

/** Items of meetings that are over which none of them has treated, as they were wished for: they come on the next agenda. */
export function carriedOverItems(over: readonly MembersItems[]): Wish[] {
  const treated = new Set(over.flatMap((one) => one.treated));
  return over.flatMap(({ wished }) => wished).filter(({ id }) => !treated.has(id));
}
