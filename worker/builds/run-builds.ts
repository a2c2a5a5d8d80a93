import type { WorkflowBundle } from '@temporalio/worker';
import type { BuildRow, NewBuild } from '../../store/queries/builds.ts';
import type { Store } from '../../store/store.ts';
import type { Deployment } from '../../workflows/durable/deployment.ts';
import { type WatchableWorker, type WatchedWorker, watchWorker } from '../watch-worker.ts';
import { bundleOf } from './build.ts';

export interface RunBuildsDeps {
  readonly deployment: Pick<Deployment, 'makeCurrent' | 'count'>;
  readonly store: Pick<Store, 'enterBuild' | 'builds' | 'buildCode' | 'markDrained'>;
  /** What this process brings: new cases begin with it. */
  readonly present: NewBuild;
  readonly bundle: WorkflowBundle;
  /** Activities that this process has. */
  readonly activities: ReadonlySet<string>;
  readonly createWorker: (
    bundle: WorkflowBundle,
    build: { readonly id: string; readonly older: boolean },
  ) => Promise<WatchableWorker>;
  /** Moves the cases of an older build that go along by themselves; asked at every look, once new cases begin with the present one. */
  readonly takeAlong: (build: string) => Promise<void>;
  readonly now: () => string;
  readonly log: (line: string) => void;
  readonly onFault: (what: string, error: unknown) => void;
  /** A worker has stopped by itself. */
  readonly onStopped: (error: Error) => void;
  readonly lookEveryMs?: number;
}

export interface RunningBuilds {
  /** Whether the worker of the present build works. */
  isRunning(): boolean;
  /** Ids of the older builds that have a worker now. */
  older(): readonly string[];
  close(): Promise<void>;
}

/** An older build has no open case when it was so at this many looks: what has just begun may not be listed yet. */
const looksUntilDrained = 2;

/**
 * Runs the present build, and beside it each build that ran before and has open cases: a case goes on with the code that began it (docs/decisions/0013). One
 * whose last case has ended or moved is closed and marked as drained. Builds that another process enters meanwhile are not run here: their activities may be
 * newer than those of this process.
 */
export async function runBuilds(deps: RunBuildsDeps): Promise<RunningBuilds> {
  const { deployment, store, present, log, now } = deps;
  await store.enterBuild(present);
  const undrained = (await store.builds()).filter(({ id, drainedAt }) => id !== present.id && drainedAt === undefined);
  const earlier = new Map(undrained.map((build) => [build.id, build]));
  const running = new Map<string, WatchedWorker>();
  const emptyLooks = new Map<string, number>();

  const run = async (id: string, bundle: WorkflowBundle, older: boolean): Promise<WatchedWorker> => {
    const watched = watchWorker(await deps.createWorker(bundle, { id, older }));
    watched.stopped.catch(deps.onStopped);
    return watched;
  };
  const take = async (build: BuildRow, open: number): Promise<void> => {
    const code = await store.buildCode(build.id);
    if (code === undefined) throw new Error(`Build ${build.id} has no code.`);
    running.set(build.id, await run(build.id, bundleOf(code), true));
    log(
      `Udgave ${build.id} fra ${build.begunAt.slice(0, 10)} kører ved siden af: ${open} åbne sager / Build ${build.id} runs beside: ${open} open cases`,
    );
    const missing = build.activities.filter((name) => !deps.activities.has(name));
    if (missing.length > 0)
      log(
        `Udgave ${build.id} kalder, hvad denne ikke har; dens sager standser dér / calls what this one has not, and its cases stop there: ${missing.join(', ')}`,
      );
  };
  const drain = async ({ id }: BuildRow): Promise<void> => {
    const looks = 1 + (emptyLooks.get(id) ?? 0);
    emptyLooks.set(id, looks);
    if (looks < looksUntilDrained) return;
    await running.get(id)?.close();
    running.delete(id);
    await store.markDrained(id, now());
    earlier.delete(id);
    log(`Udgave ${id} har ingen åbne sager mere og er lukket / Build ${id} has no open cases left and is closed`);
  };
  const look = async (): Promise<void> => {
    for (const build of earlier.values()) {
      const open = await deployment.count(build.id);
      if (open === 0) await drain(build);
      else {
        emptyLooks.delete(build.id);
        if (!running.has(build.id)) await take(build, open);
      }
    }
  };

  const current = await run(present.id, deps.bundle, false);
  await Promise.all([deployment.makeCurrent(present.id), look()]);
  const takeAlong = async (): Promise<void> => {
    for (const id of running.keys()) await deps.takeAlong(id);
  };
  let looking: Promise<void> | undefined;
  const meanwhile = (task: () => Promise<void>): void => {
    looking ??= task()
      .catch((error: unknown) => deps.onFault('builds', error))
      .finally(() => (looking = undefined));
  };
  meanwhile(takeAlong);
  const timer = setInterval(() => meanwhile(() => look().then(takeAlong)), deps.lookEveryMs ?? 10_000);
  timer.unref();

  return {
    isRunning: () => current.isRunning(),
    older: () => [...running.keys()],
    async close() {
      clearInterval(timer);
      await looking;
      await Promise.all([current, ...running.values()].map((one) => one.close()));
    },
  };
}
