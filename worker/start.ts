import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureOperatorKey } from '../client/api/operator-key.ts';
import { createCommands } from '../client/sdk/create-commands.ts';
import { watchRegister } from '../client/sdk/watch-register.ts';
import { startWeeklyOverview } from '../client/sdk/weekly-overview.ts';
import { createWaitUntilReadable } from '../client/sdk/wait-until-readable.ts';
import { policyV1 } from '../machines/governance/policy.ts';
import type { Store } from '../store/store.ts';
import { type Config, ConfigError, connectionOptions } from '../temporal.config.ts';
import { createSite } from './create-site.ts';
import { createWorker } from './create-worker.ts';
import { addressFile, ownDataDir } from './embedded/data-dir.ts';
import { createMailCatcher, type MailCatcher } from './embedded/mail-catcher.ts';
import { findOrFetchBinary } from './embedded/temporal-binaries.ts';
import { superviseDevServer } from './embedded/supervised-server.ts';
import { ensureSearchAttributes } from './ensure-search-attributes.ts';
import { keepForgetting } from './forget-traces.ts';
import { Lifetime } from './lifetime.ts';
import { createPolicies, type Policies } from '../store/policies.ts';
import { linkSecretOf, loadExampleRegister, openStore } from './open-store.ts';
import { createProduct, type Product } from './product.ts';
import { updatesOnce } from './heard-in-order.ts';
import { keepRedelivering } from './redeliver.ts';
import { createResendLinks } from './resend-links.ts';
import { rehearseThaw } from './rehearse-thaw.ts';
import { serve } from './serve.ts';
import { wakeMailbox, wakeWaitingMailboxes } from './wake-mailbox.ts';
import { type WatchedWorker, watchWorker } from './watch-worker.ts';
import { type BundleCode, productWorkflows, workflowBundle } from './workflow-bundle.ts';
import { buildOf } from './builds/build.ts';
import { runBuilds } from './builds/run-builds.ts';
import { createTakeAlong } from './builds/take-along.ts';
import * as workflows from '../workflows/all.ts';

const now = (): string => new Date().toISOString();
const say = (line: string): void => console.warn(line);
const onFault = (what: string, error: unknown): void =>
  console.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);

/**
 * `npm start`: everything in one process, on one machine. What the configuration leaves unset is embedded: Temporal on a file, PGlite in a folder,
 * a mail catcher. Runs until it is told to stop; started again, it goes on where it was.
 */
export async function start(config: Config): Promise<void> {
  await running(async (life) => {
    const owned = await ownDataDir(config.dataDir);
    life.add('data folder', () => owned.release());
    quietCore(config);
    const [address, store, catcher, bundle] = await Promise.all([
      temporalAddress(config, life),
      opened(config, life),
      embeddedMail(config, life),
      workflowBundle(productWorkflows, join(config.binaries.cacheDir, 'bundles')),
    ]);
    const first = await loadExampleRegister(store, now());
    const { product, linkSecret } = await connected(
      config,
      address,
      store,
      catcher?.smtpUrl ?? config.smtpUrl ?? '',
      life,
    );
    const worker = await runWorker(config, address, store, product, bundle, life);
    await keepRedelivering(product.redelivery, onFault, life);
    keepForgetting(store, policiesOf(store), life, onFault);
    const woken = await wakeWaitingMailboxes(store, product.cases);
    await watchRegister(product.cases);
    await startWeeklyOverview(product.cases);
    await ensureOperatorKey(store, config.dataDir, now());
    const served = await serve(
      site(config, store, product, linkSecret, {
        catcher,
        worker,
        ...(config.databaseUrl === undefined ? { aloneSince: now() } : {}),
      }),
      config.port,
      catcher === undefined ? '0.0.0.0' : '127.0.0.1',
    );
    life.add('web', () => served.stop());
    say(greeting(config, address, { first, woken, mail: catcher !== undefined }));
  });
}

