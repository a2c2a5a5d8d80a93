import { Connection } from '@temporalio/client';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { dirname, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { retentionDays, searchAttributes } from '../../temporal.config.ts';
import { commandLine, endProcess, isAlive } from './processes.ts';

export interface DevServerOptions {
  /** Path of the `temporal` CLI. */
  readonly binary: string;
  /** The SQLite file; made if it is not there. Beside it stand `<file>.server.json` (pid, port) and `<file>.log`. */
  readonly dbFile: string;
  /** Port on the loopback address; default: the one of last time, else a free one. */
  readonly port?: number;
  readonly namespace?: string;
  /** Lets single workflows skip time (`frontend.WorkflowTimeSkippingEnabled`). */
  readonly timeSkipping?: boolean;
  readonly log: (line: string) => void;
}

export interface DevServer {
  readonly address: string;
  readonly pid: number;
  /** Settles when the server's process has ended, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Longest time until the server serves. */
const patience = 60_000;
const largestLog = 10_000_000;

/**
 * Starts Temporal's development server on a file and waits until it serves. A server that an earlier, killed run left on the file is ended
 * first. The server is in a process group of its own: Ctrl-C reaches the worker first, which then stops the server.
 * @throws when it does not come up; the message ends with the last lines of its log.
 */
export async function startDevServer(options: DevServerOptions): Promise<DevServer> {
  const dbFile = resolve(options.dbFile);
  await mkdir(dirname(dbFile), { recursive: true });
  const note = readNote(dbFile);
  if (note !== undefined) await endLeftOver(note, dbFile, options.log);
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await usablePort(attempt === 1 ? note?.port : undefined, options.log));
    try {
      return await startOn(port, dbFile, options);
    } catch (error) {
      if (options.port !== undefined || attempt === attempts || !portsWereTaken(`${dbFile}.log`)) throw error;
      options.log('Temporal fik ikke sine porte og startes igen / did not get its ports and is started again');
    }
  }
}

/** Between the look for a free port and the server's own, another program may take it; its inner ports it finds in the same way. */
const attempts = 3;
const portsWereTaken = (logFile: string): boolean => /address already in use/.test(lastLines(logFile, 60));

async function startOn(port: number, dbFile: string, options: DevServerOptions): Promise<DevServer> {
  const logFile = `${dbFile}.log`;
  const logFd = openLog(logFile);
  const child = spawn(options.binary, commandArguments(options, dbFile, port), {
    detached: true,
    stdio: ['ignore', logFd, logFd],
  });
  closeSync(logFd);
  let failure: Error | undefined;
  const ended = new Promise<void>((settle) => {
    child.on('exit', () => settle());
    child.on('error', (error) => {
      failure = error;
      settle();
    });
  });
  const pid = child.pid;
  if (pid === undefined) {
    await ended;
    throw new Error(`${options.binary} kan ikke startes / cannot be started: ${failure?.message}`);
  }
  // A process that waits for nothing else may end; the note lets the next one find the server.
  child.unref();
  writeFileSync(noteFile(dbFile), JSON.stringify({ pid, port } satisfies Note));
  const address = `127.0.0.1:${port}`;
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= endProcess(pid, 15_000).then(() => ended));
  try {
    await serving(address, options.namespace ?? 'default', () => child.exitCode !== null || child.signalCode !== null);
  } catch (error) {
    await stop();
    throw new Error(`Temporal-serveren kom ikke op / did not come up (${logFile}):\n${lastLines(logFile)}`, {
      cause: error,
    });
  }
  return { address, pid, ended, stop };
}

function commandArguments(options: DevServerOptions, dbFile: string, port: number): string[] {
  const args = [
    'server',
    'start-dev',
    '--headless',
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--db-filename',
    dbFile,
  ];
  // With WAL and FULL a power cut loses nothing, at twice the speed of the default journal.
  args.push('--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=FULL', '--log-level', 'warn');
  if (options.namespace !== undefined && options.namespace !== 'default') args.push('--namespace', options.namespace);
  for (const [name, type] of Object.entries(searchAttributes)) args.push('--search-attribute', `${name}=${type}`);
  // A case that stands still is to be found at its second failure (`aarshjul doctor`), not only at its fifth, minutes later.
  args.push('--dynamic-config-value', 'system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute=2');
  if (options.timeSkipping) args.push('--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true');
  return args;
}

/** Waits until the namespace answers, then sets how long closed cases stay (the file keeps it; the server's own default is a day). */
async function serving(address: string, namespace: string, hasEnded: () => boolean): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    if (hasEnded()) throw new Error('the process has ended');
    try {
      // gRPC waits a second after a refused connection, a plain socket does not.
      await answers(address);
      const connection = await Connection.connect({ address, connectTimeout: 2_000 });
      try {
        await connection.workflowService.updateNamespace({
          namespace,
          config: { workflowExecutionRetentionTtl: { seconds: retentionDays * 86_400 } as never },
        });
        return;
      } finally {
        await connection.close();
      }
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(50);
    }
  }
}

async function answers(address: string): Promise<void> {
  const socket = connect(Number(address.split(':')[1]), '127.0.0.1');
  try {
    await once(socket, 'connect');
  } finally {
    socket.destroy();
  }
}

interface Note {
  readonly pid: number;
  readonly port: number;
}

const noteFile = (dbFile: string) => `${dbFile}.server.json`;

function readNote(dbFile: string): Note | undefined {
  try {
    const note = JSON.parse(readFileSync(noteFile(dbFile), 'utf8')) as Partial<Note>;
    return Number.isInteger(note.pid) && Number.isInteger(note.port) ? (note as Note) : undefined;
  } catch {
    // Not there, or half written by a run that was killed: nothing is known of an earlier server.
    return undefined;
  }
}

async function endLeftOver(note: Note, dbFile: string, log: (line: string) => void): Promise<void> {
  // The number may belong to another program by now: only a server on this very file is ended.
  const command = commandLine(note.pid);
  if (!isAlive(note.pid) || !command.includes('start-dev') || !command.includes(dbFile)) return;
  log(
    `Afslutter en Temporal-server fra en afbrudt kørsel / Ending a Temporal server left by a killed run (pid ${note.pid})`,
  );
  await endProcess(note.pid, 15_000);
  rmSync(noteFile(dbFile), { force: true });
}

async function usablePort(last: number | undefined, log: (line: string) => void): Promise<number> {
  if (last !== undefined) {
    if (await listensOn(last)) return last;
    log(`Port ${last} er optaget, Temporal får en anden / is taken, Temporal gets another`);
  }
  const free = await listensOn(0);
  if (free === undefined) throw new Error('Ingen ledig port / no free port on 127.0.0.1');
  return free;
}

/** The port if it could be listened on just now. */
function listensOn(port: number): Promise<number | undefined> {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once('error', () => settle(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const at = probe.address();
      probe.close(() => settle(typeof at === 'object' && at !== null ? at.port : undefined));
    });
  });
}

function openLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return openSync(path, size > largestLog ? 'w' : 'a');
}

function lastLines(path: string, count = 8): string {
  return readFileSync(path, 'utf8').trim().split('\n').slice(-count).join('\n');
}
