/** The approval of `approval.ts` written by hand, with ordinary and with local activities. */
import {
  ApplicationFailure,
  condition,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import type { NotifyActivities } from './activities.ts';

const month = 30 * 24 * 3600 * 1000;
const approve = defineUpdate<{ step: string }, [{ by: string }]>('approve');
const retry = { initialInterval: '1s', maximumInterval: '1m', maximumAttempts: 8 } as const;
const ordinary = proxyActivities<NotifyActivities>({ startToCloseTimeout: '30s', retry });
const local = proxyLocalActivities<NotifyActivities>({ startToCloseTimeout: '30s', retry });

async function byHand({ notify }: NotifyActivities): Promise<{ approvals: number; reminders: number }> {
  let step: 'first' | 'second' | 'approved' = 'first';
  let approvals = 0;
  let reminders = 0;
  setHandler(
    approve,
    () => {
      approvals += 1;
      step = step === 'first' ? 'second' : 'approved';
      return { step };
    },
    {
      validator: ({ by }) => {
        if (step === 'approved' || by === '')
          throw ApplicationFailure.create({
            type: 'NotAllowed',
            message: `Not allowed in ${step}.`,
            nonRetryable: true,
          });
      },
    },
  );
  for (const waiting of ['first', 'second'] as const) {
    do await notify({ step: waiting });
    while (!(await condition(() => step !== waiting, month)) && ++reminders);
  }
  await notify({ step: 'approved' });
  return { approvals, reminders };
}

export const handOrdinary = (): Promise<unknown> => byHand(ordinary);
export const handLocal = (): Promise<unknown> => byHand(local);
