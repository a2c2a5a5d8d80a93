import { dk2026a } from '../../../machines/governance/holidays.ts';
import { describe, expect, it } from 'vitest';
import { assignmentMachine, type AssignmentInput } from '../../../machines/assignment/machine.ts';
import { byBusinessDays } from '../../../machines/governance/deadlines.ts';
import { duties } from '../../../machines/duties.ts';
import type { Effect } from '../../../machines/governance/effects.ts';
import { ladder, overdueLadder } from '../../../machines/governance/ladder.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { durable } from '../../../workflows/durable/durable.ts';
import { createMemoryHost } from '../../../workflows/durable/memory-host.ts';
import { type Json, type RecordBatch, Refused } from '../../../workflows/messages.ts';
import { lifecycleOptions } from '../../../workflows/lifecycle-options.ts';

const startAt = '2027-03-01T11:00:00.000Z';
const system = { person: 'system', channel: 'system' as const };

/** A duty of twenty business days from 1 March 2027 whose holder can change. */
async function give(input: Partial<AssignmentInput> = {}) {
  const written: (Effect & { at: string })[] = [];
  let holder = 'birgit';
  let isAway = false;
  const host = createMemoryHost({
    startAt,
    thawAlways: true,
    workflows: { duty: durable(assignmentMachine, { ...lifecycleOptions }) },
    activities: {
      record: (batch: RecordBatch) => {
        written.push(...batch.effects.map((effect) => ({ ...(effect as unknown as Effect), at: batch.at })));
      },
      arrange: (request: { businessDays: number }, { at }: { at: string }) => {
        if (isAway) throw new Error('the register is away');
        const deadline = byBusinessDays(request.businessDays, at, dk2026a);
        return {
          assignees: [{ person: holder, name: holder, role: 'fsgChair' }],
          deadline,
          reminders: ladder(deadline, policyV1, at),
          overdue: overdueLadder(deadline, policyV1),
        };
      },
    },
  });
  const given: AssignmentInput = {
    duty: 'fsg-decision',
    terms: duties['fsg-decision'],
    modelVersion: 'v1',
    atDeadline: 'breach',
    ...input,
  };
  await host.start({ workflow: 'duty', caseId: 'd', input: given as unknown as Json });
  return {
    host,
    written,
    /** Day, rung and reader of each letter of the kinds. */
    told: (...kinds: string[]) =>
      written.flatMap((one) =>
        one.type === 'tell' && kinds.includes(one.params.letter)
          ? [
              `${one.at.slice(0, 10)} ${one.params.rung ?? 'task'} ${one.params.to.map((to) => (typeof to === 'string' ? to : 'person' in to ? to.person : to.role)).join()}`,
            ]
          : [],
      ),
    holds: (person: string) => void (holder = person),
    away: (gone: boolean) => void (isAway = gone),
    renews: () => host.send('d', { event: { type: 'renew', by: system } }),
    until: (at: string) => host.advanceTo(at),
    async answers(person: string): Promise<boolean> {
      const event = { type: 'answer', by: { person, channel: 'link' }, answer: { choice: 'approve' } };
      try {
        return (await host.send('d', { event })).accepted;
      } catch (error) {
        if (error instanceof Refused) return false;
        throw error;
      }
    },
  };
}
type Given = Awaited<ReturnType<typeof give>>;
const end = '2027-12-31T12:00:00.000Z';
/** What was said and when, whoever read it. */
const rungs = (duty: Given) =>
  duty.told('reminder', 'overdue', 'warning').map((one) => one.split(' ').slice(0, 2).join(' '));

async function undisturbed(input: Partial<AssignmentInput> = {}) {
  const duty = await give(input);
  await duty.until(end);
  return rungs(duty);
}

describe('given a duty whose holder changes while it is open', () => {
  it.each([
    ['before the first reminder', '2027-03-01T12:00:00.000Z'],
    ['between two reminders', '2027-03-20T12:00:00.000Z'],
    ['at the instant of a reminder', '2027-03-24T07:00:00.000Z'],
    ['after the deadline, before the breach is told', '2027-04-01T23:00:00.000Z'],
    ['while it is late', '2027-04-12T12:00:00.000Z'],
    ['when it is left to the secretariat', '2027-06-01T12:00:00.000Z'],
  ])(
    'when it is renewed %s, then no reminder is lost or doubled, and the new holder gets task and letter once',
    async (_, at) => {
      const duty = await give();
      await duty.until(at);
      duty.holds('ole');
      await duty.renews();
      await duty.until(end);
      expect(rungs(duty)).toEqual(await undisturbed());
      expect(duty.told('task')).toEqual(['2027-03-01 task birgit', `${at.slice(0, 10)} task ole`]);
      const after = duty.told('reminder', 'overdue').filter((one) => one.slice(0, 10) > at.slice(0, 10));
      expect(after.every((one) => one.endsWith(' ole'))).toBe(true);
      expect(await duty.answers('birgit'), 'the link of the old holder is dead').toBe(false);
      expect(await duty.answers('ole')).toBe(true);
    },
  );

  it('when it is renewed though nobody else holds the role, then nothing is written', async () => {
    const duty = await give();
    const before = duty.written.length;
    await duty.renews();
    await duty.renews();
    expect(duty.written.slice(before).filter(({ type }) => type !== 'journal')).toEqual([]);
    await duty.until(end);
    expect(rungs(duty)).toEqual(await undisturbed());
  });

  it('when it asks by itself at each reminder too, then a renewal in between changes nothing of that', async () => {
    const duty = await give({ renew: true });
    await duty.until('2027-03-20T12:00:00.000Z');
    duty.holds('ole');
    await duty.renews();
    await duty.until(end);
    expect(rungs(duty)).toEqual(await undisturbed({ renew: true }));
    expect(duty.told('task').map((one) => one.split(' ')[2])).toEqual(['birgit', 'ole']);
  });

  it('when the register cannot answer, then the duty stays where it was, and the next renewal moves it', async () => {
    const duty = await give();
    await duty.until('2027-03-20T12:00:00.000Z');
    duty.holds('ole');
    duty.away(true);
    await duty.renews();
    await duty.until('2027-03-21T12:00:00.000Z');
    expect(duty.written.at(-1)).toMatchObject({ params: { event: 'holders-not-asked' } });
    duty.away(false);
    await duty.renews();
    expect(await duty.answers('ole')).toBe(true);
  });
});
