import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { defined } from './machines/governance/defined.ts';

/** The one place that says how the product is set up: nothing else reads the environment. What is unset is embedded (`npm start`). */
export interface Config {
  /** Port of the web server. */
  readonly port: number;
  /** What links in mails begin with, without a trailing slash. */
  readonly baseUrl: string;
  /** Requests come through an own proxy, which passes on the address of whoever asks and the host that was asked for. */
  readonly trustProxy: boolean;
  /** Folder of everything embedded: Temporal's file, PGlite, caught mail. Relative to where the command was started. */
  readonly dataDir: string;
  readonly temporal: TemporalConfig;
  /** PostgreSQL; unset: PGlite under `dataDir`. */
  readonly databaseUrl?: string;
  /** Mail server; unset: the embedded mail catcher. */
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  /** Where answers to mails go, and what letters and pages name when something is wrong. */
  readonly secretariat: { readonly email: string; readonly phone: string };
  readonly privacy: PrivacyConfig;
  /** When letters leave: in the policy's send window, or at once. Unset: `policy` with a real mail server, `always` with the embedded catcher. */
  readonly sendWindow: 'policy' | 'always';
  readonly logLevel: LogLevel;
  /** Where operators ask how this process is (`/health`, `/ready`, `/metrics`); unset: nowhere but at `/health` and `/ready` of the web. */
  readonly operations?: { readonly port: number; readonly host: string };
  /** How long what is under way may take when the process is told to stop, in ms. */
  readonly graceMs: number;
  readonly binaries: BinariesConfig;
  /** Secret that personal links are made with; unset: made once and kept in the store. */
  readonly linkSecret?: string;
}

/** What the privacy notice names and only whoever runs the product knows; what is unset is said to be so. */
interface PrivacyConfig {
  /** Who is the controller, with address. */
  readonly controller?: string;
  /** How the controller's data protection officer is reached. */
  readonly officer?: string;
  /** The legal basis, as the controller has decided it. */
  readonly basis?: string;
  /** Who gets personal data beside those of the register: processors, archives. */
  readonly recipients?: string;
}

export interface TemporalConfig {
  /** `host:port`; unset: the embedded development server. */
  readonly address?: string;
  readonly namespace: string;
  readonly apiKey?: string;
  readonly tls?: TlsConfig;
}

/** TLS towards Temporal; the values are paths of PEM files. */
interface TlsConfig {
  readonly clientCertPath?: string;
  readonly clientKeyPath?: string;
  readonly serverCaCertPath?: string;
  readonly serverName?: string;
}

/** Where Temporal's binaries are looked for. */
export interface BinariesConfig {
  readonly cliPath?: string;
  readonly testServerPath?: string;
  readonly cacheDir: string;
  /** Folders as in PATH. */
  readonly searchPath: string;
}

/** The task queue that all workers of the product poll. */
export const taskQueue = 'aarshjul';

/** How long Temporal keeps a closed case; after that it is read from the store only. */
export const retentionDays = 90;

/** Search attributes of every case, with Temporal's type of each (design: searchable by operators in any Temporal tool). */
export const searchAttributes = {
  Machine: 'Keyword',
  State: 'Keyword',
  System: 'Keyword',
  WaitingFor: 'Keyword',
  NextDeadline: 'Datetime',
  BudgetYear: 'Int',
  Incident: 'Keyword',
} as const;

/** A configuration that cannot be used: a wrong value, a folder or port that is taken. Its message says which and what to do, Danish first. */
export class ConfigError extends Error {
  override readonly name: string = 'ConfigError';
}

const levels = ['silent', 'error', 'warn', 'info', 'debug', 'trace'] as const;
type LogLevel = (typeof levels)[number];

