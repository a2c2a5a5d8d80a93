import type { Context } from 'hono';
import { unavailable } from '../../sdk/failures.ts';
import { retryAfterSeconds } from '../../sdk/retry-after.ts';
import { answerWithMessage } from '../message-answer.tsx';

const failure = unavailable(
  'Systemet genstartes. Prøv igen om lidt; der er ikke sket noget.',
  'The system is being restarted. Try again in a moment; nothing has happened.',
);

/** What a process that has been told to stop answers to everything new: in JSON under `/api`, else as a page. */
export function closing(c: Context, contact?: string): Response | Promise<Response> {
  c.header('Retry-After', String(retryAfterSeconds));
  c.header('Connection', 'close');
  if (c.req.path.startsWith('/api')) return c.json({ error: failure.toJSON() }, 503);
  const title = ['Prøv igen om lidt', 'Try again in a moment'] as const;
  return answerWithMessage(c, { title, text: [failure.da, failure.en], status: 503, contact });
}
