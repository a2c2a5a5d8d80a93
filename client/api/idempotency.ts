import { hashOf } from '../../store/canonical.ts';
import { conflict } from '../sdk/failures.ts';
import type { ApiDeps, Call } from './route.ts';

/**
 * Runs a call once under its `Idempotency-Key`: the same content again is the same act and answers with its receipt; another content under the key is refused,
 * not answered with the receipt of the first. What failed was not carried out, so its key is free to be used for the corrected one. Throws `Conflict`.
 */
export async function once<T>({ store, now }: ApiDeps, call: Call, run: () => Promise<T>): Promise<T> {
  const { updateId } = call.opts;
  if (updateId === undefined) return run();
  const content = contentOf(call);
  const before = await store.apiRequest(updateId);
  if (before !== undefined && before !== content)
    throw conflict(
      'Samme Idempotency-Key er før brugt til det samme med et andet indhold. Brug en ny nøgle til det nye indhold, eller send det samme indhold igen.',
      'The same Idempotency-Key was used for this before, with other content. Use a new key for the new content, or send the same content again.',
      'Idempotency-Key',
    );
  const answer = await run();
  if (before === undefined) await store.keepApiRequest(updateId, content, now());
  return answer;
}

/** The version that was seen is no part of what is asked for. */
function contentOf({ body, query }: Call): string {
  const sent = JSON.parse(JSON.stringify({ body, query })) as { body?: Readonly<Record<string, unknown>> };
  if (typeof sent.body !== 'object' || sent.body === null) return hashOf(sent);
  const { expectCaseVersion: _, ...form } = sent.body;
  return hashOf({ ...sent, body: form });
}
