import type { WorkflowHandle } from '@temporalio/client';

const isOver = (error: unknown): boolean =>
  (error as Error).name === 'WorkflowNotFoundError' || /already completed/.test(String(error));

/** An event to a case. What XState would ignore is refused, and a case that is over says so: neither is a fault. */
export async function sendTo(handle: WorkflowHandle, type: string): Promise<void> {
  try {
    await handle.executeUpdate('send', { args: [{ event: { type } }] });
  } catch (error) {
    const reason = (error as { cause?: { type?: string } }).cause?.type ?? '';
    if (!isOver(error) && !['NotAllowed', 'UnknownEvent', 'Ended'].includes(reason)) throw error;
  }
}

/** The same without an answer, so that nobody needs to be there to take it. */
export async function postTo(handle: WorkflowHandle, type: string): Promise<void> {
  try {
    await handle.signal('post', { type });
  } catch (error) {
    if (!isOver(error)) throw error;
  }
}
