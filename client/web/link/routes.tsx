/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Child } from 'hono/jsx';
import type { By } from '../../../machines/governance/people.ts';
import { Failure } from '../../sdk/failures.ts';
import type { WebDeps } from '../deps.ts';
import { type FieldFault, noFaults, type Typed } from '../fields.tsx';
import { formBody } from '../form-body.ts';
import { fromElsewhere } from '../guard/origin.ts';
import { createRateLimit } from '../guard/rate.ts';
import { type Lang, languageOf, say } from '../language.ts';
import { paths, patterns } from '../paths.ts';
import { readAnswer } from './answer.ts';
import { DecisionPage } from './decision-page.tsx';
import { isDuty } from './duty-forms.ts';
import { MessagePage, NewLinkPage, ReceiptPage, UnknownPage } from './end-pages.tsx';
import { deadEndPage, deadEndStatus } from './dead-end.tsx';
import { type Facts, factsOf } from './facts.ts';
import { openPage, openReview, sealPage, sealReview } from './form-state.ts';
import { ReviewPage } from './review-page.tsx';
import { recordedVote } from './recorded.ts';
import { type OpenTask, sameAddress, situationOf, substituteTask } from './situation.ts';
import { pageCookie, signalsOf, traceOf } from './trace.ts';

type Status = 200 | 403 | 404 | 409 | 410 | 422 | 429 | 503;

