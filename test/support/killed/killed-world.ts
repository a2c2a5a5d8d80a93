import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../../../client/sdk/failures.ts';
import { compiled } from '../../../client/cli/compile.js';
import { timeSkippingServer } from '../../../worker/embedded/time-skipping-server.ts';
import { CapturedMails } from '../../../worker/simulate/captured-mail.ts';
import type { World, WorldOptions } from '../../../worker/simulate/world.ts';
import type { Ask, FromProcess, ToProcess } from './messages.ts';

const program = 'test/support/killed/process.ts';

export interface KilledWorldOptions {
  readonly bundleCache: string;
  /** The process is killed while it waits for the mail server's word on this mail, counted from 1: taken there, not marked here. */
  readonly atMail: number;
}

/** A world whose product is a process of its own, killed with SIGKILL once. */
export interface KilledWorld extends World {
  /** How many processes were killed, and the mails that came twice for it. */
  readonly lost: { processes: number; readonly again: string[] };
}

const tell = (to: ChildProcess, message: ToProcess): void => void to.send(message);

interface Waiting {
  readonly ask: Ask;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * Opens a world of which everything may be lost but Temporal's server, the folder of the database and the mails that were taken: the process with worker,
 * store and commands is killed in the middle of an activity, and another one goes on. What was asked and not answered is asked again.
 */
export async function openKilledWorld(
  { startAt, register, policy, watched, weekly }: Omit<WorldOptions, 'host'>,
  { bundleCache, atMail }: KilledWorldOptions,
): Promise<KilledWorld> {
  const server = await timeSkippingServer({ startDate: startAt });
  const folder = await mkdtemp(join(tmpdir(), 'aarshjul-killed-'));
  const dataDir = join(folder, 'store');
  const mail = new CapturedMails();
  const lost = { processes: 0, again: [] as string[] };
  const opened = new Set<string>();
  const waiting = new Map<number, Waiting>();
  const { address, namespace } = server;
  let count = 0;
  let now = startAt;
  let broken: Error | undefined;
  let product = await begin();

  async function begin(): Promise<ChildProcess> {
    const module = await compiled(program);
    if (module === undefined) throw new Error(`${program} cannot be compiled: node_modules/.cache cannot be written.`);
    // It lives for seconds only: less than it takes to optimize the database.
    const one = fork(fileURLToPath(module), { execArgv: ['--liftoff-only'], serialization: 'advanced' });
    one.on('message', (message: FromProcess) => heard(one, message));
    const isOpen = new Promise<void>((resolve, reject) => {
      one.on('message', (message: FromProcess) => message.type === 'open' && resolve());
      one.once('exit', (code, signal) => reject(new Error(`The product's process ended: ${code ?? signal}.`)));
    });
    const opening = {
      startAt,
      register,
      ...(policy === undefined ? {} : { policy }),
      watched: watched === true,
      weekly: weekly === true,
      dataDir,
      bundleCache,
      address,
      namespace,
      opened: [...opened],
      now,
    };
    tell(one, { type: 'open', opening });
    await isOpen;
    return one;
  }

  function heard(from: ChildProcess, message: FromProcess): void {
    switch (message.type) {
      case 'opened':
        opened.add(message.caseId);
        break;
      case 'mail':
        take(from, message);
        break;
      case 'answer':
        ended(message.id)?.resolve(message.result);
        break;
      case 'refused':
        ended(message.id)?.reject(new Failure(message.failure, message.faults));
        break;
      case 'failed':
        ended(message.id)?.reject(new Error(message.message));
        break;
      case 'open':
        break;
    }
  }

  function take(from: ChildProcess, { id, mail: sent }: Extract<FromProcess, { type: 'mail' }>): void {
    if (mail.away) return tell(from, { type: 'taken', id, away: true });
    // At least once (docs/decisions/0004-sending-mail.md): who gets it twice sees one mail, for it bears the same Message-ID.
    if (mail.mails.some(({ messageId }) => messageId === sent.messageId)) lost.again.push(sent.messageId);
    else void mail.sendMail(sent);
    const isAsked = [...waiting.values()].some(({ ask }) => ask.of === 'commands');
    if (lost.processes === 0 && mail.mails.length >= atMail && !isAsked) void kill(from);
    else tell(from, { type: 'taken', id, away: false });
  }

  async function kill(one: ChildProcess): Promise<void> {
    lost.processes += 1;
    const gone = new Promise((resolve) => one.once('exit', resolve));
    one.kill('SIGKILL');
    await gone;
    try {
      product = await begin();
      for (const { ask } of waiting.values()) tell(product, { ...ask, now });
    } catch (error) {
      broken = error as Error;
      for (const { reject } of waiting.values()) reject(broken);
    }
  }

  function ended(id: number): Waiting | undefined {
    const one = waiting.get(id);
    waiting.delete(id);
    return one;
  }

  const asking = async (of: Ask['of'], method: string, args: readonly unknown[]): Promise<unknown> => {
    if (broken !== undefined) throw broken;
    now = (await server.now()).toISOString();
    const ask: Ask = { type: 'ask', id: (count += 1), of, method, args, now };
    return await new Promise((resolve, reject) => {
      waiting.set(ask.id, { ask, resolve, reject });
      if (product.connected) tell(product, ask);
    });
  };
  const remote = <Part extends object>(of: Ask['of']): Part =>
    new Proxy({} as Part, {
      get: (_, method) =>
        typeof method !== 'string' || method === 'then' ? undefined : (...args: unknown[]) => asking(of, method, args),
    });
  const settle = async (): Promise<void> => void (await asking('world', 'settle', []));
  return {
    lost,
    mail,
    activities: remote('activities'),
    store: remote('store'),
    commands: remote('commands'),
    cases: remote('cases'),
    now: async () => (await server.now()).toISOString(),
    settle,
    advanceTo: async (at) => {
      await settle();
      await server.sleepUntil(at);
      await settle();
    },
    close: async () => {
      const gone = new Promise((resolve) => product.once('exit', resolve));
      product.kill('SIGKILL');
      await gone;
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
