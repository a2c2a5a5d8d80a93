import {
  ThreadedVMWorkflowCreator,
  type ThreadedVMWorkflowCreatorOptions,
} from '@temporalio/worker/lib/workflow/threaded-vm.js';

/**
 * Importing this keeps the threads in which Temporal runs workflow code, from one worker of a bundle to the next. The SDK starts them anew for each
 * worker, and code is slow in a new thread. What a case holds is in a scope of its own either way, and goes with the worker that held it.
 *
 * Nor is Node's watchdog set, which starts and ends a thread around each of the calls into workflow code; a test that hangs is ended by vitest. The two
 * together take a quarter off a year of governance.
 */
const create = ThreadedVMWorkflowCreator.create.bind(ThreadedVMWorkflowCreator);
const warm = new Map<string, Promise<ThreadedVMWorkflowCreator>>();

ThreadedVMWorkflowCreator.create = (options) => {
  const key = [...options.registeredActivityNames].sort().join() + options.workflowBundle.code;
  const known = warm.get(key) ?? createKept(options);
  warm.set(key, known);
  return known;
};

async function createKept(options: ThreadedVMWorkflowCreatorOptions): Promise<ThreadedVMWorkflowCreator> {
  const creator = await create(Object.assign({ ...options }, { isolateExecutionTimeoutMs: undefined }));
  creator.destroy = async () => {};
  return creator;
}
