import type { LetterRow } from '../../store/rows.ts';

/** One member's words on the business case. */
export interface UserComment {
  readonly name: string;
  readonly comment: string;
  /** The version of the request that they saw. */
  readonly version: number;
}

const isComment = (one: unknown): one is UserComment =>
  typeof one === 'object' &&
  one !== null &&
  typeof (one as UserComment).name === 'string' &&
  typeof (one as UserComment).comment === 'string' &&
  typeof (one as UserComment).version === 'number';

/** What the user group said of the business case, as the case tells it in its latest letter that knows of it (R-125); none when it was not asked or had nothing to say. */
export function userCommentsOf(letters: readonly LetterRow[]): readonly UserComment[] {
  const last = letters
    .filter(({ data }) => Array.isArray(data['userComments']))
    .toSorted((a, b) => a.seq - b.seq)
    .at(-1);
  return ((last?.data['userComments'] as readonly unknown[] | undefined) ?? []).filter(isComment);
}

/** One line a member: «Trine Bak: God idé», and which version it was about when the request has changed since. */
export const commentLine = ({ name, comment, version }: UserComment, now: number): string =>
  `${name}${version === now ? '' : ` (version ${version})`}: ${comment}`;
