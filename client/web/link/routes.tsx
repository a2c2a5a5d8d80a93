/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import type { By } from '../../../machines/governance/people.ts';
import { humanCheckOf, policyOfCase } from '../policy.ts';
import { Failure } from '../../sdk/failures.ts';
import type { WebDeps } from '../deps.ts';
import { type FieldFault, noFaults, type Typed } from '../fields.tsx';
import { formBody } from '../form-body.ts';
import { languageOf } from '../language.ts';
import { patterns } from '../paths.ts';
import { readAnswer } from './answer.ts';
import { unfit } from './year/unfit.ts';
import { draftRoutes } from './year/draft-routes.tsx';
import { asideRoutes } from './aside-routes.tsx';
import { createDesk } from './desk.tsx';
import { isDuty } from './duty-forms.ts';
import { ReceiptPage } from './end-pages.tsx';
import { type Facts, factsOf } from './facts.ts';
import { openPage, openReview, sealReview } from './form-state.ts';
import { recordedVote } from './recorded.ts';
import { ReviewPage } from './review-page.tsx';
import { type OpenTask, sameAddress, situationOf, substituteTask } from './situation.ts';
import { signalsOf } from './trace.ts';

/** Everything behind a personal link (design §7, letters-and-links §1–§3, M-03). Opening never decides; only a confirmed POST does. */
export function linkRoutes(deps: WebDeps): Hono {
  const app = new Hono();
  const { config } = deps;
  const secret = config.linkSecret;
  const { contact } = config;
  const desk = createDesk(deps);
  const { page, trace, log, stopped, decision, ended, again, failed } = desk;
  app.route('/', asideRoutes(deps, desk));
  app.route('/', draftRoutes(deps, desk));

  app.get(patterns.link, async (c) => {
    const token = c.req.param('token');
    const stop = await stopped(c, token);
    if (stop) return stop;
    const situation = await situationOf(deps, token);
    await log(c, situation.hash, 'opened', signalsOf(c));
    return (
      (await ended(c, token, situation, false)) ??
      decision(c, token, situation as OpenTask, { substitute: c.req.query('som') === 'stedfortraeder' })
    );
  });

  app.post(patterns.link, async (c) => {
    const token = c.req.param('token');
    const stop = await stopped(c, token);
    if (stop) return stop;
    const situation = await situationOf(deps, token);
    if (situation.kind !== 'open') await log(c, situation.hash, 'refused', situation.kind);
    const end = await ended(c, token, situation, true);
    if (end || situation.kind !== 'open') return end as Response;
    const typed = await formBody(c);
    const substitute = c.req.query('som') === 'stedfortraeder' || typed['som'] === 'stedfortraeder';
    const state = openPage(secret, situation.hash, typed['tilstand']);
    const { duty } = situation.task;
    const answer = isDuty(duty) ? readAnswer(duty, typed, situation.task.choices, situation.case) : undefined;
    const faults =
      answer?.ok === true ? await unfit(deps, situation, answer.answer, answer.typed) : (answer?.faults ?? noFaults);
    if (answer && faults.length > 0) {
      await log(c, situation.hash, 'refused', 'not complete', signalsOf(c, state?.at, deps.now()));
      return decision(c, token, situation, { typed: answer.typed, faults, substitute }, 422);
    }
    const facts = await factsOf(deps, situation);
    if (!answer?.ok || !state) return again(c, token, situation, substitute, 'no valid form');
    if (state.task !== situation.task.id || state.version !== situation.case.version)
      return again(c, token, situation, substitute, 'changed since shown', state.version);
    const { tilstand: _, som: __, besked: ___, trin: ____, ...kept } = answer.typed;
    const sealed = sealReview(secret, situation.hash, { ...state, typed: kept, substitute });
    return page(c, await review(c, token, facts, answer.answer, sealed, substitute, {}, noFaults));
  });

  async function review(
    c: Context,
    token: string,
    facts: Facts,
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
    const stop = await stopped(c, token);
    if (stop) return stop;
    const situation = await situationOf(deps, token);
    const end = await ended(c, token, situation, true);
    if (end || situation.kind !== 'open') return end as Response;
    const state = openReview(secret, situation.hash, (await formBody(c))['tilstand']);
    return decision(c, token, situation, {
      substitute: state?.substitute === true,
      ...(state ? { typed: state.typed } : {}),
    });
  });

  app.post(patterns.linkConfirm, async (c) => {
    const token = c.req.param('token');
    const stop = await stopped(c, token);
    if (stop) return stop;
    const situation = await situationOf(deps, token);
    if (situation.kind !== 'open') await log(c, situation.hash, 'refused', situation.kind);
    const end = await ended(c, token, situation, true);
    if (end || situation.kind !== 'open') return end as Response;
    const typed = await formBody(c);
    const state = openReview(secret, situation.hash, typed['tilstand']);
    if (!state) return again(c, token, situation, false, 'no valid form');
    if (state.task !== situation.task.id || state.version !== situation.case.version)
      return again(c, token, situation, state.substitute, 'changed since shown', state.version);
    const { duty } = situation.task;
    const read = isDuty(duty) ? readAnswer(duty, state.typed, situation.task.choices, situation.case) : undefined;
    if (!read?.ok)
      return decision(
        c,
        token,
        situation,
        { typed: state.typed, faults: read?.faults ?? noFaults, substitute: state.substitute },
        422,
      );

    const facts = await factsOf(deps, situation);
    const signals = signalsOf(c, state.at, deps.now());
    const email = typed['email'] ?? '';
    const asSubstitute = state.substitute ? await substituteTask(deps, situation, email) : undefined;
    const isHuman = state.substitute
      ? asSubstitute !== undefined
      : !(await humanCheckOf(deps)) || sameAddress(email, situation.person.email);
    if (!isHuman) {
      await log(
        c,
        situation.hash,
        'refused',
        state.substitute ? 'not a substitute today' : 'wrong e-mail address',
        signals,
      );
      const sealed = typed['tilstand'] ?? '';
      return page(
        c,
        await review(c, token, facts, read.answer, sealed, state.substitute, typed, [
          wrongAddress(state.substitute, situation.task.name),
        ]),
        422,
      );
    }
    const task = asSubstitute?.task ?? situation.task;
    const at = deps.now();
    const by: By = { person: task.person, channel: 'link', trace: trace(c) };
    try {
      await send(by, task.id, duty, read.answer, state.shown, state.version);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return failed(c, token, situation.hash, state, error);
    }
    await log(c, situation.hash, 'submitted', signals, asSubstitute ? 'by substitute' : '');
    const recorded = await recordedVote(deps.store, task, read.answer.choice);
    const told = asSubstitute ? { ...facts, task } : facts;
    return page(
      c,
      <ReceiptPage
        lang={languageOf(c)}
        contact={contact}
        token={token}
        facts={told}
        choice={read.answer.choice}
        at={typeof recorded === 'object' ? recorded.at : at}
        recorded={recorded !== 'late'}
      />,
    );
  });

  function send(
    by: By,
    task: string,
    duty: string,
    answer: { choice: string; comment?: string },
    shown: string,
    version: number,
  ) {
    if (duty !== 'sys-vote') return deps.commands.answerTask(by, task, answer, { expectCaseVersion: version });
    const choice = answer.choice as 'for' | 'against' | 'abstain' | 'meeting' | 'recuse';
    return deps.commands.vote(
      by,
      task,
      { choice, shown, ...(answer.comment === undefined ? {} : { comment: answer.comment }) },
      { expectCaseVersion: version },
    );
  }

  return app;
}

function wrongAddress(substitute: boolean, name: string): FieldFault {
  return substitute
    ? {
        field: 'email',
        da: `Adressen hører ikke til en registreret stedfortræder for ${name} i dag. Intet er registreret. Sekretariatet kan registrere en stedfortræder.`,
        en: `The address does not belong to a registered substitute for ${name} today. Nothing is recorded. The secretariat can register a substitute.`,
      }
    : {
        field: 'email',
        da: `Adressen er ikke den, linket blev sendt til. Intet er registreret. Skriv den adresse, ${name} fik linket på.`,
        en: `This is not the address the link was sent to. Nothing is recorded. Write the address at which ${name} got the link.`,
      };
}
