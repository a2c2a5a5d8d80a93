import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { simpleParser, type ParsedMail } from 'mailparser';

const ownBin = fileURLToPath(new URL('../../client/cli/aarshjul.js', import.meta.url));

/** The product as a user starts it: one process of its own, on a data folder of the test. */
export interface RunningProduct {
  readonly url: string;
  readonly pid: number;
  /** How long it took until the first page, in ms. */
  readonly startedIn: number;
  /** Ctrl-C. */
  stop(): Promise<void>;
  /** As when the power goes: nothing is told, nothing is closed. */
  kill(): Promise<void>;
  output(): string;
}

export async function startProduct(options: {
  readonly dataDir: string;
  readonly port: number;
  /** Of another release; without it, of this one. */
  readonly bin?: string;
  /** A mail server outside of it; without it, it catches its mails itself. Its letters leave at once either way. */
  readonly smtpUrl?: string;
}): Promise<RunningProduct> {
  const { bin = ownBin, smtpUrl = '' } = options;
  const url = `http://localhost:${options.port}`;
  const env = {
    ...process.env,
    DATA_DIR: options.dataDir,
    PORT: String(options.port),
    BASE_URL: '',
    SMTP_URL: smtpUrl,
    SEND_WINDOW: 'always',
    DATABASE_URL: '',
  };
  const begun = Date.now();
  const child: ChildProcess = spawn(process.execPath, [bin, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (output += data.toString()));
  const exited = once(child, 'exit');
  while (!(await answers(url))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The product ended at once:\n${output}`);
    if (Date.now() - begun > 240_000) throw new Error(`The product does not answer:\n${output}`);
    await pause(50);
  }
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await exited;
  };
  return {
    url,
    pid: child.pid ?? 0,
    startedIn: Date.now() - begun,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    output: () => output,
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).ok;
  } catch {
    return false;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Every mail that the product's catcher has on disk, oldest first. */
export async function mailsIn(dataDir: string): Promise<ParsedMail[]> {
  const folder = join(dataDir, 'mail');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
  return Promise.all(names.map(async (name) => simpleParser(await readFile(join(folder, name)))));
}

export const addressOf = (mail: ParsedMail): string => [mail.to ?? []].flat()[0]?.value[0]?.address ?? '';

/** The personal link in a mail's text. */
export const linkIn = (mail: ParsedMail): string | undefined => /https?:\/\/\S+\/o\/[\w-]+/.exec(mail.text ?? '')?.[0];

/** Waits until a mail is there, and gives it. */
export async function mailTo(
  dataDir: string,
  wanted: (mail: ParsedMail) => boolean,
  what: string,
): Promise<ParsedMail> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(200)) {
    const found = (await mailsIn(dataDir)).find(wanted);
    if (found !== undefined) return found;
  }
  const have = (await mailsIn(dataDir)).map((mail) => `${addressOf(mail)}: ${mail.subject}`).join('\n');
  throw new Error(`No mail came: ${what}. There are:\n${have}`);
}
