import { randomBytes, randomUUID } from 'node:crypto';
import type { By } from '../../../machines/governance/people.ts';
import { sha256 } from '../../../store/canonical.ts';
import type { Person } from '../../../store/rows.ts';
import type { Means, SessionRow, SignInRequest } from '../../../store/sign-in/sign-in-store.ts';
import type { Store } from '../../../store/store.ts';
import {
  codeFrom,
  codeInWords,
  codeTries,
  expiryOf,
  hourOf,
  most,
  type Refusal,
  refusalOf,
  typedCode,
} from './request-rules.ts';
import { type RolesToday, rolesToday } from './roles-today.ts';
import { isLive, isWorthNoting } from './session-rules.ts';

/** The mail that somebody signs in by. The link and the code are in it and nowhere else. */
export interface SignInMail {
  readonly person: Person;
  /** The secret part of the link's address. */
  readonly token: string;
  /** As it is typed: `K7QM-4TZP`. */
  readonly code: string;
  readonly at: string;
}

export interface SignInDeps {
  readonly store: Store;
  readonly now: () => string;
  readonly sendMail?: ((mail: SignInMail) => Promise<void>) | undefined;
  readonly onFault?: ((what: string, error: unknown) => void) | undefined;
}

/** Who asks: the secret that their browser has kept since it asked, and where they come from. */
export interface Asking {
  readonly browser: string | undefined;
  readonly trace: NonNullable<By['trace']>;
  /** The session that the browser has had until now. */
  readonly instead?: SessionRow | undefined;
}

/** Whoever is signed in, as the register has them at this moment. */
export interface Visitor {
  readonly person: Person;
  readonly session: SessionRow;
  readonly roles: RolesToday;
}

export type SignedIn = { readonly cookie: string } | { readonly refused: Refusal };

const secretOf = (): string => randomBytes(32).toString('base64url');
const nobody = 'system';

/** Sign-in, sessions and sign-out. Secrets leave it once, to their owner; the store has their hashes. */
export function createSignIn(deps: SignInDeps) {
  const { store, now } = deps;
  const byOf = (person: string, trace: Asking['trace']): By => ({ person, channel: 'login', trace });

  async function begin(person: string, means: Means, asking: Asking, request?: SignInRequest): Promise<SignedIn> {
    const cookie = secretOf();
    const begun = await store.beginSession({
      id: randomUUID(),
      hash: sha256(cookie),
      person,
      means,
      at: now(),
      by: byOf(person, asking.trace),
      ...(asking.trace.userAgent === undefined ? {} : { userAgent: asking.trace.userAgent }),
      ...(request === undefined ? {} : { request: request.id }),
      ...(asking.instead === undefined ? {} : { instead: asking.instead.id }),
    });
    return begun ? { cookie } : { refused: 'used' };
  }

  async function refuse(reason: Refusal, person: string | undefined, trace: Asking['trace']): Promise<SignedIn> {
    await store.noteRefusedSignIn({ at: now(), by: byOf(person ?? nobody, trace), reason });
    return { refused: reason };
  }

  /** The person of a request that nothing stands against, with a session. */
  async function use(request: SignInRequest | undefined, asking: Asking, refused?: Refusal): Promise<SignedIn> {
    const hash = asking.browser === undefined ? undefined : sha256(asking.browser);
    const reason = refused ?? refusalOf(request, hash, now());
    if (reason !== undefined || request === undefined)
      return refuse(reason ?? 'unknown', request?.person, asking.trace);
    const person = request.person === undefined ? undefined : await store.person(request.person);
    return person === undefined ? refuse('nobody', undefined, asking.trace) : begin(person.id, 'mail', asking, request);
  }

  return {
    /**
     * Asks for a mail to sign in by. Known or not, the address gets the same answer, and what can be done next does not tell; the mail itself is not waited for.
     * `false` when too much was asked for within the hour.
     */
    async ask(email: string, browser: string, trace: Asking['trace']): Promise<boolean> {
      const at = now();
      const wanted = email.trim().toLowerCase();
      const within =
        (await store.countAttempt('sign-in-place', sha256(trace.ip ?? ''), hourOf(at), most.place)) &&
        (await store.countAttempt('sign-in-address', sha256(wanted), hourOf(at), most.address));
      const person = (await store.people()).find((one) => one.email.toLowerCase() === wanted);
      if (!within) {
        await refuse('too-often', person?.id, trace);
        return false;
      }
      const [token, code] = [secretOf(), codeFrom(() => randomBytes(1)[0] ?? 0)];
      await store.askSignIn({
        id: randomUUID(),
        linkHash: sha256(token),
        codeHash: sha256(code),
        browserHash: sha256(browser),
        ...(person === undefined ? {} : { person: person.id }),
        askedAt: at,
        expiresAt: expiryOf(at),
      });
      // Not awaited: how long the mail server takes would tell who is in the register.
      if (person !== undefined)
        void deps
          .sendMail?.({ person, token, code: codeInWords(code), at })
          .catch((error: unknown) => deps.onFault?.('sign-in mail', error));
      return true;
    },
    /** What stands against the link in this browser; asked when it is opened, and nothing is used up. */
    refusalOfLink: async (token: string, browser: string | undefined): Promise<Refusal | undefined> =>
      refusalOf(await store.signInByLink(sha256(token)), browser === undefined ? undefined : sha256(browser), now()),
    byLink: async (token: string, asking: Asking): Promise<SignedIn> =>
      use(await store.signInByLink(sha256(token)), asking),
    /** By the code of the latest mail that this browser asked for. */
    async byCode(typed: string, asking: Asking): Promise<SignedIn> {
      const request = asking.browser === undefined ? undefined : await store.signInByBrowser(sha256(asking.browser));
      if (request === undefined) return use(undefined, asking);
      if (!(await store.tryCode(request.id, codeTries))) return use(request, asking, 'too-often');
      return use(request, asking, sha256(typedCode(typed)) === request.codeHash ? undefined : 'wrong-code');
    },
    /** As a person of the example: whoever sits at the machine chooses. The caller sees to it that nobody else can. */
    async asExample(id: string, asking: Asking): Promise<SignedIn> {
      const person = await store.person(id);
      return person === undefined ? { refused: 'unknown' } : begin(person.id, 'example', asking);
    },
    /** Who is signed in by that cookie; nobody when the session is over or the person has left the register. */
    async visitor(cookie: string): Promise<Visitor | undefined> {
      const session = await store.session(sha256(cookie));
      const at = now();
      if (session === undefined || !isLive(session, at)) return undefined;
      const person = await store.person(session.person);
      if (person === undefined) return undefined;
      if (isWorthNoting(session, at)) await store.useSession(session.id, at);
      return { person, session, roles: await rolesToday(store, person.id, at) };
    },
    /** A person's own sessions that are still good. */
    sessions: async (person: string): Promise<readonly SessionRow[]> =>
      (await store.sessionsOf(person)).filter((session) => isLive(session, now())),
    /** Ends one of the person's own sessions; another's is left alone. */
    async end(person: string, id: string, trace: Asking['trace']): Promise<void> {
      if ((await store.sessionsOf(person)).some((session) => session.id === id))
        await store.endSession(id, now(), byOf(person, trace));
    },
  };
}

export type SignIn = ReturnType<typeof createSignIn>;
