import { dk2026a } from '../../../machines/governance/holidays.ts';
import { describe, expect, it } from 'vitest';
import { byBusinessDays } from '../../../machines/governance/deadlines.ts';
import type { Effect } from '../../../machines/governance/effects.ts';
import { ladder, overdueLadder } from '../../../machines/governance/ladder.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { hearingMachine, type HearingInput } from '../../../machines/hearing/machine.ts';
import type { Deadline } from '../../../machines/governance/deadlines.ts';
import { durable } from '../../../workflows/durable/durable.ts';
import { createMemoryHost } from '../../../workflows/durable/memory-host.ts';
import type { Json, RecordBatch } from '../../../workflows/messages.ts';
import { lifecycleOptions } from '../../../workflows/lifecycle-options.ts';

const startAt = '2027-01-04T08:00:00.000Z';
const jens = { person: 'jens', name: 'Jens Høj', role: 'userGroup', region: 'nordjylland' };

describe('given a hearing whose user group the register could not tell', () => {
  it('when its date is moved, then it opens for the new date, and the letter says why (A-27, A-44)', async () => {
    const written: Effect[] = [];
    let away = 10;
    const host = createMemoryHost({
      startAt,
      thawAlways: true,
      workflows: { hearing: durable(hearingMachine, lifecycleOptions) },
      activities: {
        record: (batch: RecordBatch) => {
          written.push(...batch.effects.map((effect) => effect as unknown as Effect));
        },
        arrange: ({ due }: { due: Deadline }, { at }: { at: string }) => {
          if (away > 0) {
            away -= 1;
            throw new Error('the register is away');
          }
          return {
            assignees: [jens],
            deadline: due,
            reminders: ladder(due, policyV1, at),
            overdue: overdueLadder(due, policyV1),
          };
        },
      },
    });
    const input: HearingInput = {
      system: 'ppj',
      modelVersion: 'v1',
      due: byBusinessDays(15, startAt, dk2026a),
      data: {},
    };
    await host.start({ workflow: 'hearing', caseId: 'h', input: input as unknown as Json });
    await host.advanceTo('2027-01-04T08:30:00.000Z');
    expect((await host.view('h')).value).toBe('unarranged');

    const deadline = byBusinessDays(25, startAt, dk2026a);
    const reason = 'Brugergruppen mødes senere';
    const by = { person: 'ida', channel: 'login' as const };
    const dates = { deadline, reminders: ladder(deadline, policyV1, startAt), overdue: [] };
    await host.send('h', { event: { type: 'moveDeadline', by, ...dates, reason } as never });
    await host.advanceTo('2027-01-04T12:00:00.000Z');

    expect(written.find(({ type }) => type === 'openTasks')?.params).toMatchObject({ deadline });
    expect(written.find(({ type }) => type === 'tell')?.params).toMatchObject({ deadline, data: { moved: reason } });
    expect(written).toContainEqual(
      expect.objectContaining({
        type: 'journal',
        params: expect.objectContaining({ event: 'deadline-moved', reason }),
      }),
    );
  });
});
