import { ApplicationFailure } from '@temporalio/activity';
import { expect, it } from 'vitest';
import { OtherStepWritten } from '../../store/queries/record.ts';
import { refusedForGood } from '../../worker/create-worker.ts';

const failing = (error: Error) => refusedForGood(() => Promise.reject(error))();

it('a step whose number another one has is not tried again: somebody sees it at once', async () => {
  await expect(failing(new OtherStepWritten('Step 5 was written as "vote"'))).rejects.toMatchObject({
    type: 'OtherStepWritten',
    message: 'Step 5 was written as "vote"',
    nonRetryable: true,
  });
});

it('what else goes wrong is tried again', async () => {
  const away = new Error('The database is away.');
  await expect(failing(away)).rejects.toBe(away);
  expect(away).not.toBeInstanceOf(ApplicationFailure);
});
