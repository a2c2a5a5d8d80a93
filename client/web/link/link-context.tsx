/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Child } from 'hono/jsx';
import { Failure } from '../../sdk/failures.ts';
import type { WebDeps } from '../deps.ts';
import { type FieldFault, noFaults, type Typed } from '../fields.tsx';
import { fromElsewhere } from '../guard/origin.ts';
import { createRateLimit } from '../guard/rate.ts';
import { type Lang, languageOf, translate } from '../language.ts';
import { paths } from '../paths.ts';
import { policyOfCase } from '../policy.ts';
import { unbroken } from '../unbroken.ts';
import { deadEndPage, deadEndStatus } from './dead-end.tsx';
import { DecisionPage } from './decision-page.tsx';
import { MessagePage, UnknownPage } from './end-pages.tsx';
import { type Facts, factsOf } from './facts.ts';
import { isDuty } from '../../../machines/duties.ts';
import { faultsOnAnswer } from './answer.ts';
import { formOfTask } from './case-form-of.ts';
import { sealPage } from './form-state.ts';
import type { Note } from './note.ts';
import { type OpenTask, resolveLink } from './resolve-link.ts';
import { pageCookie, traceOf } from './trace.ts';

export type Status = 200 | 403 | 404 | 409 | 410 | 422 | 429 | 503;
export type LinkContext = ReturnType<typeof createLinkContext>;
/** What every route behind a personal link does the same way: guard, log, show the page, its dead ends and its refusals. */
export function createLinkContext(deps: WebDeps) {
  const { config } = deps;
  const secret = config.linkSecret;
  const { contact } = config;
  const perToken = createRateLimit({ most: 60, windowMs: 600_000 });
  const perAddress = createRateLimit({ most: 300, windowMs: 600_000 });

  const page = (c: Context, body: Child, status: Status = 200) =>
    c.html(`<!doctype html>${unbroken(String(body))}`, status);
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
    const t = translate(lang);
    const refuse = (title: string, text: string, status: Status) =>
      page(c, <MessagePage lang={lang} contact={contact} title={title} text={text} self={paths.newLink} />, status);
    const ip = trace(c).ip ?? 'unknown';
    if (!perAddress.allow(ip, now) || (key !== undefined && !perToken.allow(key, now))) {
      c.header('Retry-After', '600');
      return refuse(
        t('For mange forsøg', 'Too many attempts'),
        t(
          'Vent ti minutter, og prøv igen. Der er ikke sket noget i sagen.',
          'Wait ten minutes and try again. Nothing has happened in the case.',
        ),
        429,
      );
    }
    if (c.req.method === 'POST' && fromElsewhere(c, config.baseUrl)) {
      return refuse(
        t('Svaret blev ikke brugt', 'The answer was not used'),
        t(
          'Formularen kom fra en anden side og blev ikke brugt. Åbn linket i din mail igen.',
          'The form came from another site and was not used. Open the link in your mail again.',
        ),
        403,
      );
    }
    return undefined;
  }

  async function decision(
    c: Context,
    token: string,
    open: OpenTask,
    shown: { typed?: Typed; faults?: readonly FieldFault[]; substitute: boolean; facts?: Facts; note?: Note },
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
    return page(
      c,
      <DecisionPage
        form={await formOfTask(deps, open)}
        note={shown.note}
        policy={await policyOfCase(deps, open.case)}
        lang={languageOf(c)}
        token={token}
        facts={facts}
        state={state}
        faults={shown.faults ?? noFaults}
        substitute={shown.substitute}
        contact={contact}
        overview={config.embedded && config.loopbackOnly === true}
        {...(shown.typed ? { typed: shown.typed } : {})}
      />,
      status,
    );
  }

  /** What stands in the way now, as its page; undefined when the task can be answered. */
  async function ended(c: Context, token: string, resolved: Awaited<ReturnType<typeof resolveLink>>, tried: boolean) {
    if (resolved.kind === 'open') return undefined;
    const lang = languageOf(c);
    if (resolved.kind === 'unknown') return page(c, <UnknownPage lang={lang} contact={contact} />, 404);
    return page(c, await deadEndPage(deps, resolved, { lang, token, tried }), deadEndStatus(resolved, tried));
  }

  /**
   * The open task behind the link of a request, or the page that says why there is none. `tried`: something was sent; `refusedIsLogged`: what was sent is an
   * answer, so that its refusal is kept with the link.
   */
  async function openTask(
    c: Context,
    { tried, refusedIsLogged = false }: { readonly tried: boolean; readonly refusedIsLogged?: boolean },
  ): Promise<OpenTask | Response> {
    const token = c.req.param('token') ?? '';
    const stop = await stopped(c, token);
    if (stop) return stop;
    const resolved = await resolveLink(deps, token);
    if (refusedIsLogged && resolved.kind !== 'open') await log(c, resolved.hash, 'refused', resolved.kind);
    const end = await ended(c, token, resolved, tried);
    return end || resolved.kind !== 'open' ? (end as Response) : resolved;
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
    const resolved = await resolveLink(deps, token);
    const end = await ended(c, token, resolved, true);
    if (end || resolved.kind !== 'open') return end as Response;
    const t = translate(lang);
    if (error.kind === 'Unavailable') {
      const text = t(
        'Systemet kunne ikke nås, så det vides ikke, om svaret kom igennem. Åbn linket igen; det tæller kun én gang.',
        'The system could not be reached, so it is not known whether the answer came through. Open the link again; it counts only once.',
      );
      return page(
        c,
        <MessagePage
          lang={lang}
          contact={contact}
          title={t('Prøv igen om lidt', 'Try again in a moment')}
          text={text}
          self={paths.link(token)}
        />,
        503,
      );
    }
    const { duty } = resolved.task;
    const faults = isDuty(duty)
      ? faultsOnAnswer(duty, state.typed, (await formOfTask(deps, resolved)).ofCase, error.faults)
      : noFaults;
    return decision(
      c,
      token,
      resolved,
      { typed: state.typed, faults, substitute: state.substitute },
      error.status as Status,
    );
  }

  return { page, trace, log, stopped, decision, ended, openTask, again, failed };
}
