import type { UserComment } from '../../machines/change-request/view.ts';

/** One line a member: «Trine Bak: God idé», and which version it was about when the request has changed since. */
export const commentLine = ({ name, comment, version }: UserComment, now: number): string =>
  `${name}${version === now ? '' : ` (version ${version})`}: ${comment}`;
