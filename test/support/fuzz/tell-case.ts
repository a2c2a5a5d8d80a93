import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { WorkflowHandle } from '@temporalio/client';

const isOver = (error: unknown): boolean =>
  (error as Error).name === 'WorkflowNotFoundError' || /already completed/.test(String(error));

/** The server takes no update while the last task of a case has timed out, as on a machine that is too busy; it is done again. */
const isHeldUp = (error: unknown): boolean => /Workflow Task in failed state/.test(String((error as Error).cause));

/** An event to a case. What XState would ignore is refused, and a case that is over says so: neither is a fault. */
export async function sendTo(handle: WorkflowHandle, type: string): Promise<void> {
  const updateId = randomUUID();
  for (;;)
    try {
      await handle.executeUpdate('send', { args: [{ event: { type } }], updateId });
      return;
    } catch (error) {
      const reason = (error as { cause?: { type?: string } }).cause?.type ?? '';
      if (isOver(error) || ['NotAllowed', 'UnknownEvent', 'Ended'].includes(reason)) return;
      if (!isHeldUp(error)) throw error;
      await pause(1_000);
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