/** `aarshjul worker`: cases and activities only, as many processes as wanted. Needs TEMPORAL_ADDRESS, DATABASE_URL and SMTP_URL. */
export async function startWorker(config: Config): Promise<void> {
  await running(async (life) => {
    const { address, smtpUrl } = served(config);
    quietCore(config);
    const [store, bundle] = await Promise.all([
      opened(config, life),
      workflowBundle(productWorkflows, join(config.binaries.cacheDir, 'bundles')),
    ]);
    const { product } = await connected(config, address, store, smtpUrl, life);
    await runWorker(config, address, store, product, bundle, life);
    await keepRedelivering(product.redelivery, onFault, life);
    keepForgetting(store, policiesOf(store), life, onFault);
    await wakeWaitingMailboxes(store, product.cases);
    await watchRegister(product.cases);
    await startWeeklyOverview(product.cases);
    say(`Årshjul worker: Temporal ${address}`);
  });
}

/** `aarshjul web`: pages and API only. Needs TEMPORAL_ADDRESS, DATABASE_URL and SMTP_URL; the console waits for sign-in. */
export async function startWeb(config: Config): Promise<void> {
  await running(async (life) => {
    const { address, smtpUrl } = served(config);
    const store = await opened(config, life);
    const { product, linkSecret } = await connected(config, address, store, smtpUrl, life);
    await mkdir(config.dataDir, { recursive: true });
    await ensureOperatorKey(store, config.dataDir, now());
    const web = await serve(site(config, store, product, linkSecret, {}), config.port, '0.0.0.0');
    life.add('web', () => web.stop());
    say(`Årshjul web: ${config.baseUrl}`);
  });
}

/** The governance model as RSI has adopted it, from version 1 on. */
const policiesOf = (store: Store): Policies => createPolicies({ store, first: policyV1 });

/** Opens what `open` opens, waits to be told to stop, closes it in the opposite order; also when opening fails half way. */
async function running(open: (life: Lifetime) => Promise<void>): Promise<void> {
  const life = new Lifetime(say);
  const told = life.told();
  try {
    await open(life);
    await Promise.race([told, life.failed]);
  } finally {
    await life.close();
  }
}

function served(config: Config): { readonly address: string; readonly smtpUrl: string } {
  const { smtpUrl, databaseUrl } = config;
  const { address } = config.temporal;
  const missing = Object.entries({ TEMPORAL_ADDRESS: address, DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl }).flatMap(
    ([key, value]) => (value === undefined ? [key] : []),
  );
  if (address === undefined || smtpUrl === undefined || missing.length > 0)
    throw new ConfigError(
      `Sæt ${missing.join(', ')}; kun "aarshjul start" har det indbygget. / Set ${missing.join(', ')}; only "aarshjul start" has them embedded.`,
    );
  return { address, smtpUrl };
}

async function opened(config: Config, life: Lifetime): Promise<Store> {
  const store = await openStore(config);
  life.add('store', () => store.close());
  return store;
}

async function temporalAddress(config: Config, life: Lifetime): Promise<string> {
  if (config.temporal.address !== undefined) return config.temporal.address;
  const binary = await findOrFetchBinary('temporal', config.binaries, { log: say });
  const server = await superviseDevServer({
    binary,
    dbFile: join(config.dataDir, 'temporal.db'),
    namespace: config.temporal.namespace,
    log: say,
  });
  life.add('Temporal', () => server.stop());
  const note = addressFile(config.dataDir);
  await writeFile(note, server.address);
  life.add('Temporal address', () => rm(note, { force: true }));
  return server.address;
}

async function embeddedMail(config: Config, life: Lifetime): Promise<MailCatcher | undefined> {
  if (config.smtpUrl !== undefined) return undefined;
  const catcher = await createMailCatcher({ dir: join(config.dataDir, 'mail') });
  life.add('mail catcher', () => catcher.stop());
  return catcher;
}

async function connected(
  config: Config,
  address: string,
  store: Store,
  smtpUrl: string,
  life: Lifetime,
): Promise<{ product: Product; linkSecret: string }> {
  const options = await connectionOptions({ ...config.temporal, address });
  const connection = await Connection.connect({ ...options, interceptors: [updatesOnce] });
  life.add('Temporal connection', () => connection.close());
  await ensureSearchAttributes(connection, config.temporal.namespace);
  const client = new Client({ connection, namespace: config.temporal.namespace });
  const linkSecret = await linkSecretOf(config, store);
  const policies = policiesOf(store);
  const said = { now, log: say, onFault };
  return {
    product: await createProduct({ config, store, policies, client, smtpUrl, linkSecret, ...said }),
    linkSecret,
  };
}