const fault = (da: string, en: string) => `${da} / ${en}`;
const port = fault('skal være et portnummer 1–65535, f.eks. 8080', 'must be a port number 1–65535, e.g. 8080');
const web = fault('skal begynde med http:// eller https://', 'must begin with http:// or https://');
const database = fault(
  'skal have formen postgres://bruger:kode@vært:5432/navn',
  'must have the form postgres://user:password@host:5432/name',
);
const smtp = fault(
  'skal have formen smtp://vært:587 eller smtps://vært:465',
  'must have the form smtp://host:587 or smtps://host:465',
);
const address = fault(
  'skal have formen vært:port uden skema, f.eks. temporal:7233',
  'must have the form host:port without a scheme, e.g. temporal:7233',
);
const secret = fault('skal have mindst 32 tegn', 'must have at least 32 characters');
const sendWindow = fault('skal være policy eller always', 'must be policy or always');
const seconds = fault('skal være et helt antal sekunder 0–999', 'must be a whole number of seconds 0–999');
const boolean = fault('skal være true eller false', 'must be true or false');
const level = fault(`skal være et af ${levels.join(', ')}`, `must be one of ${levels.join(', ')}`);
const mailAddress = fault('skal være en mailadresse, evt. Navn <adresse>', 'must be a mail address, or Name <address>');

const flag = z.enum(['true', 'false', '1', '0'], boolean).transform((value) => value === 'true' || value === '1');
const url = (scheme: RegExp, message: string) =>
  z.string().refine((value) => scheme.test(value) && URL.canParse(value), message);

const portNumber = z
  .string()
  .regex(/^\d+$/, port)
  .transform(Number)
  .refine((n) => n >= 1 && n <= 65_535, port);

