import { callersInWords } from './callers.ts';
import { createRoute, OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { savedAs } from '../documents/formats.ts';
import { asFailure, badInput, Failure, fromIssues, notFound } from '../sdk/failures.ts';
import { maxBytes } from '../sdk/body-limit.ts';
import { retryAfterSeconds } from '../sdk/retry-after.ts';
import { once } from './idempotency.ts';
import { identify } from './identity.ts';
import { type ApiDeps, type Call, FileAnswer, type Route } from './route.ts';
import { routes } from './routes.ts';
import { failureBody } from './schemas.ts';

const fail = (c: Context, failure: Failure, status: ContentfulStatusCode = failure.status) => {
  const { faults } = failure;
  if (status === 503) c.header('Retry-After', String(retryAfterSeconds));
  return c.json(
    {
      error: {
        ...failure.toJSON(),
        ...(faults.length > 1 ? { faults: faults.map(({ kind: _kind, ...fault }) => fault) } : {}),
      },
    },
    status,
  );
};

const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } });

function describe({
  method,
  path,
  summary,
  who,
  whoElse,
  params,
  query,
  body,
  status,
  response,
  files = [],
}: Route): RouteConfig {
  return {
    method,
    path,
    summary,
    description: `Hvem / who: ${[callersInWords(who), whoElse].filter(Boolean).join('; ')}.`,
    security: [{ key: [] }],
    request: {
      ...(params === undefined ? {} : { params }),
      ...(query === undefined ? {} : { query }),
      ...(body === undefined ? {} : { body: { ...json(body), required: true } }),
    },
    responses: {
      [status]: {
        description: 'OK',
        content: {
          ...json(response ?? z.unknown()).content,
          ...Object.fromEntries(files.map((type) => [type, { schema: { type: 'string', format: 'binary' } as const }])),
        },
      },
      default: { description: 'Fejl / failure: 403, 404, 409, 413, 422 or 503', ...json(failureBody) },
    },
  };
}

/** The one address that is open to everyone. */
const description = '/api/openapi.json';

/** Where the call came from, as the Node server knows it; kept 12 months apart from the journal. */
const addressOf = (c: Context): string | undefined =>
  (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress;

/** What the schemas of the route let through; a body that `run` reads itself is only taken for JSON. */
async function callOf(c: Context, line: Route, caller: Pick<Call, 'by' | 'operator' | 'named'>): Promise<Call> {
  const valid = (target: string): unknown => (c.req.valid as (name: string) => unknown)(target);
  const unread = line.readBy === 'run';
  const body = unread ? await jsonOf(c) : line.body === undefined ? undefined : valid('json');
  const seen =
    body !== null && typeof body === 'object' && 'expectCaseVersion' in body ? body.expectCaseVersion : undefined;
  const requestId = c.req.header('idempotency-key')?.slice(0, 200);
  return {
    ...caller,
    params: unread ? c.req.param() : line.params === undefined ? undefined : valid('param'),
    query: line.query === undefined ? undefined : valid('query'),
    body,
    ...(requestId === undefined ? {} : { requestId }),
    opts: {
      // Another person's key must not hit this person's update: the id is theirs alone.
      ...(requestId === undefined ? {} : { updateId: `api/${caller.by.person}/${c.req.path}/${requestId}` }),
      ...(typeof seen === 'number' ? { expectCaseVersion: seen } : {}),
    },
  };
}

/** The body as JSON; none is an empty form. Throws `BadInput`. */
async function jsonOf(c: Context): Promise<unknown> {
  const text = await c.req.text();
  if (text.trim() === '') return {};
  const type = c.req.header('content-type') ?? '';
  try {
    if (/^application\/json\b/i.test(type)) return JSON.parse(text) as unknown;
  } catch {
    // Said below, in the same words as for a body that is not called JSON.
  }
  throw badInput(
    'Indholdet er ikke gyldig JSON (Content-Type: application/json).',
    'The body is not valid JSON (Content-Type: application/json).',
  );
}

/**
 * The JSON API. Everyone but the reader of `/api/openapi.json` sends `Authorization: Bearer <key>`; failures are `{ error: { kind, field?, da, en } }`.
 * Fetch it with `app.request()`; mount it under `/` with `app.route('/', createApi(deps))`.
 */
export function createApi(deps: ApiDeps): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : fail(c, fromIssues(result.error.issues))),
  });

  app.use(
    '/api/*',
    bodyLimit({
      maxSize: maxBytes,
      onError: (c) =>
        fail(
          c,
          badInput(
            `Indholdet er over ${maxBytes / 1000} kB. Forkort det.`,
            `The body is above ${maxBytes / 1000} kB. Shorten it.`,
          ),
          413,
        ),
    }),
  );
  app.use('/api/*', async (c, next) => {
    c.header('Cache-Control', 'no-store');
    await next();
  });

  // Who it is comes before what was sent, whatever the method: a stranger learns nothing from the routes and schemas.
  app.use('/api/*', async (c, next) => {
    if (c.req.path !== description)
      c.set('caller' as never, (await identify(c.req.raw.headers, addressOf(c), deps)) as never);
    await next();
  });

  for (const line of routes) {
    const answer = async (c: Context) => {
      const caller = c.get('caller' as never) as Pick<Call, 'by' | 'operator' | 'named'>;
      const call = await callOf(c, line, caller);
      const answered = await once(deps, call, () => line.run(call, deps));
      if (!(answered instanceof FileAnswer)) return c.json(answered ?? {}, line.status);
      const { name, type, bytes } = answered.file;
      return c.body(new Uint8Array(bytes).buffer, line.status, {
        'Content-Type': type,
        'Content-Disposition': savedAs(name),
      });
    };
    if (line.readBy === 'run') {
      app.openAPIRegistry.registerPath(describe(line));
      app.post(line.path.replaceAll(/\{(\w+)\}/g, ':$1'), answer);
    } else app.openapi(createRoute(describe(line)), answer);
  }

  app.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' });
  app.doc31(description, { openapi: '3.1.0', info: { title: 'Årshjul', version: '1' } });

  // A route of its own, not `notFound`: mounted in the site, only what is routed here is answered here.
  app.all('/api/*', (c) =>
    fail(
      c,
      notFound(
        `${c.req.method} ${c.req.path} findes ikke. Se ${description}.`,
        `There is no ${c.req.method} ${c.req.path}. See ${description}.`,
      ),
    ),
  );
  app.onError((error, c) => {
    const failure = asFailure(error);
    if (failure !== undefined) return fail(c, failure);
    if (error instanceof HTTPException)
      return fail(c, badInput('Indholdet er ikke gyldig JSON.', 'The body is not valid JSON.'));
    throw error;
  });
  return app;
}
