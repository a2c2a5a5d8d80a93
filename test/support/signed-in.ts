import type { Hono } from 'hono';
import { createSignIn } from '../../client/sdk/sign-in/create-sign-in.ts';
import type { Store } from '../../store/store.ts';

interface Deps {
  readonly store: Store;
  readonly now: () => string;
}

/** The value of the session cookie of somebody who has just signed in, as whoever sits at the machine does. */
export async function sessionOf({ store, now }: Deps, person: string): Promise<string> {
  const begun = await createSignIn({ store, now }).asExample(person, { browser: undefined, trace: {} });
  if ('refused' in begun) throw new Error(`${person} is not in the register.`);
  return begun.cookie;
}

/** Sessions of a test's people, each begun when it is first needed and again when the clock has gone on. */
function sessions(deps: Deps) {
  const known = new Map<string, { readonly at: number; readonly cookie: string }>();
  return async (person: string): Promise<string> => {
    const at = Date.parse(deps.now());
    const last = known.get(person);
    if (last !== undefined && last.at <= at && at - last.at < 3_600_000) return last.cookie;
    const cookie = await sessionOf(deps, person);
    known.set(person, { at, cookie });
    return cookie;
  };
}

/** The web as people who are signed in have it. */
export interface SignedIn {
  readonly routes: Hono['routes'];
  /** Signed in as `person`, or as `usual`; a form that names `person` is sent by them. */
  request(path: string, init?: RequestInit, person?: string): Promise<Response>;
  /** For a real browser: signed in as `usual` until it has a session of its own. */
  fetch(request: Request): Promise<Response>;
  /** The session cookie of somebody, for a browser. */
  session(person: string): Promise<string>;
}

/** Signs in whoever has no session: the tests of the pages are about what comes after. */
export function signedIn(web: Hono, deps: Deps, usual: string): SignedIn {
  const session = sessions(deps);
  const withSession = async (headers: Headers, person: string): Promise<void> => {
    const cookie = headers.get('Cookie') ?? '';
    if (/(^|; )session=/.test(cookie)) return;
    const own = `session=${await session(person)}`;
    headers.set('Cookie', cookie === '' ? own : `${cookie}; ${own}`);
  };
  return {
    routes: web.routes,
    session,
    async request(path, init = {}, reader = usual) {
      const headers = new Headers(init.headers);
      const body = init.body instanceof URLSearchParams ? new URLSearchParams(init.body) : init.body;
      const named = body instanceof URLSearchParams ? body.get('person') : null;
      if (body instanceof URLSearchParams) body.delete('person');
      await withSession(headers, named || reader);
      return web.request(path, { ...init, headers, ...(body == null ? {} : { body }) });
    },
    async fetch(request) {
      const headers = new Headers(request.headers);
      await withSession(headers, usual);
      return web.fetch(new Request(request, { headers }));
    },
  };
}
