import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { SignIn } from '../../sdk/sign-in/create-sign-in.ts';
import type { WebConfig } from '../deps.ts';
import { answerWithMessage } from '../message-answer.tsx';
import { paths, patterns } from '../paths.ts';
import { signInCookies } from '../sign-in/cookies.ts';
import { accessOf, mayEnter } from './access.ts';
import { isAtMachine } from './at-machine.ts';
import { byOwnName, fromElsewhere, isForwarded } from './origin.ts';

type Pair = readonly [da: string, en: string];
type Why = 'host' | 'proxy' | 'elsewhere' | 'machine' | 'reader' | 'secretariat';

const refusals: Readonly<Record<Why, Pair>> = {
  host: [
    'Adressen er ikke denne installations. Brug den, der står i dine mails.',
    'The address is not that of this installation. Use the one in your mails.',
  ],
  proxy: [
    'Forespørgslen kom gennem en proxy, som installationen ikke er sat op til (TRUST_PROXY). Kontakt den, der driver den.',
    'The request came through a proxy that the installation is not set up for (TRUST_PROXY). Contact whoever runs it.',
  ],
  elsewhere: [
    'Formularen kom fra en anden side og blev ikke brugt.',
    'The form came from another site and was not used.',
  ],
  machine: [
    'Siden åbnes kun på den maskine, hvor systemet kører i ét stykke.',
    'The page is only open on the machine where everything runs in one piece.',
  ],
  reader: [
    'Du har ingen rolle i registeret i dag og kan ikke læse sagerne. Spørg sekretariatet.',
    'You have no role in the register today and cannot read the cases. Ask the secretariat.',
  ],
  secretariat: ['Siden er for sekretariatet.', 'The page is for the secretariat.'],
};

/**
 * Stands before every page: the address, the proxy and the origin of a form are looked at, whoever is signed in is found, and the table of routes says who may enter.
 * Who may not sign in first, or are told why.
 */
export function entrance(config: WebConfig, signIn: SignIn): MiddlewareHandler {
  const { baseUrl, trustProxy, contact } = config;
  const cookies = signInCookies(baseUrl);

  const refuse = (c: Context, why: Why) =>
    answerWithMessage(c, { title: ['Ingen adgang', 'No access'], text: refusals[why], status: 403, contact });

  return async (c, next) => {
    const pattern = matchedRoutes(c).find(({ method }) => method !== 'ALL')?.path;
    if (pattern === undefined || pattern === patterns.health || pattern === patterns.ready) return next();
    if (!byOwnName(c, baseUrl)) return refuse(c, 'host');
    if (trustProxy !== true && isForwarded(c)) return refuse(c, 'proxy');
    if (c.req.method === 'POST' && fromElsewhere(c, baseUrl)) return refuse(c, 'elsewhere');

    const cookie = cookies.session(c);
    const visitor = cookie === undefined ? undefined : await signIn.visitor(cookie);
    c.set('visitor', visitor);
    const to = accessOf(pattern);
    if (to === 'anyone') return next();
    if (to === 'machine') return isAtMachine(c, config) ? next() : refuse(c, 'machine');
    if (to === undefined) throw new Error(`The route ${pattern} is not in the table of who may enter.`);
    if (visitor === undefined) {
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(c.req.method === 'GET' ? paths.signInFor(`${pathname}${search}`) : paths.signIn, 303);
    }
    if (!mayEnter(to, visitor.roles)) return refuse(c, to === 'secretariat' ? 'secretariat' : 'reader');
    return next();
  };
}
