import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { maxBytes } from '../sdk/body-limit.ts';
import { asFailure } from '../sdk/failures.ts';
import { maxFileBytes } from '../spreadsheet/check-zip.ts';
import { createSignIn } from '../sdk/sign-in/create-sign-in.ts';
import { createConsoleContext } from './console/console-context.tsx';
import { consoleRoutes } from './console/routes.tsx';
import type { WebDeps } from './deps.ts';
import { entrance } from './guard/entrance.ts';
import { safeHeaders } from './guard/headers.ts';
import { retryAfter } from './guard/retry-after.ts';
import { healthRoutes } from './health.ts';
import { linkRoutes } from './link/routes.tsx';
import { answerWithMessage } from './message-answer.tsx';
import { noticeRoutes } from './notices.tsx';
import { patterns, redacted } from './paths.ts';
import { signInRoutes } from './sign-in/sign-in-routes.tsx';
import { style } from './style.ts';

export type { MailReader, WebConfig, WebDeps } from './deps.ts';

const uploads = /^\/o\/[^/]+\/fil$/;

/**
 * The web of the product: sign-in, personal links, the console, notices. Server-rendered, no script. Listens nowhere: serve it with
 * `serve({ fetch: createWeb(deps).fetch, hostname, port })`. Throws when the link secret is too short to sign with.
 */
export function createWeb(deps: WebDeps): Hono {
  if (Buffer.byteLength(deps.config.linkSecret) < 32)
    throw new Error(
      'Linkhemmeligheden er for kort: brug mindst 32 tegn. / The link secret is too short: use at least 32 bytes.',
    );
  const { contact } = deps.config;
  const app = new Hono();
  app.use(retryAfter());
  const signIn = createSignIn({
    store: deps.store,
    now: deps.now,
    sendMail: deps.sendSignInMail,
    onFault: deps.onFault,
  });
  app.use(safeHeaders(deps.config.baseUrl));
  app.use(entrance(deps.config, signIn));
  const limit = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: (c) =>
        answerWithMessage(c, {
          title: ['For meget tekst', 'Too much text'],
          text: [
            `Det, du sendte, fylder over ${maxSize / 1000} kB. Gå tilbage, og forkort det. Der er ikke sket noget.`,
            `What you sent is above ${maxSize / 1000} kB. Go back and shorten it. Nothing has happened.`,
          ],
          status: 413,
          contact,
        }),
    });
  // A spreadsheet may be larger than any text; its form and the borders of its parts take a little more.
  const [ofText, ofFile] = [limit(maxBytes), limit(maxFileBytes + 50_000)];
  app.use((c, next) => (uploads.test(c.req.path) ? ofFile : ofText)(c, next));
  app.get(patterns.style, (c) =>
    c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=3600' }),
  );
  app.route('/', healthRoutes(deps.condition ?? {}));
  app.route('/', linkRoutes(deps));
  app.route('/', noticeRoutes(deps));
  const context = createConsoleContext(deps);
  app.route('/', signInRoutes(deps, signIn, context));
  app.route('/', consoleRoutes(deps, context));

  app.notFound((c) =>
    answerWithMessage(c, {
      title: ['Siden findes ikke', 'There is no such page'],
      text: ['Kontrollér adressen.', 'Check the address.'],
      status: 404,
      contact,
    }),
  );
  app.onError((error, c) => {
    deps.onFault?.(`${c.req.method} ${redacted(c.req.path)}`, error);
    const failure = asFailure(error);
    if (failure?.kind === 'Unavailable') {
      const title = ['Vi kan ikke svare lige nu', 'We cannot answer at the moment'] as const;
      return answerWithMessage(c, { title, text: [failure.da, failure.en], status: 503, contact });
    }
    return answerWithMessage(c, {
      title: ['Der opstod en fejl', 'An error occurred'],
      text: [
        'Noget gik galt hos os. Prøv igen om lidt; det, du har sendt, tæller højst én gang.',
        'Something went wrong on our side. Try again in a moment; what you sent counts once at most.',
      ],
      status: 500,
      contact,
    });
  });
  return app;
}
