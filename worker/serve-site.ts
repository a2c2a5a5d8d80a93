import { Hono } from 'hono';
import { createCommands } from '../client/sdk/create-commands.ts';
import { createWaitUntilReadable } from '../client/sdk/wait-until-readable.ts';
import { healthRoutes } from '../client/web/health.ts';
import { policyV1 } from '../machines/governance/policy.ts';
import type { Config } from '../temporal.config.ts';
import { conditionOf, type Connected } from './connect.ts';
import { createSite, type SiteDeps } from './create-site.ts';
import type { MailCatcher } from './embedded/mail-catcher.ts';
import { createTraffic } from './operations/traffic.ts';
import { rehearseThaw } from './rehearse-thaw.ts';
import { createResendLinks } from './resend-links.ts';
import type { Run } from './running.ts';
import { serve } from './serve.ts';
import { wakeMailbox } from './wake-mailbox.ts';
import type { WatchedWorker } from './watch-worker.ts';

/** What the site of a process is served on, and what only one that has everything in it can lend it. */
export interface Embedded {
  readonly host: string;
  readonly catcher?: MailCatcher | undefined;
  readonly worker?: Pick<WatchedWorker, 'isRunning'>;
  readonly aloneSince?: string;
  readonly backUp?: SiteDeps['backUp'];
}

const now = (): string => new Date().toISOString();

/** Serves pages and API, and the operators' port, until the process is told to stop: then what is under way is answered first. */
export async function serveSite(
  config: Config,
  connected: Connected,
  run: Run,
  { host, catcher, worker, aloneSince, backUp }: Embedded,
): Promise<void> {
  const { store, policies, product, linkSecret } = connected;
  const { life, log, metrics, onFault } = run;
  const traffic = createTraffic({ log, metrics, contact: config.secretariat.email });
  const condition = conditionOf(config, connected, { worker, isClosing: () => traffic.isClosing() });
  const commands = createCommands({
    cases: product.cases,
    store,
    now,
    policy: policyV1,
    policies,
    waitUntilReadable: createWaitUntilReadable(store),
    rehearseThaw,
    attention: product.attention,
    ...(product.deployment === undefined ? {} : { deployment: product.deployment }),
  });
  const wake = (person: string, at: string) => wakeMailbox(product.cases, person, at);
  const site = createSite({
    config,
    store,
    commands,
    policies,
    now,
    linkSecret,
    onFault,
    condition,
    traffic,
    resendLinks: createResendLinks({ store, linkSecret, now, wake }),
    sendSignInMail: product.sendSignInMail,
    ...(catcher === undefined ? {} : { catcher }),
    ...(aloneSince === undefined ? {} : { aloneSince }),
    ...(backUp === undefined ? {} : { backUp }),
  });
  await serveOperations(config, connected, condition, run);
  const served = await serve(site, config.port, host);
  life.add('web', async () => {
    await traffic.close(config.graceMs);
    await served.stop();
  });
}

/** `/health`, `/ready` and `/metrics` on a port for operators alone, where the configuration names one. */
export async function serveOperations(
  { operations }: Config,
  { store, product }: Connected,
  condition: ReturnType<typeof conditionOf>,
  { life, metrics }: Run,
): Promise<void> {
  if (operations === undefined) return;
  const { attention } = product;
  const sources = { counts: store.counts, attention, readiness: condition.readiness };
  const site = new Hono();
  site.route('/', healthRoutes(condition));
  site.get('/metrics', async (c) =>
    c.text(await metrics.text(sources), 200, { 'Content-Type': metrics.registry.contentType }),
  );
  const served = await serve(site, operations.port, operations.host);
  life.add('operations port', () => served.stop());
}
