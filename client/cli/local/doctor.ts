import { constants } from 'node:fs';
import { access, mkdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import type { Config } from '../../../temporal.config.ts';

/** One thing that must be right for the product to run here, and what to do when it is not. */
export interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly found: string;
  readonly remedy?: string;
}

const good = (check: string, found: string): Finding => ({ check, ok: true, found });
const bad = (check: string, found: string, remedy: string): Finding => ({ check, ok: false, found, remedy });

/** Whether something listens there, within three seconds. */
function reaches(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host, port, timeout: 3000 });
    const end = (answer: boolean) => () => {
      socket.destroy();
      done(answer);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}

function checkNode(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  return fits
    ? good('node', process.version)
    : bad('node', process.version, 'Brug Node 20.19 eller nyere. / Use Node 20.19 or later.');
}

async function checkDataDir({ dataDir }: Config): Promise<Finding> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.R_OK | constants.W_OK);
    return good('DATA_DIR', resolve(dataDir));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return bad(
      'DATA_DIR',
      `${resolve(dataDir)} (${code})`,
      'Angiv i DATA_DIR en mappe, som processen må skrive i. / Name a writable folder in DATA_DIR.',
    );
  }
}

async function checkPort({ port, baseUrl }: Config): Promise<Finding> {
  if (!(await reaches('127.0.0.1', port))) return good('PORT', `${port} er ledig / is free`);
  try {
    const { status } = await fetch(`${baseUrl}/api/openapi.json`, { signal: AbortSignal.timeout(3000) });
    if (status === 200) return good('PORT', `${port}: Årshjul kører / is running`);
  } catch {
    // Something else listens there, or BASE_URL leads elsewhere: told below.
  }
  return bad(
    'PORT',
    `${port} er optaget / is taken`,
    'Stop det andet program, eller vælg en anden PORT. / Stop the other program or choose another PORT.',
  );
}

/** `find` is `findBinary` of `worker/embedded/temporal-binaries.ts`. */
async function checkBinary(
  name: 'temporal' | 'temporal-test-server',
  config: Config,
  find: FindBinary,
): Promise<Finding> {
  const fetched =
    'Den hentes ved første start; uden net: sæt TEMPORAL_CLI_PATH og TEMPORAL_TEST_SERVER_PATH. / It is fetched at first start; without network set the two variables.';
  try {
    const path = await find(name, config.binaries);
    return path === undefined ? bad(name, 'ikke fundet / not found', fetched) : good(name, path);
  } catch (error) {
    return bad(name, error instanceof Error ? error.message : String(error), fetched);
  }
}

async function checkAddress(check: string, host: string, port: number, remedy: string): Promise<Finding> {
  return (await reaches(host, port))
    ? good(check, `${host}:${port}`)
    : bad(check, `${host}:${port} svarer ikke / does not answer`, remedy);
}

async function checkDatabase(url: string): Promise<Finding> {
  const remedy = 'Ret DATABASE_URL, eller start PostgreSQL. / Correct DATABASE_URL or start PostgreSQL.';
  const { openPostgres } = await import('../../../store/drivers/postgres.ts');
  const db = openPostgres(url, 1);
  try {
    const [row] = await db.query<{ version: string }>("select current_setting('server_version') as version");
    return good('DATABASE_URL', `PostgreSQL ${row?.version}`);
  } catch (error) {
    return bad('DATABASE_URL', error instanceof Error ? error.message : String(error), remedy);
  } finally {
    await db.close();
  }
}

/** `[::1]:7233` → `::1` and 7233. */
function hostAndPort(address: string): [host: string, port: number] {
  const cut = address.lastIndexOf(':');
  return [address.slice(0, cut).replace(/^\[|\]$/g, ''), Number(address.slice(cut + 1))];
}

/** Cases that stand still; nothing is found where no Temporal answers now: that is another finding. */
async function checkCases({ temporal, dataDir }: Config): Promise<Finding[]> {
  const address = temporal.address ?? (await noted(dataDir));
  if (address === undefined || !(await reaches(...hostAndPort(address)))) return [];
  const check = 'sager / cases';
  try {
    const { failingCases } = await import('./failing-cases.ts');
    const { count, first } = await failingCases(temporal, address);
    if (count === 0) return [good(check, 'ingen står stille / none stands still')];
    const more = count > first.length ? ` … (${count})` : '';
    return [
      bad(
        check,
        `${count} står stille / stand still: ${first.join(', ')}${more}`,
        'Workerens udgave kan ikke føre dem videre. Start den udgave, de begyndte på; intet er tabt. / This version of the worker cannot go on with them. Start the version they began on; nothing is lost.',
      ),
    ];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [bad(check, why, 'Temporal svarer ikke. / Temporal does not answer.')];
  }
}

/** The address that a running `aarshjul start` has noted. */
async function noted(dataDir: string): Promise<string | undefined> {
  const { addressFile } = await import('../../../worker/embedded/data-dir.ts');
  try {
    return await readFile(addressFile(dataDir), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export type FindBinary = (
  name: 'temporal' | 'temporal-test-server',
  binaries: Config['binaries'],
) => Promise<string | undefined>;

/** Looks at everything the product needs on this machine. Changes nothing but making `DATA_DIR` when it is missing. */
export async function examine(config: Config, find: FindBinary): Promise<Finding[]> {
  const { temporal, databaseUrl, smtpUrl, dataDir } = config;
  const findings = [checkNode(), await checkDataDir(config), await checkPort(config)];
  if (temporal.address === undefined) {
    findings.push(await checkBinary('temporal', config, find));
  } else {
    findings.push(
      await checkAddress(
        'TEMPORAL_ADDRESS',
        ...hostAndPort(temporal.address),
        'Ret TEMPORAL_ADDRESS, eller start Temporal. / Correct TEMPORAL_ADDRESS or start Temporal.',
      ),
    );
  }
  findings.push(await checkBinary('temporal-test-server', config, find));
  findings.push(
    databaseUrl === undefined
      ? good('DATABASE_URL', `indlejret i / embedded in ${join(dataDir)}`)
      : await checkDatabase(databaseUrl),
  );
  if (smtpUrl === undefined) findings.push(good('SMTP_URL', 'indlejret postfang / embedded mail catcher'));
  else {
    const { hostname, port, protocol } = new URL(smtpUrl);
    findings.push(
      await checkAddress(
        'SMTP_URL',
        hostname,
        Number(port || (protocol === 'smtps:' ? 465 : 587)),
        'Ret SMTP_URL, eller start mailserveren. / Correct SMTP_URL or start the mail server.',
      ),
    );
  }
  findings.push(...(await checkCases(config)));
  return findings;
}
