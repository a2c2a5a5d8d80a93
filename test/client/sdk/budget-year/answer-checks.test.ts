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
      { frame, casesById: async () => new Map(), agreement: async () => undefined },
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

it('RSI may name the frame as who pays a task, when the frame covers it, and of a change request alone (A-12, A-13)', async () => {
  const asked = { id: 'change-request/2027-0001', machine: 'change-request', system: 'ppj', view: {} };
  const record = (
    amountOre: number,
    charge: string | undefined,
    { more = {}, agreement = false, policy = policyV1 } = {},
  ) =>
    checkYearAnswer(
      {
        frame: async () => ({ remainingOre: 300_000_000 }) as Frame,
        casesById: async () => new Map(),
        agreement: async () => (agreement ? { id: 'aftale', costKey: {} } : undefined),
      },
      {
        duty: 'rsi-decision-recording',
        answer: { choice: 'approved', reference: 'RSI pkt. 1', ...(charge === undefined ? {} : { charge }) },
        row: { ...asked, amountOre, ...more } as CaseRow,
        policy,
        now: '2027-03-04T09:00:00.000Z',
      },
    );
  await record(300_000_000, 'frame');
  await record(900_000_000, 'none');
  await record(900_000_000, undefined);
  await record(900_000_000, 'frame', { agreement: true });
  const tooMuch = { field: 'charge', da: expect.stringContaining('Rammen for 2027 har 3.000.000') };
  await expect(record(300_000_001, 'frame')).rejects.toMatchObject(tooMuch);
  const policy = { ...policyV1, rsiProject: { charge: 'frame' as const } };
  await expect(record(300_000_001, undefined, { policy })).rejects.toMatchObject(tooMuch);
  const frame = { more: { machine: 'frame', id: 'frame/2028' } };
  await expect(record(1, 'none', frame)).rejects.toMatchObject({ field: 'charge' });
});
