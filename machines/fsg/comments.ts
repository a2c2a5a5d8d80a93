import { z } from 'zod';
import type { HearingAnswer } from '../hearing/answer.ts';

/** What a member of a group said of a case, and of which version of it (R-125, A-61). */
export const groupComment = z.object({
  name: z.string(),
  region: z.string().nullable(),
  comment: z.string(),
  version: z.int(),
});
export type GroupComment = Readonly<z.infer<typeof groupComment>>;

/** With what one more member has said; whoever has nothing to say leaves no comment. */
export const withComment = (
  before: readonly GroupComment[] = [],
  { name, region, comment }: HearingAnswer,
  version: number,
): readonly GroupComment[] => (comment === null ? before : [...before, { name, region, comment, version }]);

/** One line a member: «Trine Bak: God idé», and which version it was about when the request has changed since. */
export const commentLine = ({ name, comment, version }: GroupComment, now: number): string =>
  `${name}${version === now ? '' : ` (version ${version})`}: ${comment}`;
