/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { By } from '../../../../machines/governance/people.ts';
import { Failure } from '../../../sdk/failures.ts';
import type { WebDeps } from '../../deps.ts';
import { type FieldFault, noFaults, type Typed } from '../../fields.tsx';
import { formBody } from '../../form-body.ts';
import { languageOf } from '../../language.ts';
import { patterns, paths } from '../../paths.ts';
import { humanCheckOf, policyOfCase } from '../../policy.ts';
import { openVotes, openVotesReview, sealVotes, sealVotesReview, type VotesState } from '../form-state.ts';
import type { LinkContext, Status } from '../link-context.tsx';
import { resolveLink, sameAddress } from '../resolve-link.ts';
import { noAddress, wrongAddress } from '../address-faults.ts';
import { sendAnswer } from '../send-answer.ts';
import { pageCookie, signalsOf } from '../trace.ts';
import { waitForVote } from '../wait-for-vote.ts';
import { type OpenVotes, openVotesBehind, type Vote, votesOf } from './open-votes.ts';
import { readTypedVotes, type TypedVote } from './typed-votes.ts';
import { VotesPage } from './votes-page.tsx';
import { type SentVote, VotesReceipt, VotesReview } from './votes-review.tsx';

/** All open votes of a meeting behind one personal link: seen, reviewed and confirmed together, each counted and receipted by itself. */
export function votesRoutes(deps: WebDeps, { page, trace, log, stopped }: LinkContext): Hono {
  const app = new Hono();
  const { config, now } = deps;
  const { linkSecret: secret, contact } = config;

  /** The votes behind the link, or the way to the link's own page, which says what there is instead. */
  async function behind(c: Context): Promise<OpenVotes | Response> {
    const token = c.req.param('token') ?? '';
    const stop = await stopped(c, token);
    if (stop) return stop;
    return (await openVotesBehind(deps, await resolveLink(deps, token))) ?? c.redirect(paths.link(token), 303);
  }

  async function shown(
    c: Context,
    found: OpenVotes,
    { typed = {}, faults = noFaults }: { readonly typed?: Typed; readonly faults?: readonly FieldFault[] } = {},
    status: Status = 200,
  ) {
    const votes = await votesOf(deps, found);
    const [first] = found.open;
    if (first === undefined) throw new Error('A page of votes has one at least.');
    const state = sealVotes(secret, found.hash, {
      votes: votes.map(({ open: { task, case: row }, facts }) => ({
        task: task.id,
        version: row.version,
        shown: facts.shown,
      })),
      at: now(),
    });
    const secure = config.baseUrl.startsWith('https:');
    setCookie(c, pageCookie, '1', { path: '/o', httpOnly: true, sameSite: 'Lax', secure, maxAge: 86_400 });
    const props = { lang: languageOf(c), token: c.req.param('token') ?? '', votes, state, typed, faults, contact };
    return page(c, <VotesPage {...props} policy={await policyOfCase(deps, first.case)} />, status);
  }

  async function review(
    c: Context,
    found: OpenVotes,
    given: readonly TypedVote[],
    state: string,
    refused: { readonly typed: Typed; readonly faults: readonly FieldFault[] } = { typed: {}, faults: noFaults },
  ) {
    const [first] = found.open;
    if (first === undefined) throw new Error('A review of votes has one at least.');
    const props = { lang: languageOf(c), token: c.req.param('token') ?? '', given, state, contact, ...refused };
    const policy = await policyOfCase(deps, first.case);
    const body = <VotesReview {...props} humanCheck={await humanCheckOf(deps)} policy={policy} />;
    return page(c, body, refused.faults.length > 0 ? 422 : 200);
  }

  /** The page again: it, or a vote on it, is not what was shown. Nothing has been sent. */
  async function again(c: Context, found: OpenVotes) {
    await log(c, found.hash, 'refused', 'changed since shown');
    return shown(c, found, { faults: [changed] }, 409);
  }

  app.get(patterns.linkVotes, async (c) => {
    const found = await behind(c);
    return found instanceof Response ? found : shown(c, found);
  });

  app.post(patterns.linkVotes, async (c) => {
    const found = await behind(c);
    if (found instanceof Response) return found;
    const typed = await formBody(c);
    const state = openVotes(secret, found.hash, typed['tilstand']);
    if (state === undefined) return again(c, found);
    const { given, faults } = readTypedVotes(await votesOf(deps, found), typed);
    if (faults.length > 0) {
      await log(c, found.hash, 'refused', 'not complete', signalsOf(c, state.at, now()));
      return shown(c, found, { typed, faults }, 422);
    }
    if (!given.every(({ vote }) => stateOf(state, vote))) return again(c, found);
    const { tilstand: _, ...rest } = typed;
    return review(c, found, given, sealVotesReview(secret, found.hash, { ...state, typed: rest }));
  });

  app.post(patterns.linkVotesEdit, async (c) => {
    const found = await behind(c);
    if (found instanceof Response) return found;
    const state = openVotesReview(secret, found.hash, (await formBody(c))['tilstand']);
    return shown(c, found, state && { typed: state.typed });
  });

  app.post(patterns.linkVotesConfirm, async (c) => {
    const found = await behind(c);
    if (found instanceof Response) return found;
    const typed = await formBody(c);
    const state = openVotesReview(secret, found.hash, typed['tilstand']);
    if (state === undefined) return again(c, found);
    const { given } = readTypedVotes(await votesOf(deps, found), state.typed);
    if (given.length === 0 || !given.every(({ vote }) => stateOf(state, vote))) return again(c, found);
    const email = typed['email'] ?? '';
    const signals = signalsOf(c, state.at, now());
    if ((await humanCheckOf(deps)) && !sameAddress(email, found.person.email)) {
      await log(c, found.hash, 'refused', 'wrong e-mail address', signals);
      const fault = email.trim() === '' ? noAddress : wrongAddress(false, found.person.name);
      return review(c, found, given, typed['tilstand'] ?? '', { typed, faults: [fault] });
    }
    const by: By = { person: found.person.id, channel: 'link', trace: trace(c) };
    const sent: SentVote[] = [];
    for (const one of given) sent.push(await send(by, one, state));
    await log(c, found.hash, 'submitted', signals);
    const props = { lang: languageOf(c), token: c.req.param('token'), contact, sent };
    return page(c, <VotesReceipt {...props} />, sent.some(({ refusal }) => refusal !== undefined) ? 409 : 200);
  });

  /** One vote is refused by itself: its vote has closed, or it cannot be reached. The others count. */
  async function send(by: By, one: TypedVote, state: VotesState): Promise<SentVote> {
    const { open } = one.vote;
    const at = now();
    try {
      const shownThen = stateOf(state, one.vote) ?? { version: open.case.version, shown: '' };
      await sendAnswer(deps.commands, by, open.task, one.answer, shownThen);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { ...one, at, refusal: [error.da, error.en] };
    }
    const stored = await waitForVote(deps.store, open.task, one.answer.choice);
    return { ...one, at: typeof stored === 'object' ? stored.at : at };
  }

  return app;
}

/** What the page showed of the vote, as it stands still. */
const stateOf = ({ votes }: VotesState, { open: { task, case: row } }: Vote) =>
  votes.find((one) => one.task === task.id && one.version === row.version);

const changed: FieldFault = {
  field: 'stemmer',
  da: 'Siden er ændret, siden du åbnede den. Dine stemmer er ikke registreret; se punkterne igen, og stem.',
  en: 'The page has changed since you opened it. Your votes are not recorded; look at the items again and vote.',
};
