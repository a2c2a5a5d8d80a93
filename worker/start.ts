import { DefaultLogger, Runtime } from '@temporalio/worker';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ensureOperatorKey } from '../client/api/operator-key.ts';
import type { Store } from '../store/store.ts';
import { type Config, ConfigError } from '../temporal.config.ts';
import { conditionOf, connect } from './connect.ts';
import { takeBackup } from './embedded/backup.ts';
import { addressFile, ownDataDir } from './embedded/data-dir.ts';
import { createMailCatcher, type MailCatcher } from './embedded/mail-catcher.ts';
import { makeFolder } from './embedded/make-folder.ts';
import { type SupervisedServer, superviseDevServer } from './embedded/supervised-server.ts';
import { findOrFetchBinary } from './embedded/temporal-binaries.ts';
import { loadExampleRegister, openStore } from './open-store.ts';
import { keepWorking, runWorker } from './run-worker.ts';
import { type Run, running } from './running.ts';
import { portIsFree } from './serve.ts';
import { serveOperations, serveSite } from './serve-site.ts';
import { productWorkflows, workflowBundle } from './workflow-bundle.ts';

const now = (): string => new Date().toISOString();

/**
 * `npm start`: everything in one process, on one machine. What the configuration leaves unset is embedded: Temporal on a file, PGlite in a folder,
 * a mail catcher. Runs until it is told to stop; started again, it goes on where it was.
 */
export async function start(config: Config): Promise<void> {
  await running(config, async (run) => {
    const { life, say } = run;
    const host = config.smtpUrl === undefined ? '127.0.0.1' : '0.0.0.0';
    const owned = await ownDataDir(config.dataDir);
    life.add('data folder', () => owned.release());
    await portIsFree(config.port, host);
    warnOfPlaceholders(config, run);
    quietCore(config, run);
    say(
      'Åbner databasen, starter Temporal; første gang tager det op til et minut / Opening the database, starting Temporal; the first time takes up to a minute',
    );
    const [{ address, whileStopped }, store, catcher, bundle] = await all([
      temporalServer(config, run),
      opened(config, run),
      embeddedMail(config, run),
      workflowBundle(productWorkflows, join(config.binaries.cacheDir, 'bundles')),
    ]);
    const first = await loadExampleRegister(store, now());
    const smtpUrl = catcher?.smtpUrl ?? config.smtpUrl ?? '';
    const connected = await connect(config, { address, smtpUrl, store }, run);
    say('Starter workeren / Starting the worker');
    const worker = await runWorker(config, address, connected, bundle, run);
    const woken = await keepWorking(connected, run);
    await ensureOperatorKey(store, config.dataDir, now());
    const { dump } = store;
    await serveSite(config, connected, run, {
      host,
      catcher,
      worker,
      ...(config.databaseUrl === undefined ? { aloneSince: now() } : {}),
      ...(whileStopped === undefined || dump === undefined
        ? {}
        : { backUp: (file: string) => takeBackup({ dataDir: owned.path, now, whileStopped, dump }, file) }),
    });
    greet(config, run, { address, first, woken, mail: catcher !== undefined });
  });
}

/** `aarshjul worker`: cases and activities only, as many processes as wanted. Needs TEMPORAL_ADDRESS, DATABASE_URL and SMTP_URL. */
export async function startWorker(config: Config): Promise<void> {
  await running(config, async (run) => {
    const { address, smtpUrl } = served(config);
    warnOfPlaceholders(config, run);
    quietCore(config, run);
    const [store, bundle] = await all([
      opened(config, run),
      workflowBundle(productWorkflows, join(config.binaries.cacheDir, 'bundles')),
    ]);
    const connected = await connect(config, { address, smtpUrl, store }, run);
    const worker = await runWorker(config, address, connected, bundle, run);
    await keepWorking(connected, run);
    await serveOperations(config, connected, conditionOf(config, connected, { worker, isClosing: () => false }), run);
    run.log.info({ temporal: address }, 'worker started');
  });
}

