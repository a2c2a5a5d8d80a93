import type { Duration } from '@temporalio/common';
import { ActivityFailure, proxyActivities, proxyLocalActivities, sleep, TimeoutFailure } from '@temporalio/workflow';
import { awayPauseMs, saysAway } from './away.ts';
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

/** The activity again and again, round by round of its attempts, while it says that what it needs is away. */
function untilBack(activity: Call): Call {
  return async (...args) => {
    for (;;) {
      try {
        return await activity(...args);
      } catch (error) {
        if (!isAway(error)) throw error;
        await sleep(awayPauseMs);
      }
    }
  };
}

/** A local activity's failure of its last attempt comes as it is, an ordinary one's as the cause. */
const isAway = (error: unknown): boolean =>
  saysAway(error) || (error instanceof ActivityFailure && saysAway(error.cause));

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
  return untilBack(proxies[name]!);
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
      if (!hasRunOutOfTime(error) && !isAway(error)) throw error;
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
