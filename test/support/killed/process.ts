import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { OutgoingMail } from '../../../activities/letters/send.ts';
import { asFailure } from '../../../client/sdk/failures.ts';
import { quietRuntime } from '../../../worker/embedded/time-skipping-server.ts';
import { CapturedMails } from '../../../worker/simulate/captured-mail.ts';
import { temporalWorldHost } from '../../../worker/simulate/temporal-world-host.ts';
import { openDatabase } from '../../../store/open-database.ts';
import { createWorld, type World } from '../../../worker/simulate/world.ts';
import type { Ask, FromProcess, Opening, ToProcess } from './messages.ts';

/**
 * The product's own process in a world that goes on without it: worker, store on disk, commands. Temporal's server, its time and the mail server are
 * elsewhere. It may be killed at any moment, and another one takes its place.
 */
const workflows = new URL('../ordinary/workflows.ts', import.meta.url);
let now = '';
let world: World | undefined;
let mails = 0;
const taken = new Map<number, (away: boolean) => void>();
const say = (message: FromProcess): void => void process.send?.(message);

/** A mail server in another process: what it has taken stays taken. */
class MailServer extends CapturedMails {
  override async sendMail(mail: OutgoingMail): Promise<unknown> {
    const id = (mails += 1);
    const away = await new Promise<boolean>((resolve) => {
      taken.set(id, resolve);
      say({ type: 'mail', id, mail });
    });
    if (away) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNECTION' });
    return { accepted: [mail.to.address] };
  }
}

async function open(opening: Opening): Promise<World> {
  quietRuntime();
  const { address, namespace, bundleCache, opened, dataDir, startAt, register, policy, watched, weekly } = opening;
  const connection = await Connection.connect({ address });
  const server = {
    namespace,
    connection,
    nativeConnection: await NativeConnection.connect({ address }),
    client: new Client({ connection, namespace }),
    now: async () => new Date(now),
  };
  const again = opened.length > 0;
  const onOpened = (caseId: string): void => say({ type: 'opened', caseId });
  return await createWorld({
    startAt,
    register,
    ...(policy === undefined ? {} : { policy }),
    watched,
    weekly,
    database: await openDatabase({ dataDir }),
    mail: new MailServer(),
    // The test server keeps a task for the worker that had the case in its cache, however long that worker is dead: the one to be killed has none.
    host: temporalWorldHost({
      server,
      workflows,
      bundleCache,
      opened,
      onOpened,
      ...(again ? {} : { maxCachedWorkflows: 0 }),
    }),
  });
}

async function answer({ id, of, method, args }: Ask): Promise<void> {
  try {
    const part = (of === 'world' ? world : world?.[of]) as unknown as Record<string, (...given: unknown[]) => unknown>;
    const asked = part[method];
    if (asked === undefined) throw new Error(`There is no ${of}.${method}.`);
    say({ type: 'answer', id, result: await asked.apply(part, [...args]) });
  } catch (error) {
    const failure = asFailure(error);
    if (failure !== undefined)
      say({ type: 'refused', id, failure: failure.toJSON(), faults: failure.faults.map((one) => ({ ...one })) });
    else say({ type: 'failed', id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

process.on('message', (message: ToProcess) => {
  switch (message.type) {
    case 'open':
      ({ now } = message.opening);
      void open(message.opening).then((one) => {
        world = one;
        say({ type: 'open' });
      });
      break;
    case 'ask':
      ({ now } = message);
      void answer(message);
      break;
    case 'taken':
      taken.get(message.id)?.(message.away);
      taken.delete(message.id);
      break;
  }
});
process.on('disconnect', () => process.exit());
