import { setTimeout as pause } from 'node:timers/promises';
import { defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client';
import { asFailure } from '../client/sdk/failures.ts';
import type { Store } from '../store/store.ts';
import { type Cases, Refused } from '../workflows/messages.ts';
import type { Redelivery } from './redeliver.ts';

/** gRPC's UNAVAILABLE: nobody is there, or whoever was has gone while it was asked. */
const gone = 14;
/** How long a message waits for a server that has gone, in ms. */
const patienceMs = 25_000;
const pauseMs = 500;

type GrpcInterceptor = ReturnType<typeof makeGrpcRetryInterceptor>;

const retried = makeGrpcRetryInterceptor(defaultGrpcRetryOptions());
const { delayFunction, retryableDecider } = defaultGrpcRetryOptions();
const unlessGone = makeGrpcRetryInterceptor({
  delayFunction,
  retryableDecider: (attempt, status) => status.code !== gone && retryableDecider(attempt, status),
});

/**
 * For `Connection.connect`: updates to cases are not sent again by the connection itself to a server that has gone. It would do so in any order, and the server
 * that comes back may have lost an update that stands recorded: another would take the number of its step (`redeliver.ts`).
 */
export const updatesOnce: GrpcInterceptor = (options, nextCall) =>
  (options.method_definition.path.endsWith('/UpdateWorkflowExecution') ? unlessGone : retried)(options, nextCall);

/** Whether the server went while it was asked. */
function isGone(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause) if ('code' in one && one.code === gone) return true;
  return false;
}

/**
 * Cases that hear what stands recorded of them before anything else. Each message names the last recorded step: a case that has lost it with its server refuses,
 * whichever process asks, is told it again, and then hears the message. After a server has gone while messages were under way, it is looked for what it has lost,
 * and only then they are sent again, under their ids. Without an id a message is sent once. Throws as `cases` do; `Unavailable` when patience ends.
 */
export const heardInOrder = (cases: Cases, store: Pick<Store, 'lastUpdate'>, redelivery: Redelivery): Cases => ({
  ...cases,
  async send(caseId, request, updateId) {
    for (const end = Date.now() + patienceMs; ;) {
      try {
        await redelivery.ready(caseId);
      } catch (error) {
        if (asFailure(error)?.kind !== 'Unavailable' || Date.now() > end) throw error;
        await pause(pauseMs);
        continue;
      }
      // What cannot be told again keeps nobody out for ever: its number is then another's, which a person sees.
      const after = Date.now() > end ? undefined : await store.lastUpdate(caseId);
      try {
        return await cases.send(caseId, after === undefined ? request : { ...request, after }, updateId);
      } catch (error) {
        const isBehind = error instanceof Refused && error.reason === 'Behind';
        if (!isBehind && (!isGone(error) || updateId === undefined || Date.now() > end)) throw error;
        await pause(pauseMs);
        await redelivery.look('lost');
      }
    }
  },
});