const environment = z.object({
  PORT: portNumber.default(8080),
  BASE_URL: url(/^https?:\/\//, web)
    .transform((value) => value.replace(/\/+$/, ''))
    .optional(),
  TRUST_PROXY: flag.optional(),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: url(/^postgres(ql)?:\/\//, database).optional(),
  SMTP_URL: url(/^smtps?:\/\//, smtp).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>$|^[^\s@<>]+@[^\s@<>]+$/, mailAddress)
    .default('SYS-sekretariatet <aarshjul@localhost>'),
  SECRETARIAT_EMAIL: z.email(mailAddress).default('sekretariat@localhost.localdomain'),
  SECRETARIAT_PHONE: z.string().default('00 00 00 00'),
  PRIVACY_CONTROLLER: z.string().optional(),
  PRIVACY_OFFICER: z.string().optional(),
  PRIVACY_BASIS: z.string().optional(),
  PRIVACY_RECIPIENTS: z.string().optional(),
  SEND_WINDOW: z.enum(['policy', 'always'], sendWindow).optional(),
  LOG_LEVEL: z.enum(levels, level).default('info'),
  OPERATIONS_PORT: portNumber.optional(),
  OPERATIONS_HOST: z.string().default('127.0.0.1'),
  SHUTDOWN_GRACE_SECONDS: z
    .string()
    .regex(/^\d{1,3}$/, seconds)
    .transform(Number)
    .default(20),
  LINK_SECRET: z.string().min(32, secret).optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^(\[[0-9a-f:]+\]|[^\s:/]+):\d+$/i, address)
    .optional(),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_API_KEY: z.string().optional(),
  TEMPORAL_TLS: flag.optional(),
  TEMPORAL_TLS_CLIENT_CERT_PATH: z.string().optional(),
  TEMPORAL_TLS_CLIENT_KEY_PATH: z.string().optional(),
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: z.string().optional(),
  TEMPORAL_TLS_SERVER_NAME: z.string().optional(),
  TEMPORAL_CLI_PATH: z.string().optional(),
  TEMPORAL_TEST_SERVER_PATH: z.string().optional(),
  AARSHJUL_CACHE_DIR: z.string().optional(),
  XDG_CACHE_HOME: z.string().optional(),
  LOCALAPPDATA: z.string().optional(),
  PATH: z.string().default(''),
});

/** Values that must not be repeated in an error message. */
const secrets: readonly string[] = ['LINK_SECRET', 'TEMPORAL_API_KEY', 'DATABASE_URL', 'SMTP_URL'];

/**
 * Reads the configuration from variables. Pure: the same variables give the same answer. An empty value counts as unset.
 * @throws {ConfigError} naming each key, its value (not of secrets) and the remedy.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const key = String(issue.path[0]);
      return `${key}=${secrets.includes(key) ? '***' : set[key]}: ${issue.message}`;
    });
    throw new ConfigError(lines.join('\n'));
  }
  const e = parsed.data;
  return {
    port: e.PORT,
    baseUrl: e.BASE_URL ?? `http://localhost:${e.PORT}`,
    trustProxy: e.TRUST_PROXY ?? false,
    dataDir: e.DATA_DIR,
    temporal: {
      namespace: e.TEMPORAL_NAMESPACE,
      ...defined({ address: e.TEMPORAL_ADDRESS, apiKey: e.TEMPORAL_API_KEY, tls: tlsOf(e) }),
    },
    ...defined({ databaseUrl: e.DATABASE_URL, smtpUrl: e.SMTP_URL, linkSecret: e.LINK_SECRET }),
    mailFrom: e.MAIL_FROM,
    secretariat: { email: e.SECRETARIAT_EMAIL, phone: e.SECRETARIAT_PHONE },
    privacy: defined({
      controller: e.PRIVACY_CONTROLLER,
      officer: e.PRIVACY_OFFICER,
      basis: e.PRIVACY_BASIS,
      recipients: e.PRIVACY_RECIPIENTS,
    }),
    sendWindow: e.SEND_WINDOW ?? (e.SMTP_URL === undefined ? 'always' : 'policy'),
    logLevel: e.LOG_LEVEL,
    ...(e.OPERATIONS_PORT === undefined ? {} : { operations: { port: e.OPERATIONS_PORT, host: e.OPERATIONS_HOST } }),
    graceMs: e.SHUTDOWN_GRACE_SECONDS * 1000,
    binaries: {
      ...defined({ cliPath: e.TEMPORAL_CLI_PATH, testServerPath: e.TEMPORAL_TEST_SERVER_PATH }),
      cacheDir: e.AARSHJUL_CACHE_DIR ?? join(e.XDG_CACHE_HOME ?? e.LOCALAPPDATA ?? userCache(), 'aarshjul'),
      searchPath: e.PATH,
    },
  };
}

/** The configuration of this process. */
export function loadConfig(): Config {
  return readConfig(process.env);
}

/** What `Connection.connect` and `NativeConnection.connect` are given; reads the certificate files. */
export async function connectionOptions(temporal: TemporalConfig & { readonly address: string }) {
  const { address: at, apiKey, tls } = temporal;
  if (!tls) return { address: at, ...defined({ apiKey, tls: apiKey === undefined ? undefined : true }) };
  const pem = (path: string | undefined) => (path === undefined ? undefined : readFile(path));
  const [crt, key, root] = await Promise.all([
    pem(tls.clientCertPath),
    pem(tls.clientKeyPath),
    pem(tls.serverCaCertPath),
  ]);
  return {
    address: at,
    ...defined({ apiKey }),
    tls: {
      ...defined({ serverNameOverride: tls.serverName, serverRootCACertificate: root }),
      ...(crt && key ? { clientCertPair: { crt, key } } : {}),
    },
  };
}

function tlsOf(e: z.infer<typeof environment>): TlsConfig | undefined {
  if (e.TEMPORAL_TLS === false) return undefined;
  const { TEMPORAL_TLS_CLIENT_CERT_PATH: cert, TEMPORAL_TLS_CLIENT_KEY_PATH: key } = e;
  if ((cert === undefined) !== (key === undefined)) {
    const [has, lacks] = cert === undefined ? ['KEY', 'CERT'] : ['CERT', 'KEY'];
    throw new ConfigError(
      `TEMPORAL_TLS_CLIENT_${lacks}_PATH: mangler, når TEMPORAL_TLS_CLIENT_${has}_PATH er sat; angiv begge / is missing while the other is set; give both`,
    );
  }
  const tls = defined({
    clientCertPath: cert,
    clientKeyPath: key,
    serverCaCertPath: e.TEMPORAL_TLS_SERVER_CA_CERT_PATH,
    serverName: e.TEMPORAL_TLS_SERVER_NAME,
  });
  return e.TEMPORAL_TLS || Object.keys(tls).length > 0 ? tls : undefined;
}

function userCache(): string {
  const home = homedir();
  if (!home) return tmpdir();
  return process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
}
