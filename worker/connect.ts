import { Client, Connection } from '@temporalio/client';
import { unavailable } from '../client/sdk/failures.ts';
import type { Condition } from '../client/web/health.ts';
import { policyV1 } from '../machines/governance/policy.ts';
import { createPolicies, type Policies } from '../store/policies.ts';
import type { Store } from '../store/store.ts';
import { type Config, connectionOptions } from '../temporal.config.ts';
import { ensureSearchAttributes } from './ensure-search-attributes.ts';
import { updatesOnce } from './heard-in-order.ts';
import { createMailServer, type MailServer } from './mail-server.ts';
import { linkSecretOf } from './open-store.ts';
import { createReadiness, type Readiness } from './operations/readiness.ts';
import { createProduct, type Product } from './product.ts';
import type { Run } from './running.ts';
import type { WatchedWorker } from './watch-worker.ts';

/** The product over what it needs, all of it connected. */
export interface Connected {
  readonly store: Store;
  readonly policies: Policies;
  readonly product: Product;
  readonly linkSecret: string;
  readonly mail: MailServer;
  readonly temporal: Connection;
}

const now = (): string => new Date().toISOString();

/** Connects to Temporal and the mail server. Throws a `Failure` of kind `Unavailable`, with what to do, where Temporal does not answer. */
export async function connect(
  config: Config,
  { address, smtpUrl, store }: { readonly address: string; readonly smtpUrl: string; readonly store: Store },
  run: Run,
): Promise<Connected> {
  const { life, say, onFault } = run;
  const options = await connectionOptions({ ...config.temporal, address });
  const temporal = await Connection.connect({ ...options, interceptors: [updatesOnce] }).catch((error: unknown) => {
    throw noTemporal(address, error);
  });
  life.add('Temporal connection', () => temporal.close());
  await ensureSearchAttributes(temporal, config.temporal.namespace);
  const client = new Client({ connection: temporal, namespace: config.temporal.namespace });
  const linkSecret = await linkSecretOf(config, store);
  const policies = createPolicies({ store, first: policyV1 });
  const mail = createMailServer({ smtpUrl, from: config.mailFrom }, run);
  const { transport } = mail;
  const product = await createProduct({
    config,
    store,
    policies,
    client,
    transport,
    linkSecret,
    now,
    log: say,
    onFault,
  });
  return { store, policies, product, linkSecret, mail, temporal };
}

export function noTemporal(address: string, error: unknown): Error {
  const why = error instanceof Error ? error.message : String(error);
  return unavailable(
    `Temporal (${address}) svarer ikke: ${why}. Start Temporal, eller ret TEMPORAL_ADDRESS.`,
    `Temporal (${address}) does not answer: ${why}. Start Temporal, or correct TEMPORAL_ADDRESS.`,
  );
}

/** How long an answer is taken for true, in ms; a mail server is not asked more often than it must. */
const fresh = { often: 1_000, seldom: 30_000 };

/** What this process needs, and how it is asked. Mail may be away: letters wait, and go by themselves. */
export function conditionOf(
  config: Config,
  { store, temporal, mail }: Connected,
  { worker, isClosing }: { readonly worker?: Pick<WatchedWorker, 'isRunning'> | undefined; isClosing(): boolean },
): Condition & { readonly readiness: () => Promise<Readiness> } {
  const { namespace } = config.temporal;
  const asked = { needed: true, freshMs: fresh.often };
  const working = {
    part: 'worker',
    ...asked,
    ask: async () => {
      if (worker?.isRunning() === false) throw new Error('stopped');
    },
  } as const;
  return {
    isWorking: worker === undefined ? undefined : () => worker.isRunning(),
    readiness: createReadiness(
      [
        ...(worker === undefined ? [] : [working]),
        { part: 'database', ...asked, ask: () => store.answers() },
        { part: 'temporal', ...asked, ask: () => temporal.workflowService.describeNamespace({ namespace }) },
        { part: 'mail', needed: false, freshMs: fresh.seldom, ask: () => mail.answers() },
      ],
      isClosing,
    ),
  };
}
