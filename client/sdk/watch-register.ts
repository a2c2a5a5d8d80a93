import { registerWatchId } from '../../machines/register/look.ts';
import type { Cases } from '../../workflows/messages.ts';

/** Starts the watch over the register, or tells it, when it runs, that the register may have changed. More often than needed does no harm. */
export const watchRegister = (cases: Cases): Promise<void> =>
  cases.startAndPost({ workflow: 'register', caseId: registerWatchId, input: {} }, { type: 'changed' });
