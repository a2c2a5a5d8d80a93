import { hashOf } from '../../store/canonical.ts';
import { conflict } from '../sdk/failures.ts';
import type { ApiDeps, Call } from './route.ts';

/**
 * How long a call may be carried out: a key that was taken earlier and never answered is of a process that is gone. So is one of before this process was alone,
 * however short a time ago.
 */
const longestMs = 120_000;

/**
 * Runs a call once under its `Idempotency-Key`: the same content again is the same act and answers with its receipt; another content under the key is refused,
 * not answered with the receipt of the first. The key is taken before the call is carried out: of two at once one is carried out, and the other is told to ask
 * again. What failed was not carried out, so its key is free to be used for the corrected one. Throws `Conflict`.
 */
export async function once(
  { store, commands, now, aloneSince = '' }: ApiDeps,
  call: Call,
  run: () => Promise<unknown>,
): Promise<unknown> {
  const { updateId } = call.opts;
  if (updateId === undefined) return run();
  const content = contentOf(call);
  const at = now();
  const tooLongAgo = new Date(Date.parse(at) - longestMs).toISOString();
  const lostBefore = aloneSince > tooLongAgo ? aloneSince : tooLongAgo;
  const known = await store.takeApiRequest({ id: updateId, content, at, lostBefore });
  if (known.content !== content)
    throw conflict(
      'Samme Idempotency-Key er før brugt til det samme med et andet indhold. Brug en ny nøgle til det nye indhold, eller send det samme indhold igen.',
      'The same Idempotency-Key was used for this before, with other content. Use a new key for the new content, or send the same content again.',
      'Idempotency-Key',
    );
  if (known.held === 'running')
    throw conflict(
      'Det samme er ved at blive udført under samme Idempotency-Key. Send det igen om lidt, og få kvitteringen.',
      'The same is being carried out under the same Idempotency-Key. Send it again in a moment to get its receipt.',
      'Idempotency-Key',
    );
  try {
    // Also of a process that was killed before it could say that it was done: what it had asked is closed by now, and would be refused.
    const answer = (await commands.receiptOf(updateId)) ?? (await run());
    await store.answerApiRequest(updateId);
    return answer;
  } catch (error) {
    await store.freeApiRequest(updateId);
    throw error;
  }
}

/** The version that was seen is no part of what is asked for. */
function contentOf({ body, query }: Call): string {
  const sent = JSON.parse(JSON.stringify({ body, query })) as { body?: Readonly<Record<string, unknown>> };
  if (typeof sent.body !== 'object' || sent.body === null) return hashOf(sent);
  const { expectCaseVersion: _, ...form } = sent.body;
  return hashOf({ ...sent, body: form });
}
