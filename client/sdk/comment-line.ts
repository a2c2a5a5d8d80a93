import type { GroupComment } from '../../machines/fsg/comments.ts';

/** One line a member: «Trine Bak: God idé», and which version it was about when the request has changed since. */
export const commentLine = ({ name, comment, version }: GroupComment, now: number): string =>
  `${name}${version === now ? '' : ` (version ${version})`}: ${comment}`;
