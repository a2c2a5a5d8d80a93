import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, Worker, type WorkerOptions, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import type { ActivitiesOf } from './activity-types.ts';
import type { DurableWorkflow } from './durable.ts';

/** A worker whose activities do not do all that its workflows call for. `missing` names each with the workflows that call it. */
export class MissingActivities extends Error {
  override readonly name = 'MissingActivities';
  readonly missing: readonly { readonly activity: string; readonly workflows: readonly string[] }[];

  constructor(missing: MissingActivities['missing']) {
    super(
      [
        'Activities are missing; give the worker a function of each name:',
        ...missing.map(({ activity, workflows }) => `  ${activity} (${workflows.join(', ')})`),
      ].join('\n'),
    );
    this.missing = missing;
  }
}

const isDurable = (exported: unknown): exported is DurableWorkflow =>
  typeof exported === 'function' && 'registration' in exported;

/** Throws {@link MissingActivities} where a machine of these workflows calls for an activity that is not there. Other exports are left alone. */
export function assertActivities(workflows: object, activities: object): void {
  const callers = new Map<string, string[]>();
  for (const [name, exported] of Object.entries(workflows))
    if (isDurable(exported))
      for (const activity of exported.registration.activities)
        if (!Object.hasOwn(activities, activity)) callers.set(activity, [...(callers.get(activity) ?? []), name]);
  if (callers.size > 0)
    throw new MissingActivities([...callers].map(([activity, names]) => ({ activity, workflows: names })));
}

/** What prepares the sandbox that a worker's workflows share. Compiled, it stands beside this file under another ending. */
const sandbox = (name: string): string =>
  fileURLToPath(new URL(`./${name}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url));

/**
 * Bundles a file of workflows so that all cases share one evaluation of its modules: 3 to 5 MB a case less. The same sources make the same code, wherever they
 * stand and wherever the process was started.
 */
export function bundleDurable(
  workflowsPath: string,
  options: Omit<Parameters<typeof bundleWorkflowCode>[0], 'workflowsPath' | 'preloadModules'> = {},
): Promise<WorkflowBundleWithSourceMap> {
  const context = dirname(workflowsPath);
  return bundleWorkflowCode({
    ...options,
    workflowsPath,
    preloadModules: [sandbox('untraced-promises'), workflowsPath, sandbox('share-modules')],
    webpackConfigHook: (config) => (options.webpackConfigHook ?? ((same) => same))({ ...config, context }),
  });
}

/**
 * Who asks for workflow tasks. Of Temporal's ten pollers two ask the queue that every case's first task waits in, and the rest ask for those of cached cases:
 * with fifty cases begun at once the first task waited for seconds while pollers stood idle.
 */
export const pollers = {
  workflowTaskPollerBehavior: { type: 'simple-maximum', maximum: 20 },
  nonStickyToStickyPollRatio: 0.7,
} as const;

export interface DurableWorkerOptions<W extends object> extends Omit<WorkerOptions, 'activities' | 'workflowsPath'> {
  /** The module of the workflows, and where it stands: `import * as workflows from './workflows.ts'`. */
  readonly workflows: W;
  readonly workflowsPath: string;
  /** What their machines call: typed by them. */
  readonly activities: ActivitiesOf<W>;
}

/** A Temporal worker of durable workflows, with {@link pollers} unless the options say otherwise. Throws {@link MissingActivities} before it polls anything. */
export async function createDurableWorker<W extends object>(options: DurableWorkerOptions<W>): Promise<Worker>;
export async function createDurableWorker({
  workflows,
  workflowsPath,
  activities,
  ...options
}: Omit<WorkerOptions, 'workflowsPath'> & {
  workflows: object;
  workflowsPath: string;
  activities: object;
}): Promise<Worker> {
  assertActivities(workflows, activities);
  const workflowBundle = options.workflowBundle ?? (await bundleDurable(workflowsPath));
  return Worker.create({ ...pollers, ...options, workflowBundle, activities });
}
