/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { peopleBySeat } from '../../sdk/sign-in/people-by-seat.ts';
import type { Refusal } from '../../sdk/sign-in/request-rules.ts';
import type { Asking, SignedIn, SignIn } from '../../sdk/sign-in/create-sign-in.ts';
import type { ConsoleContext } from '../console/console-context.tsx';
import type { WebDeps } from '../deps.ts';
import { type FieldFault, noFaults } from '../fields.tsx';
import { formBody } from '../form-body.ts';
import { languageOf, translate } from '../language.ts';
import { MessagePage } from '../link/end-pages.tsx';
import { traceOf } from '../link/trace.ts';
import { paths, patterns } from '../paths.ts';
import { isAtMachine } from '../guard/at-machine.ts';
import { ownPath, signInCookies } from './cookies.ts';
import { refusalWords } from './refusal-words.ts';
import { SessionsPage } from './sessions-page.tsx';
import { AskedPage, ConfirmPage, SignInPage } from './sign-in-pages.tsx';

/** Signing in and out. A GET signs nobody in: programs that open every link in a mail do no harm. */
export function signInRoutes(deps: WebDeps, signIn: SignIn, { page }: Pick<ConsoleContext, 'page'>): Hono {
  const app = new Hono();
  const { config, store } = deps;
  const { contact } = config;
  const cookies = signInCookies(config.baseUrl);
  const trace = (c: Context) => traceOf(c, config.trustProxy === true);
  const askingOf = (c: Context): Asking => ({
    browser: cookies.asking(c).browser,
    trace: trace(c),
    instead: c.get('visitor')?.session,
  });

  async function show(c: Context, to: string, faults: readonly FieldFault[], status: 200 | 422 | 429 = 200) {
    const seated = isAtMachine(c, config) ? await peopleBySeat(store, deps.now()) : [];
    return page(
      c,
      <SignInPage lang={languageOf(c)} contact={contact} faults={faults} to={to} seated={seated} />,
      status,
    );
  }

  function refused(c: Context, reason: Refusal) {
    const lang = languageOf(c);
    const t = translate(lang);
    const words = t(...refusalWords[reason]);
    return page(
      c,
      <MessagePage
        lang={lang}
        contact={contact}
        title={t('Du er ikke logget ind', 'You are not signed in')}
        text={words}
        self={paths.signIn}
      />,
      403,
    );
  }

  /** Begins the session in the browser, or says why not. */
  function answer(c: Context, result: SignedIn, to: string, fail: (reason: Refusal) => Response | Promise<Response>) {
    if ('refused' in result) return fail(result.refused);
    cookies.begin(c, result.cookie);
    return c.redirect(to, 303);
  }

  app.get(patterns.signIn, (c) => show(c, ownPath(c.req.query('til')), noFaults));

  app.post(patterns.signIn, async (c) => {
    const { email = '', til } = await formBody(c);
    const to = ownPath(til);
    if (!/^[^\s@]+@[^\s@]+$/.test(email.trim())) return show(c, to, [noAddress], 422);
    const browser = randomBytes(32).toString('base64url');
    if (!(await signIn.ask(email, browser, trace(c)))) return show(c, to, [tooOften], 429);
    cookies.ask(c, browser, to);
    return page(c, <AskedPage lang={languageOf(c)} contact={contact} faults={noFaults} to={to} />);
  });

  app.post(patterns.signInCode, async (c) => {
    const { to } = cookies.asking(c);
    const result = await signIn.byCode((await formBody(c))['kode'] ?? '', askingOf(c));
    return answer(c, result, to, (reason) => {
      const [da, en] = refusalWords[reason];
      return page(
        c,
        <AskedPage lang={languageOf(c)} contact={contact} faults={[{ field: 'kode', da, en }]} to={to} />,
        422,
      );
    });
  });

  app.get(patterns.signInLink, async (c) => {
    const token = c.req.param('token');
    const reason = await signIn.refusalOfLink(token, cookies.asking(c).browser);
    if (reason !== undefined) return refused(c, reason);
    return page(c, <ConfirmPage lang={languageOf(c)} contact={contact} token={token} />);
  });

  app.post(patterns.signInLink, async (c) => {
    const { to } = cookies.asking(c);
    return answer(c, await signIn.byLink(c.req.param('token'), askingOf(c)), to, (reason) => refused(c, reason));
  });

  app.post(patterns.signInExample, async (c) => {
    const { person = '', til } = await formBody(c);
    return answer(c, await signIn.asExample(person, askingOf(c)), ownPath(til), (reason) => refused(c, reason));
  });

  app.post(patterns.signOut, async (c) => {
    const visitor = c.get('visitor');
    if (visitor !== undefined) await signIn.end(visitor.person.id, visitor.session.id, trace(c));
    cookies.end(c);
    return c.redirect(paths.signIn, 303);
  });

  app.get(patterns.sessions, async (c) => {
    const visitor = c.get('visitor');
    if (visitor === undefined) return c.notFound();
    const sessions = await signIn.sessions(visitor.person.id);
    return page(
      c,
      <SessionsPage lang={languageOf(c)} contact={contact} sessions={sessions} current={visitor.session.id} />,
    );
  });

  app.post(patterns.sessions, async (c) => {
    const visitor = c.get('visitor');
    if (visitor === undefined) return c.notFound();
    const { login = '' } = await formBody(c);
    await signIn.end(visitor.person.id, login, trace(c));
    return c.redirect(login === visitor.session.id ? paths.signIn : paths.sessions, 303);
  });

  return app;
}

const noAddress: FieldFault = {
  field: 'email',
  da: 'Skriv din mailadresse, fx navn@region.dk.',
  en: 'Write your e-mail address, for example name@region.dk.',
};

const tooOften: FieldFault = {
  field: 'email',
  da: 'Der er bedt om for mange mails. Vent en time, og prøv igen.',
  en: 'Too many mails have been asked for. Wait an hour and try again.',
};
