import { NativeConnection } from '@temporalio/worker';
import { watchRegister } from '../client/sdk/watch-register.ts';
import { startWeeklyOverview } from '../client/sdk/weekly-overview.ts';
import { type Config, connectionOptions } from '../temporal.config.ts';
import * as workflows from '../workflows/all.ts';
import { buildOf } from './builds/build.ts';
import { runBuilds } from './builds/run-builds.ts';
import { createTakeAlong } from './builds/take-along.ts';
import { type Connected, noTemporal } from './connect.ts';
import { createWorker } from './create-worker.ts';
import { keepForgetting } from './forget-traces.ts';
import { keepRedelivering } from './redeliver.ts';
import { rehearseThaw } from './rehearse-thaw.ts';
import type { Run } from './running.ts';
import { wakeWaitingMailboxes } from './wake-mailbox.ts';
import { type WatchedWorker, watchWorker } from './watch-worker.ts';
import type { BundleCode } from './workflow-bundle.ts';

const now = (): string => new Date().toISOString();

/** The worker of the present build, and of each older one that has open cases. */
export async function runWorker(
  config: Config,
  address: string,
  { store, product }: Connected,
  bundle: BundleCode,
  run: Run,
): Promise<Pick<WatchedWorker, 'isRunning'>> {
  const { life, say, onFault } = run;
  const options = await connectionOptions({ ...config.temporal, address });
  const connection = await NativeConnection.connect(options).catch((error: unknown) => {
    throw noTemporal(address, error);
  });
  life.add('worker connection', () => connection.close());
  const { namespace } = config.temporal;
  const { activities, deployment } = product;
  const onStopped = (error: Error): void => life.fail(error);
  const own = { connection, namespace, activities, run, graceMs: config.graceMs };
  if (deployment === undefined) {
    say(
      'Temporal-serveren kender ikke udgaver (worker deployments): åbne sager kan standse, når en tilstandsmaskine ændres. / This Temporal server knows no worker deployments: open cases may stand still when a machine changes.',
    );
    const worker = watchWorker(await createWorker({ ...own, bundle }));
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
      createWorker({ ...own, bundle: code, build: { deploymentName: deployment.name, id, older } }),
    now,
    log: say,
    onFault,
    onStopped,
  });
  life.add('workers', () => builds.close());
  return builds;
}

/** What a process with a worker does beside its cases. Returns how many mailboxes had been waiting to send. */
export async function keepWorking({ store, policies, product }: Connected, { life, onFault }: Run): Promise<number> {
  await keepRedelivering(product.redelivery, onFault, life);
  keepForgetting(store, policies, life, onFault);
  const woken = await wakeWaitingMailboxes(store, product.cases);
  await watchRegister(product.cases);
  await startWeeklyOverview(product.cases);
  return woken;
}
