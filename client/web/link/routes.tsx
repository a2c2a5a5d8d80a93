/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import type { By } from '../../../machines/governance/people.ts';
import { humanCheckOf, policyOfCase } from '../policy.ts';
import { Failure } from '../../sdk/failures.ts';
import type { WebDeps } from '../deps.ts';
import { type FieldFault, noFaults, type Typed } from '../fields.tsx';
import { formBody } from '../form-body.ts';
import { languageOf } from '../language.ts';
import { paths, patterns } from '../paths.ts';
import { moreRows } from '../forms/rows-typed.ts';
import { readTypedAnswer } from './answer.ts';
import { type FormOfTask, formOfTask } from './case-form-of.ts';
import { validateAnswer } from './validate-answer.ts';
import { draftRoutes } from '../cases/annual-budget/draft-routes.tsx';
import { holderActRoutes } from './holder-act-routes.tsx';
import { linkRequestRoutes } from './link-requests.tsx';
import { createLinkContext } from './link-context.tsx';
import { isDuty } from '../../../machines/duties.ts';
import { ReceiptPage } from './end-pages.tsx';
import { type Facts, factsOf } from './facts.ts';
import { openPage, openReview, sealReview } from './form-state.ts';
import { waitForVote } from './wait-for-vote.ts';
import { ReviewPage } from './review-page.tsx';
import { type OpenTask, sameAddress, resolveLink, substituteTask } from './resolve-link.ts';
import { sendAnswer } from './send-answer.ts';
import { noAddress, wrongAddress } from './address-faults.ts';
import { signalsOf } from './trace.ts';
import { openVotesBehind } from './votes/open-votes.ts';
import { votesRoutes } from './votes/routes.tsx';

