import type { Duration } from '@temporalio/common';
import { ActivityFailure, proxyActivities, proxyLocalActivities, TimeoutFailure } from '@temporalio/workflow';
import type { ActivityCall } from './options.ts';

type Call = (...args: unknown[]) => Promise<unknown>;

/**
 * How long a local activity may hold up the workflow task, and so every message to the case. Its attempts are made within that
 * time; what takes longer is called again as an ordinary activity, under the same key, and nobody waits for that.
 */
const localPatience: Duration = '2s';

/** The activity of that name, called as its options say. Rejects when its attempts are used up. */
export function activityCall(name: string, call: ActivityCall): Call {
  return call.local === true ? localFirst(name, call) : ordinary(name, call, call.maximumAttempts ?? mostAttempts);
}

const mostAttempts = 8;

function ordinary(name: string, call: ActivityCall, maximumAttempts: number): Call {
  const { startToCloseTimeout = '30s', heartbeatTimeout, initialInterval = '1s', maximumInterval = '1m' } = call;
  const proxies = proxyActivities<Record<string, Call>>({
    startToCloseTimeout: startToCloseTimeout as Duration,
    retry: {
      initialInterval: initialInterval as Duration,
      maximumInterval: maximumInterval as Duration,
      maximumAttempts,
    },
    ...(heartbeatTimeout === undefined ? {} : { heartbeatTimeout: heartbeatTimeout as Duration }),
  });
  return proxies[name]!;
}

function localFirst(name: string, call: ActivityCall): Call {
  const attempts = call.maximumAttempts ?? mostAttempts;
  const { initialInterval = '1s', maximumInterval = '1m' } = call;
  const first = proxyLocalActivities<Record<string, Call>>({
    scheduleToCloseTimeout: localPatience,
    retry: {
      initialInterval: initialInterval as Duration,
      maximumInterval: maximumInterval as Duration,
      maximumAttempts: attempts,
    },
  })[name]!;
  const afterwards = ordinary(name, call, attempts);
  return async (...args) => {
    try {
      return await first(...args);
    } catch (error) {
      if (!hasRunOutOfTime(error)) throw error;
      return afterwards(...args);
    }
  };
}

/**
 * Not out of attempts, and not refused for good: what was left to do takes longer than a task may wait. Replayed, the failure of an attempt that took all the
 * time is the timeout itself, as its marker has it.
 */
const hasRunOutOfTime = (error: unknown): boolean =>
  error instanceof TimeoutFailure ||
  (error instanceof ActivityFailure && (error.cause instanceof TimeoutFailure || error.retryState === 'TIMEOUT'));
