import { z } from 'zod';
import { access, file } from './acts.ts';

interface Line {
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly reason?: string;
}

const filing = z.object({ authority: z.string(), number: z.string(), day: z.string() });

/** Where the case is filed outside of the product, and on which Danish day. */
export type Filing = z.infer<typeof filing>;

/** What the journal's line of a filing says; undefined for any other line. */
export const filingIn = ({ event, data }: Line): Filing | undefined =>
  event === file.event ? filing.safeParse(data).data : undefined;

/** What stands on the file of a case: the last filing and the last reservation on access, by its journal, oldest first. */
export function marksOf(timeline: readonly Line[]): { readonly filing?: Filing; readonly reservation?: string } {
  const filed = timeline.flatMap((one) => filingIn(one) ?? []).at(-1);
  const reserved = timeline.findLast(({ event }) => event === access.event)?.reason;
  return {
    ...(filed === undefined ? {} : { filing: filed }),
    ...(reserved === undefined ? {} : { reservation: reserved }),
  };
}