/** Everything behind a personal link (design §7, letters-and-links §1–§3, M-03). Opening never decides; only a confirmed POST does. */
export function linkRoutes(deps: WebDeps): Hono {
  const app = new Hono();
  const { config } = deps;
  const secret = config.linkSecret;
  const { contact } = config;
  const context = createLinkContext(deps);
  const { page, trace, log, stopped, decision, ended, openTask, again, failed } = context;
  app.route('/', linkRequestRoutes(deps, context));
  app.route('/', holderActRoutes(deps, context));
  app.route('/', draftRoutes(deps, context));
  app.route('/', votesRoutes(deps, context));

  app.get(patterns.link, async (c) => {
    const token = c.req.param('token');
    const stop = await stopped(c, token);
    if (stop) return stop;
    const resolved = await resolveLink(deps, token);
    await log(c, resolved.hash, 'opened', signalsOf(c));
    if (c.req.query('som') === undefined && (await openVotesBehind(deps, resolved)) !== undefined)
      return c.redirect(paths.linkVotes(token), 303);
    return (
      (await ended(c, token, resolved, false)) ??
      decision(c, token, resolved as OpenTask, { substitute: c.req.query('som') === 'stedfortraeder' })
    );
  });

  app.post(patterns.link, async (c) => {
    const token = c.req.param('token');
    const resolved = await openTask(c, { tried: true, refusedIsLogged: true });
    if (resolved instanceof Response) return resolved;
    const typed = await formBody(c);
    const substitute = c.req.query('som') === 'stedfortraeder' || typed['som'] === 'stedfortraeder';
    const state = openPage(secret, resolved.hash, typed['tilstand']);
    const { duty } = resolved.task;
    const isCurrent = state?.task === resolved.task.id && state.version === resolved.case.version;
    if (typed['trin']?.startsWith(moreRows) && isCurrent) return decision(c, token, resolved, { typed, substitute });
    const form = await formOfTask(deps, resolved);
    const answer = isDuty(duty) ? readTypedAnswer(duty, typed, resolved.task.choices, form.ofCase) : undefined;
    const faults =
      answer?.ok === true && isDuty(duty)
        ? await validateAnswer(deps, resolved, duty, answer.answer, typed, form.ofCase)
        : answer?.ok === false
          ? answer.faults
          : noFaults;
    if (answer && faults.length > 0) {
      await log(c, resolved.hash, 'refused', 'not complete', signalsOf(c, state?.at, deps.now()));
      return decision(c, token, resolved, { typed, faults, substitute }, 422);
    }
    const facts = await factsOf(deps, resolved);
    if (!answer?.ok || !state) return again(c, token, resolved, substitute, 'no valid form');
    if (!isCurrent) return again(c, token, resolved, substitute, 'changed since shown', state.version);
    const { tilstand: _, som: __, trin: ___, ...rest } = typed;
    const sealed = sealReview(secret, resolved.hash, { ...state, typed: rest, substitute });
    return page(c, await review(c, token, facts, form, answer.answer, sealed, substitute, {}, noFaults));
  });

  async function review(
    c: Context,
    token: string,
    facts: Facts,
    form: FormOfTask,
    answer: { choice: string },
    state: string,
    substitute: boolean,
    typed: Typed,
    faults: readonly FieldFault[],
  ) {
    const humanCheck = substitute || (await humanCheckOf(deps));
    return (
      <ReviewPage
        lang={languageOf(c)}
        token={token}
        facts={facts}
        form={form}
        answer={answer}
        state={state}
        faults={faults}
        typed={typed}
        substitute={substitute}
        humanCheck={humanCheck}
        contact={contact}
        policy={await policyOfCase(deps, facts.case)}
      />
    );
  }

  app.post(patterns.linkEdit, async (c) => {
    const token = c.req.param('token');
    const resolved = await openTask(c, { tried: true });
    if (resolved instanceof Response) return resolved;
    const state = openReview(secret, resolved.hash, (await formBody(c))['tilstand']);
    return decision(c, token, resolved, {
      substitute: state?.substitute === true,
      ...(state ? { typed: state.typed } : {}),
    });
  });

  app.post(patterns.linkConfirm, async (c) => {
    const token = c.req.param('token');
    const resolved = await openTask(c, { tried: true, refusedIsLogged: true });
    if (resolved instanceof Response) return resolved;
    const typed = await formBody(c);
    const state = openReview(secret, resolved.hash, typed['tilstand']);
    if (!state) return again(c, token, resolved, false, 'no valid form');
    if (state.task !== resolved.task.id || state.version !== resolved.case.version)
      return again(c, token, resolved, state.substitute, 'changed since shown', state.version);
    const { duty } = resolved.task;
    const form = await formOfTask(deps, resolved);
    const read = isDuty(duty) ? readTypedAnswer(duty, state.typed, resolved.task.choices, form.ofCase) : undefined;
    if (!read?.ok)
      return decision(
        c,
        token,
        resolved,
        { typed: state.typed, faults: read?.faults ?? noFaults, substitute: state.substitute },
        422,
      );

    const facts = await factsOf(deps, resolved);
    const signals = signalsOf(c, state.at, deps.now());
    const email = typed['email'] ?? '';
    const asSubstitute = state.substitute ? await substituteTask(deps, resolved, email) : undefined;
    const isHuman = state.substitute
      ? asSubstitute !== undefined
      : !(await humanCheckOf(deps)) || sameAddress(email, resolved.person.email);
    if (!isHuman) {
      await log(
        c,
        resolved.hash,
        'refused',
        state.substitute ? 'not a substitute today' : 'wrong e-mail address',
        signals,
      );
      const sealed = typed['tilstand'] ?? '';
      return page(
        c,
        await review(c, token, facts, form, read.answer, sealed, state.substitute, typed, [
          email.trim() === '' ? noAddress : wrongAddress(state.substitute, resolved.task.name),
        ]),
        422,
      );
    }
    const task = asSubstitute?.task ?? resolved.task;
    const at = deps.now();
    const by: By = { person: task.person, channel: 'link', trace: trace(c) };
    try {
      await sendAnswer(deps.commands, by, task, read.answer, state);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return failed(c, token, resolved.hash, state, error);
    }
    await log(c, resolved.hash, 'submitted', signals, asSubstitute ? 'by substitute' : '');
    const stored = await waitForVote(deps.store, task, read.answer.choice);
    const answered = asSubstitute ? { ...facts, task } : facts;
    return page(
      c,
      <ReceiptPage
        lang={languageOf(c)}
        contact={contact}
        token={token}
        facts={answered}
        choice={read.answer.choice}
        at={typeof stored === 'object' ? stored.at : at}
        recorded={stored !== 'late'}
      />,
    );
  });

  return app;
}