/** The worker of the present build, and of each older one that has open cases. */
async function runWorker(
  config: Config,
  address: string,
  store: Store,
  product: Product,
  bundle: BundleCode,
  life: Lifetime,
): Promise<Pick<WatchedWorker, 'isRunning'>> {
  const connection = await NativeConnection.connect(await connectionOptions({ ...config.temporal, address }));
  life.add('worker connection', () => connection.close());
  const { namespace } = config.temporal;
  const { activities, deployment } = product;
  const onStopped = (error: Error): void => life.fail(error);
  if (deployment === undefined) {
    say(
      'Temporal-serveren kender ikke udgaver (worker deployments): åbne sager kan standse, når en tilstandsmaskine ændres. / This Temporal server knows no worker deployments: open cases may stand still when a machine changes.',
    );
    const worker = watchWorker(await createWorker({ connection, namespace, bundle, activities }));
    worker.stopped.catch(onStopped);
    life.add('worker', () => worker.close());
    return worker;
  }
  const builds = await runBuilds({
    deployment,
    store,
    present: buildOf(bundle, workflows, now()),
    bundle,
    activities: new Set(Object.keys(activities)),
    takeAlong: createTakeAlong({ cases: product.cases, store, deployment, rehearseThaw, now, log: say }),
    createWorker: (code, { id, older }) =>
      createWorker({
        connection,
        namespace,
        bundle: code,
        activities,
        build: { deploymentName: deployment.name, id, older },
      }),
    now,
    log: say,
    onFault,
    onStopped,
  });
  life.add('workers', () => builds.close());
  return builds;
}

/** What only a process that has everything in it can lend the site. */
interface Embedded {
  readonly catcher?: MailCatcher | undefined;
  readonly worker?: Pick<WatchedWorker, 'isRunning'>;
  readonly aloneSince?: string;
}

function site(config: Config, store: Store, product: Product, linkSecret: string, embedded: Embedded) {
  const { catcher, worker, aloneSince } = embedded;
  const policies = policiesOf(store);
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
  return createSite({
    config,
    store,
    commands,
    policies,
    now,
    linkSecret,
    onFault,
    resendLinks: createResendLinks({
      store,
      linkSecret,
      now,
      wake: (person, at) => wakeMailbox(product.cases, person, at),
    }),
    ...(catcher === undefined ? {} : { catcher }),
    ...(aloneSince === undefined ? {} : { aloneSince }),
    ...(worker === undefined ? {} : { isWorking: () => worker.isRunning() }),
  });
}

/** Temporal's Core logs every retry while a server is away; only its errors are told, unless more is asked for. */
function quietCore(config: Config): void {
  const level = config.logLevel === 'debug' || config.logLevel === 'trace' ? 'INFO' : 'ERROR';
  Runtime.install({
    logger: new DefaultLogger(level),
    telemetryOptions: { logging: { filter: { core: level, other: level } } },
    shutdownSignals: [],
  });
}

function greeting(
  config: Config,
  address: string,
  { first, woken, mail }: { first: boolean; woken: number; mail: boolean },
): string {
  return [
    '',
    `  Årshjul     ${config.baseUrl}`,
    ...(mail ? [`  Mails       ${config.baseUrl}/mail   (fanges her, sendes ikke / caught here, not sent)`] : []),
    `  API         ${config.baseUrl}/api/openapi.json`,
    `  Temporal    ${address}`,
    `  Data        ${config.dataDir}`,
    ...(first ? ['  Registeret er eksemplet register.example.yaml / the register is the example'] : []),
    ...(woken > 0 ? [`  ${woken} postkasser venter på at sende / mailboxes wait to send`] : []),
    '  Ctrl-C stopper; næste start fortsætter, hvor den slap / stops; the next start goes on where it was',
    '',
  ].join('\n');
}