/** `aarshjul web`: pages and API only. Needs TEMPORAL_ADDRESS, DATABASE_URL and SMTP_URL. */
export async function startWeb(config: Config): Promise<void> {
  await running(config, async (run) => {
    const { address, smtpUrl } = served(config);
    const host = '0.0.0.0';
    await makeFolder(resolve(config.dataDir));
    await portIsFree(config.port, host);
    warnOfPlaceholders(config, run);
    const store = await opened(config, run);
    const connected = await connect(config, { address, smtpUrl, store }, run);
    await ensureOperatorKey(store, config.dataDir, now());
    await serveSite(config, connected, run, { host });
    run.log.info({ url: config.baseUrl }, 'web started');
  });
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

/** All of them, or the fault of the first that failed, once each has come to its end: what was started meanwhile is known, and is closed. */
async function all<T extends readonly Promise<unknown>[] | []>(under: T) {
  await Promise.allSettled(under);
  return Promise.all(under);
}

async function opened(config: Config, { life }: Run): Promise<Store> {
  const store = await openStore(config);
  life.add('store', () => store.close());
  return store;
}

/** Temporal's address, and, where it is embedded, how to do something while it is stopped. */
async function temporalServer(
  config: Config,
  { life, say }: Run,
): Promise<{ readonly address: string } & Partial<Pick<SupervisedServer, 'whileStopped'>>> {
  if (config.temporal.address !== undefined) return { address: config.temporal.address };
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
  return server;
}

async function embeddedMail(config: Config, { life }: Run): Promise<MailCatcher | undefined> {
  if (config.smtpUrl !== undefined) return undefined;
  const catcher = await createMailCatcher({ dir: join(config.dataDir, 'mail') });
  life.add('mail catcher', () => catcher.stop());
  return catcher;
}

/** Temporal's Core logs every retry while a server is away; only its errors are told, unless more is asked for. */
function quietCore({ logLevel }: Config, { log }: Run): void {
  const level = logLevel === 'debug' || logLevel === 'trace' ? 'INFO' : 'ERROR';
  const words = { TRACE: 'trace', DEBUG: 'debug', INFO: 'debug', WARN: 'warn', ERROR: 'error' } as const;
  Runtime.install({
    logger: new DefaultLogger(level, ({ level: of, message, meta }) => log[words[of]]({ ...meta }, message)),
    telemetryOptions: { logging: { filter: { core: level, other: level }, forward: {} } },
    shutdownSignals: [],
  });
}

/** Letters that leave the machine name whom to ask and where to answer: what nobody has filled in is said at once. */
function warnOfPlaceholders({ smtpUrl, baseUrl, secretariat }: Config, { log }: Run): void {
  if (smtpUrl === undefined) return;
  const unfilled = [
    ...(/@localhost\b/.test(secretariat.email) ? ['SECRETARIAT_EMAIL'] : []),
    ...(/^[0 ]+$/.test(secretariat.phone) ? ['SECRETARIAT_PHONE'] : []),
    ...(/^https?:\/\/(localhost|127\.|\[::1\])/.test(baseUrl) ? ['BASE_URL'] : []),
  ];
  if (unfilled.length > 0)
    log.warn(`${unfilled.join(', ')} er ikke udfyldt og står i hvert brev / not filled in, and stands in every letter`);
}

interface Greeting {
  readonly address: string;
  readonly first: boolean;
  readonly woken: number;
  readonly mail: boolean;
}

function greet(config: Config, { log }: Run, { address, first, woken, mail }: Greeting): void {
  log.info({ url: config.baseUrl, temporal: address, data: config.dataDir, waitingMailboxes: woken }, 'started');
  if (!process.stdout.isTTY) return;
  const lines = [
    '',
    `  Årshjul     ${config.baseUrl}`,
    ...(mail ? [`  Mails       ${config.baseUrl}/mail   (fanges her, sendes ikke / caught here, not sent)`] : []),
    `  API         ${config.baseUrl}/api/openapi.json`,
    `  Temporal    ${address}`,
    `  Data        ${config.dataDir}`,
    ...(first ? ['  Registeret er eksemplet register.example.yaml / the register is the example'] : []),
    '  Ctrl-C stopper; næste start fortsætter, hvor den slap / stops; the next start goes on where it was',
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
