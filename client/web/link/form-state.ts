import { z } from 'zod';
import { seal, unseal } from '../guard/signed.ts';

/** What a shown page remembers about itself, sealed for one link: an answer counts for exactly what was shown. */
const pageState = z.object({ task: z.string(), version: z.int(), shown: z.string(), at: z.string() });
export type PageState = z.infer<typeof pageState>;

/** A page's state together with what was typed on it, between review and confirmation. */
const reviewState = pageState.extend({ typed: z.record(z.string(), z.string()), substitute: z.boolean() });
export type ReviewState = z.infer<typeof reviewState>;

/** The votes that one page of a meeting shows, each for exactly what was shown; and with what was typed, between review and confirmation. */
const votesState = z.object({ votes: z.array(pageState.omit({ at: true })), at: z.string() });
const votesReview = votesState.extend({ typed: z.record(z.string(), z.string()) });
export type VotesState = z.infer<typeof votesState>;
export const sealVotes = (secret: string, hash: string, state: VotesState): string =>
  seal(secret, `votes/${hash}`, state);
export const sealVotesReview = (secret: string, hash: string, state: z.infer<typeof votesReview>): string =>
  seal(secret, `votes-review/${hash}`, state);
export function openVotes(secret: string, hash: string, sealed: string | undefined) {
  return votesState.safeParse(unseal(secret, `votes/${hash}`, sealed)).data;
}
export function openVotesReview(secret: string, hash: string, sealed: string | undefined) {
  return votesReview.safeParse(unseal(secret, `votes-review/${hash}`, sealed)).data;
}

/** What the form of an act beside the answer remembers: it decides nothing, and so binds to no version of the case. */
const actState = z.object({ task: z.string(), at: z.string() });
export const sealAct = (secret: string, hash: string, state: z.infer<typeof actState>): string =>
  seal(secret, `act/${hash}`, state);
export function openAct(secret: string, hash: string, sealed: string | undefined) {
  return actState.safeParse(unseal(secret, `act/${hash}`, sealed)).data;
}

export const sealPage = (secret: string, hash: string, state: PageState): string => seal(secret, `page/${hash}`, state);
export const sealReview = (secret: string, hash: string, state: ReviewState): string =>
  seal(secret, `review/${hash}`, state);

export function openPage(secret: string, hash: string, sealed: string | undefined): PageState | undefined {
  return pageState.safeParse(unseal(secret, `page/${hash}`, sealed)).data;
}
export function openReview(secret: string, hash: string, sealed: string | undefined): ReviewState | undefined {
  return reviewState.safeParse(unseal(secret, `review/${hash}`, sealed)).data;
}
