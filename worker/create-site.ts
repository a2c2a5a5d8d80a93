import { Hono } from 'hono';
import { domainOf } from '../activities/letters/headers.ts';
import { createMailPreview } from '../activities/letters/preview.ts';
import { yearCalendar } from '../activities/letters/year-calendar.ts';
import { createApi } from '../client/api/api.ts';
import type { SignInMail } from '../client/sdk/sign-in/create-sign-in.ts';
import type { ApiDeps } from '../client/api/route.ts';
import type { Commands } from '../client/sdk/commands.ts';
import { createWeb, type MailReader } from '../client/web/app.ts';
import type { Condition } from '../client/web/health.ts';
import type { Policies } from '../store/policies.ts';
import type { Store } from '../store/store.ts';
import type { Config } from '../temporal.config.ts';
import { charts } from './charts.ts';
import type { Traffic } from './operations/traffic.ts';

export interface SiteDeps {
  readonly config: Config;
  readonly store: Store;
  readonly commands: Commands;
  readonly policies: Policies;
  readonly now: () => string;
  readonly linkSecret: string;
  readonly sendSignInMail: (mail: SignInMail) => Promise<void>;
  readonly resendLinks: (email: string) => Promise<void>;
  readonly onFault: (what: string, error: unknown) => void;
  /** Embedded mode: its mails can be read at `/mail`, and whoever sits at the machine chooses who they are. */
  readonly catcher?: MailReader;
  /** The store is embedded, and of this process alone from then on. */
  readonly aloneSince?: string;
  /** Writes a copy of everything to a file, where all of it is embedded. */
  readonly backUp?: ApiDeps['backUp'];
  /** How the process is, for `/health` and `/ready`. */
  readonly condition: Condition;
  readonly traffic: Pick<Traffic, 'middleware'>;
}

/** Everything that is served over HTTP: the JSON API under `/api`, the pages beside it. Listens nowhere. */
export function createSite(deps: SiteDeps): Hono {
  const { config, store, commands, policies, now, linkSecret, onFault, catcher, aloneSince, backUp } = deps;
  const site = new Hono();
  site.use(deps.traffic.middleware);
  site.onError((error, c) => {
    onFault(`${c.req.method} ${c.req.path.startsWith('/api/') ? c.req.path : 'page'}`, error);
    return c.json(
      { error: { kind: 'Unavailable', da: 'Noget gik galt hos os.', en: 'Something went wrong on our side.' } },
      500,
    );
  });
  site.get('/api', (c) => c.redirect('/api/openapi.json'));
  site.route(
    '/',
    createApi({
      commands,
      store,
      now,
      ...(backUp === undefined ? {} : { backUp }),
      ...(aloneSince === undefined ? {} : { aloneSince }),
    }),
  );
  site.route(
    '/',
    createWeb({
      store,
      commands,
      now,
      config: {
        baseUrl: config.baseUrl,
        linkSecret,
        embedded: catcher !== undefined,
        loopbackOnly: catcher !== undefined,
        trustProxy: config.trustProxy,
        contact: config.secretariat.email,
        privacy: config.privacy,
      },
      resendLinks: deps.resendLinks,
      sendSignInMail: deps.sendSignInMail,
      previewMails: createMailPreview({
        store,
        policies,
        from: config.mailFrom,
        baseUrl: config.baseUrl,
        secretariat: config.secretariat,
      }),
      condition: deps.condition,
      onFault,
      ...(catcher === undefined ? {} : { catcher }),
      charts,
      policies,
      yearCalendar: (dates, form) => yearCalendar(dates, { domain: domainOf(config.mailFrom), stamp: now(), ...form }),
    }),
  );
  return site;
}
