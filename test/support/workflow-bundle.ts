import type { WorkflowBundle } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import { workflowBundle as bundleIn } from '../../worker/workflow-bundle.ts';

const cache = fileURLToPath(new URL('../../node_modules/.cache/aarshjul/bundles', import.meta.url));

/** The bundle of a workflows file, kept between test files. @param workflowsPath e.g. `new URL('../../workflows/all.ts', import.meta.url)` */
export const workflowBundle = (
  workflowsPath: URL | string,
  interceptors: readonly URL[] = [],
): Promise<WorkflowBundle> => bundleIn(workflowsPath, cache, interceptors);
