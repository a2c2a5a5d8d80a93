import type { Waiting } from './durable/messages.ts';

/** Who is awaited, in one sentence of each language. */
export interface WordedWaiting extends Waiting {
  readonly da: string;
  readonly en: string;
}

/** The sentences of a case's own options; where these were at fault (an incident of the case) it is said plainly. */
export function worded(waiting: Waiting | WordedWaiting): WordedWaiting {
  if ('da' in waiting) return waiting;
  return { ...waiting, da: `Venter på ${waiting.what}.`, en: waiting.text ?? `Waiting for ${waiting.what}.` };
}
