import { expect, it } from 'vitest';
import { checkYearAnswer } from '../../../../client/sdk/budget-year/answer-checks.ts';
import { policyV1 } from '../../../../machines/governance/policy.ts';
import type { CaseRow, Frame } from '../../../../store/rows.ts';
import { shown } from '../../../support/shown.ts';

const view = shown('financial-follow-up', {
  budget: { lines: [{ id: 'ramme', part: 'B', kind: 'development', name: 'Rammen', amountOre: 1_250_000_000 }] },
});
const row = { id: 'financial-follow-up/2028-ramme', machine: 'financial-follow-up', view } as CaseRow;

it('accounts of the frame are held against what is committed now; what they reserved before is asked for again', async () => {
  const asked: number[] = [];
  const frame = async (year: number) => {
    asked.push(year);
    return { remainingOre: 10_000_000, reservedOre: 1_200_000_000 } as Frame;
  };
  const submit = (amountOre: number) =>
    checkYearAnswer(
      { frame, casesById: async () => new Map() },
      {
        duty: 'frame-accounts',
        answer: {
          choice: 'submit',
          accounts: {
            lines: [{ line: 'ramme', part: 'B', spentOre: 0, reason: 'Ikke faktureret' }],
            carryOver: [{ line: 'ramme', amountOre, reason: 'Disponeres i 2029' }],
          },
        },
        row,
        policy: policyV1,
        now: '2029-01-10T09:00:00.000Z',
      },
    );
  await submit(1_210_000_000);
  await expect(submit(1_210_000_001)).rejects.toMatchObject({
    kind: 'BadInput',
    field: 'accounts.carryOver.0.amountOre',
  });
  expect(asked).toEqual([2028, 2028]);
});