/** Everything behind a personal link (design §7, email.md §1–§3). Opening never decides; only a confirmed POST does. */
export function linkRoutes(deps: WebDeps): Hono {
  const app = new Hono();
  const { config } = deps;
  const secret = config.linkSecret;
  const { contact } = config;
  const perToken = createRateLimit({ most: 60, windowMs: 600_000 });
  const perAddress = createRateLimit({ most: 300, windowMs: 600_000 });
  const newLinks = createRateLimit({ most: 10, windowMs: 600_000 });

  const page = (c: Context, body: Child, status: Status = 200) => c.html(`<!doctype html>${String(body)}`, status);
  const trace = (c: Context) => traceOf(c, config.trustProxy === true);
  const log = async (
    c: Context,
    hash: string,
    kind: 'opened' | 'submitted' | 'refused',
    ...notes: (string | undefined)[]
  ) => {
    const note = notes.filter(Boolean).join('; ');
    await deps.store.logLink({ hash, at: deps.now(), kind, trace: trace(c), ...(note ? { note } : {}) });
  };

  /** Too many visits, or a form sent from another site: said before anything is looked up. */
  async function stopped(c: Context, key: string | undefined) {
    const now = Date.parse(deps.now());
    const lang = languageOf(c);
    const s = say(lang);
    const ip = trace(c).ip ?? 'unknown';
    if (!perAddress.allow(ip, now) || (key !== undefined && !perToken.allow(key, now))) {
      c.header('Retry-After', '600');
      const text = s(
        'Vent ti minutter, og prøv igen. Der er ikke sket noget i sagen.',
        'Wait ten minutes and try again. Nothing has happened in the case.',
      );
      return page(
        c,
        <MessagePage
          lang={lang}
          contact={contact}
          title={s('For mange forsøg', 'Too many attempts')}
          text={text}
          self={paths.newLink}
        />,
        429,
      );
    }
    if (c.req.method === 'POST' && fromElsewhere(c, config.baseUrl)) {
      const text = s(
        'Formularen kom fra en anden side og blev ikke brugt. Åbn linket i din mail igen.',
        'The form came from another site and was not used. Open the link in your mail again.',
      );
      return page(
        c,
        <MessagePage
          lang={lang}
          contact={contact}
          title={s('Svaret blev ikke brugt', 'The answer was not used')}
          text={text}
          self={paths.newLink}
        />,
        403,
      );
    }
    return undefined;
  }

  async function decision(
    c: Context,
    token: string,
    open: OpenTask,
    shown: { typed?: Typed; faults?: readonly FieldFault[]; substitute: boolean; facts?: Facts },
    status: Status = 200,
  ) {
    const facts = shown.facts ?? (await factsOf(deps, open));
    const now = deps.now();
    const state = sealPage(secret, open.hash, {
      task: open.task.id,
      version: open.case.version,
      shown: facts.shown,
      at: now,
    });
    setCookie(c, pageCookie, '1', {
      path: '/o',
      httpOnly: true,
      sameSite: 'Lax',
      secure: config.baseUrl.startsWith('https:'),
      maxAge: 86_400,
    });
    const systems =
      open.task.duty === 'complete-request'
        ? (await deps.store.systems(now)).map((one) => [one.id, one.name] as const)
        : [];
    return page(
      c,
      <DecisionPage
        lang={languageOf(c)}
        token={token}
        facts={facts}
        state={state}
        faults={shown.faults ?? noFaults}
        systems={systems}
        substitute={shown.substitute}
        contact={contact}
        {...(shown.typed ? { typed: shown.typed } : {})}
      />,
      status,
    );
  }

  /** What stands in the way now, as its page; undefined when the task can be answered. */
  async function ended(c: Context, token: string, situation: Awaited<ReturnType<typeof situationOf>>, tried: boolean) {
    if (situation.kind === 'open') return undefined;
    const lang = languageOf(c);
    if (situation.kind === 'unknown') return page(c, <UnknownPage lang={lang} contact={contact} />, 404);
    return page(c, await deadEndPage(deps, situation, { lang, token, tried }), deadEndStatus(situation, tried));
  }

  /** The page again because the case, the task or the form is no longer what was shown. Nothing has been decided. */
  async function again(c: Context, token: string, open: OpenTask, substitute: boolean, note: string, version?: number) {
    await log(c, open.hash, 'refused', note);
    const fault: FieldFault = {
      field: 'choice',
      da: 'Sagen eller siden er ændret, siden du åbnede den. Dit svar er ikke registreret; se sagen igen, og svar på den, som den er nu.',
      en: 'The case or the page has changed since you opened it. Your answer is not recorded; look again and answer as it is now.',
    };
    const changed = version !== undefined && version !== open.case.version ? { ...open, changedFrom: version } : open;
    return decision(c, token, changed, { faults: [fault], substitute }, 409);
  }

  app.get(
    patterns.newLink,
    async (c) =>
      (await stopped(c, undefined)) ??
      page(c, <NewLinkPage lang={languageOf(c)} contact={contact} faults={noFaults} />),
  );

  app.post(patterns.newLink, async (c) => {
    const stop = await stopped(c, undefined);
    if (stop) return stop;
    const lang = languageOf(c);
    const email = ((await formBody(c))['email'] ?? '').trim();
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
      const fault: FieldFault = {
        field: 'email',
        da: 'Skriv din mailadresse, fx navn@region.dk.',
        en: 'Write your e-mail address, for example name@region.dk.',
      };
      return page(c, <NewLinkPage lang={lang} contact={contact} faults={[fault]} />, 422);
    }
    // Not awaited: the answer and its time are the same whether the address is registered or not.
    if (newLinks.allow(email.toLowerCase(), Date.parse(deps.now()))) {
      void deps.resendLinks?.(email).catch((error: unknown) => deps.onFault?.('resendLinks', error));
    }
    return page(c, <NewLinkPage lang={lang} contact={contact} faults={noFaults} sent />);
  });

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
    const answer = isDuty(duty) ? readAnswer(duty, typed, situation.task.choices) : undefined;
    if (answer && !answer.ok) {
      await log(c, situation.hash, 'refused', 'not complete', signalsOf(c, state?.at, deps.now()));
      return decision(c, token, situation, { typed, faults: answer.faults, substitute }, 422);
    }
    const facts = await factsOf(deps, situation);
    if (!answer || !state) return again(c, token, situation, substitute, 'no valid form');
    if (state.task !== situation.task.id || state.version !== situation.case.version)
      return again(c, token, situation, substitute, 'changed since shown', state.version);
    const { tilstand: _, som: __, besked: ___, ...kept } = typed;
    const sealed = sealReview(secret, situation.hash, { ...state, typed: kept, substitute });
    return page(c, review(c, token, facts, answer.answer, sealed, substitute, {}, noFaults));
  });

  function review(
    c: Context,
    token: string,
    facts: Facts,
    answer: { choice: string },
    state: string,
    substitute: boolean,
    typed: Typed,
    faults: readonly FieldFault[],
  ) {
    const humanCheck = substitute || config.humanCheck !== 'none';
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
    const read = isDuty(duty) ? readAnswer(duty, state.typed, situation.task.choices) : undefined;
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
      : config.humanCheck === 'none' || sameAddress(email, situation.person.email);
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
        review(c, token, facts, read.answer, sealed, state.substitute, typed, [
          wrongAddress(state.substitute, situation.task.name),
        ]),
        422,
      );
    }
    const task = asSubstitute?.task ?? situation.task;
    const at = deps.now();
    const by: By = { person: task.person, channel: 'link', trace: trace(c) };
    try {
      await send(
        by,
        task.id,
        duty,
        read.answer,
        facts.shown === state.shown ? facts.shown : state.shown,
        state.version,
      );
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

  /** The command refused: the case moved on in between (its page says how), the answer was wrong, or nothing can be reached. */
  async function failed(
    c: Context,
    token: string,
    hash: string,
    state: { typed: Typed; substitute: boolean },
    error: Failure,
  ) {
    const lang: Lang = languageOf(c);
    await log(c, hash, 'refused', error.kind);
    const situation = await situationOf(deps, token);
    const end = await ended(c, token, situation, true);
    if (end || situation.kind !== 'open') return end as Response;
    const s = say(lang);
    if (error.kind === 'Unavailable') {
      const text = s(
        'Systemet kunne ikke nås, så det vides ikke, om svaret kom igennem. Åbn linket igen; det tæller kun én gang.',
        'The system could not be reached, so it is not known whether the answer came through. Open the link again; it counts only once.',
      );
      return page(
        c,
        <MessagePage
          lang={lang}
          contact={contact}
          title={s('Prøv igen om lidt', 'Try again in a moment')}
          text={text}
          self={paths.link(token)}
        />,
        503,
      );
    }
    const faults = error.faults.map((fault) => ({ field: fieldFor(fault.field), da: fault.da, en: fault.en }));
    return decision(
      c,
      token,
      situation,
      { typed: state.typed, faults, substitute: state.substitute },
      error.status as Status,
    );
  }

  app.post(patterns.linkMoreTime, async (c) => {
    const token = c.req.param('token');
    const stop = await stopped(c, token);
    if (stop) return stop;
    const situation = await situationOf(deps, token);
    const end = await ended(c, token, situation, true);
    if (end || situation.kind !== 'open') return end as Response;
    const typed = await formBody(c);
    const lang = languageOf(c);
    const s = say(lang);
    if (!openPage(secret, situation.hash, typed['tilstand'])) return again(c, token, situation, false, 'no valid form');
    const text = (typed['besked'] ?? '').trim();
    if (text === '' || text.length > 2000) {
      const fault: FieldFault = {
        field: 'besked',
        da: 'Skriv en besked til sekretariatet på højst 2000 tegn.',
        en: 'Write a message to the secretariat of at most 2000 characters.',
      };
      return decision(c, token, situation, { typed, faults: [fault], substitute: false }, 422);
    }
    try {
      await deps.commands.askMoreTime(
        { person: situation.person.id, channel: 'link', trace: trace(c) },
        situation.task.id,
        text,
      );
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return failed(c, token, situation.hash, { typed, substitute: false }, error);
    }
    await log(c, situation.hash, 'submitted', 'asked for more time');
    const answer = s(
      'Sekretariatet har fået din besked. Fristen gælder stadig, indtil du hører andet.',
      'The secretariat has got your message. The deadline stands until you hear otherwise.',
    );
    return page(
      c,
      <MessagePage
        lang={lang}
        contact={contact}
        title={s('Beskeden er sendt', 'The message has been sent')}
        text={answer}
        self={paths.link(token)}
      />,
    );
  });

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

/** Where a fault of the command shows on the form: `criteria.user.score` → `score-user`, `proposal.amountOre` → `amount`. */
function fieldFor(field: string | undefined): string {
  const parts = (field ?? 'choice').split('.');
  if (parts[0] === 'criteria' && parts[1]) return `${parts[2] === 'comment' ? 'comment' : 'score'}-${parts[1]}`;
  const last = parts.at(-1) ?? 'choice';
  return { amountOre: 'amount', runningCostOre: 'runningCost', spentOre: 'spent', opinion: 'comment' }[last] ?? last;
}
