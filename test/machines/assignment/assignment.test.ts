import { dk2026a } from '../../../machines/governance/holidays.ts';
import { describe, expect, it } from 'vitest';
import { assignmentMachine, type AssignmentInput } from '../../../machines/assignment/machine.ts';
import { byBusinessDays, type Deadline } from '../../../machines/governance/deadlines.ts';
import { duties } from '../../../machines/duties.ts';
import type { Effect } from '../../../machines/governance/effects.ts';
import { ladder, overdueLadder } from '../../../machines/governance/ladder.ts';
import { policyV1 } from '../../../machines/governance/policy.ts';
import { durable } from '../../../workflows/durable/durable.ts';
import { createMemoryHost } from '../../../workflows/durable/memory-host.ts';
import { type Json, type RecordBatch, Refused } from '../../../workflows/messages.ts';
import { lifecycleOptions } from '../../../workflows/lifecycle-options.ts';

const startAt = '2027-03-01T11:00:00.000Z';
const birgit = { person: 'birgit', name: 'Birgit Aagaard', role: 'fsgChair' };
const by = (person: string) => ({ person, channel: 'link' as const });

/** A duty of 20 business days given on Monday 1 March 2027, with nothing but what it asks to have written. */
async function give(input: Partial<AssignmentInput> = {}, options: { fails?: number; vacancy?: boolean } = {}) {
  const written: (Effect & { at: string })[] = [];
  let { fails = 0 } = options;
  const host = createMemoryHost({
    startAt,
    thawAlways: true,
    workflows: { duty: durable(assignmentMachine, { ...lifecycleOptions }) },
    activities: {
      record: (batch: RecordBatch) => {
        written.push(...batch.effects.map((effect) => ({ ...(effect as unknown as Effect), at: batch.at })));
      },
      arrange: (request: { businessDays: number; due?: Deadline }, { at }: { at: string }) => {
        if (fails > 0) {
          fails -= 1;
          throw new Error('the register is away');
        }
        const deadline = request.due ?? byBusinessDays(request.businessDays, at, dk2026a);
        return {
          assignees: [options.vacancy === true ? { ...birgit, vacancy: true } : birgit],
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
  const told = (...kinds: string[]) =>
    written.flatMap((one) =>
      one.type === 'tell' && kinds.includes(one.params.letter)
        ? [`${one.at.slice(0, 16)} ${one.params.about} ${one.params.rung ?? ''}`.trim()]
        : [],
    );
  return {
    host,
    written,
    told,
    view: () => host.view('d'),
    async sends(event: { type: string; [field: string]: unknown }): Promise<boolean> {
      try {
        return (await host.send('d', { event })).accepted;
      } catch (error) {
        if (error instanceof Refused) return false;
        throw error;
      }
    },
    until: (at: string) => host.advanceTo(at),
  };
}
const yes = { type: 'answer', by: by('birgit'), answer: { choice: 'approve' } };

describe('given a duty of twenty business days from 1 March 2027, over Easter to 1 April', () => {
  it('when nobody answers, then reminders, breach and four overdue letters come on their days, then only the secretariat (A-46)', async () => {
    const duty = await give();
    await duty.until('2027-12-31T12:00:00.000Z');
    expect(duty.told('task')).toEqual(['2027-03-01T11:00 fsg-decision']);
    expect(duty.told('reminder', 'overdue')).toMatchInlineSnapshot(`
      [
        "2027-03-02T07:00 fsg-decision T-30",
        "2027-03-18T07:00 fsg-decision T-14",
        "2027-03-24T07:00 fsg-decision T-3",
        "2027-03-31T06:00 fsg-decision T-1",
        "2027-04-02T06:00 fsg-decision breach",
        "2027-04-09T06:00 fsg-decision overdue-1",
        "2027-04-16T06:00 fsg-decision overdue-2",
        "2027-04-23T06:00 fsg-decision overdue-3",
        "2027-04-30T06:00 fsg-decision overdue-4",
      ]
    `);
    expect(duty.told('warning')).toMatchInlineSnapshot(`
      [
        "2027-04-02T06:00 deadline-breached breach-0",
        "2027-04-30T06:00 deadline-breached breach-5",
      ]
    `);
    expect((await duty.view()).status, 'it stays open').toBe('active');
    expect(await duty.sends(yes), 'a late answer counts').toBe(true);
    expect((await duty.view()).output).toMatchObject({ outcome: 'delivered', late: true, name: 'Birgit Aagaard' });
  });

  it('when it is answered, then reminders stop that moment', async () => {
    const duty = await give();
    await duty.until('2027-03-20T12:00:00.000Z');
    const before = duty.told('reminder').length;
    expect(before).toBeGreaterThan(0);
    await duty.sends(yes);
    await duty.until('2027-12-31T12:00:00.000Z');
    expect(duty.told('reminder', 'overdue', 'warning')).toHaveLength(before);
    expect((await duty.view()).output).toMatchObject({ outcome: 'delivered', late: false });
    expect(await duty.sends(yes), 'once').toBe(false);
  });

  it('when running out of time is an outcome, then it expires at the deadline and tells no breach (A-09)', async () => {
    const duty = await give({ atDeadline: 'expire' });
    await duty.until('2027-12-31T12:00:00.000Z');
    expect((await duty.view()).output).toEqual({ outcome: 'expired' });
    expect(duty.told('overdue', 'warning')).toEqual([]);
    expect(duty.written.find((one) => one.type === 'closeTasks')).toMatchObject({
      at: byBusinessDays(20, startAt, dk2026a).due,
      params: { outcome: 'expired' },
    });
  });

  it('when it is not needed any more, then the task falls away and nobody is reminded; before the register has answered too', async () => {
    const duty = await give();
    await duty.until('2027-03-20T12:00:00.000Z');
    const before = duty.told('reminder').length;
    expect(await duty.sends({ type: 'close', by: by('ida') })).toBe(true);
    expect(duty.written.find((one) => one.type === 'closeTasks')).toMatchObject({ params: { outcome: 'superseded' } });
    await duty.until('2027-12-31T12:00:00.000Z');
    expect(duty.told('reminder', 'overdue', 'warning')).toHaveLength(before);
    expect((await duty.view()).output).toEqual({ outcome: 'expired' });

    const away = await give({}, { fails: 3 });
    expect(await away.sends({ type: 'close', by: by('ida') })).toBe(true);
    await away.until('2027-12-31T12:00:00.000Z');
    expect(away.told('task')).toEqual([]);
  });

  it('when somebody else or another choice answers, then it is refused', async () => {
    const duty = await give();
    expect(await duty.sends({ ...yes, by: by('anne') })).toBe(false);
    expect(await duty.sends({ ...yes, answer: { choice: 'maybe' } })).toBe(false);
    expect(await duty.sends({ ...yes, type: 'record', answer: { choice: 'maybe' } })).toBe(false);
  });

  it('when it is given to somebody else, then only they can answer, and the deadline stands', async () => {
    const duty = await give();
    const ole = { person: 'ole', name: 'Ole Stig', role: 'fsgChair' };
    await duty.sends({ type: 'reassign', by: by('ida'), assignees: [ole] });
    expect(await duty.sends(yes)).toBe(false);
    const opened = duty.written.flatMap((one) => (one.type === 'openTasks' ? [one.params] : []));
    expect(opened.map((one) => one.assignees[0]?.person)).toEqual(['birgit', 'ole']);
    expect(opened[1]?.deadline).toEqual(opened[0]?.deadline);
    expect(await duty.sends({ ...yes, by: by('ole') })).toBe(true);
  });

  it('when more time is asked for, then the secretariat is told and the deadline does not move', async () => {
    const duty = await give();
    await duty.sends({ type: 'moreTime', by: by('birgit'), comment: 'Ferie' });
    expect(duty.told('orientation')).toEqual(['2027-03-01T11:00 more-time-asked']);
    await duty.until(new Date(Date.parse(byBusinessDays(20, startAt, dk2026a).due) + 1000).toISOString());
    expect((await duty.view()).value).toEqual({ open: 'overdue' });
  });

  it('when the secretariat reminds of it, then a letter goes at once, before the deadline and after, and the others come on their days', async () => {
    const [plain, duty] = [await give(), await give()];
    const remind = { type: 'remind', by: by('ida') };
    await duty.until('2027-03-17T09:00:00.000Z');
    expect(await duty.sends(remind)).toBe(true);
    await duty.until('2027-04-12T09:00:00.000Z');
    expect(await duty.sends(remind)).toBe(true);
    expect(duty.written.filter((one) => one.type === 'tell' && one.params.rung === 'now')).toMatchObject([
      { at: '2027-03-17T09:00:00.000Z', params: { letter: 'reminder', to: [{ person: 'birgit' }] } },
      { at: '2027-04-12T09:00:00.000Z', params: { letter: 'overdue', to: [{ person: 'birgit' }] } },
    ]);
    for (const one of [plain, duty]) await one.until('2027-12-31T12:00:00.000Z');
    const all = ['reminder', 'overdue', 'warning'];
    expect(duty.told(...all).filter((line) => !line.endsWith(' now'))).toEqual(plain.told(...all));
    expect(await duty.sends(yes)).toBe(true);
    expect(await duty.sends(remind), 'answered').toBe(false);
  });

  it('when the FSA records what the group decided, then the chair is shown it and still answers (A-18)', async () => {
    const duty = await give();
    await duty.sends({ type: 'record', by: by('soeren'), answer: { choice: 'return', comment: 'Mangler' } });
    expect((await duty.view()).status).toBe('active');
    await duty.until('2027-03-20T12:00:00.000Z');
    const reminder = duty.written.find((one) => one.type === 'tell' && one.params.letter === 'reminder');
    expect(reminder?.params).toMatchObject({ data: { recorded: { choice: 'return' } } });
  });

  it('when register or calendar cannot be asked, then it is tried again until they can', async () => {
    const duty = await give({}, { fails: 10 });
    await duty.until('2027-03-01T11:30:00.000Z');
    expect((await duty.view()).value).toBe('unarranged');
    await duty.until('2027-03-01T13:00:00.000Z');
    expect((await duty.view()).value).toEqual({ open: 'awaitingRung' });
  });

  it('when its date is moved before they could be asked, then what is arranged at last is for the new date (A-27)', async () => {
    const duty = await give({}, { fails: 10 });
    await duty.until('2027-03-01T11:30:00.000Z');
    const deadline = byBusinessDays(30, startAt, dk2026a);
    await duty.sends({
      type: 'moveDeadline',
      by: by('ida'),
      deadline,
      reminders: ladder(deadline, policyV1, startAt),
      overdue: overdueLadder(deadline, policyV1),
      reason: 'Økonomiaftalen er udskudt',
    });
    await duty.until('2027-03-01T15:00:00.000Z');
    expect((await duty.view()).value).toEqual({ open: 'awaitingRung' });
    expect(duty.written.find((one) => one.type === 'openTasks')?.params).toMatchObject({ deadline });
    expect(duty.written.find((one) => one.type === 'tell')?.params).toMatchObject({
      letter: 'task',
      deadline,
      data: { moved: 'Økonomiaftalen er udskudt' },
    });
    expect(duty.written).toContainEqual(
      expect.objectContaining({ type: 'journal', params: expect.objectContaining({ event: 'deadline-moved' }) }),
    );
  });

  it("when the role is vacant, then who stands in answers, but not what is the role's own competence (A-33, A-53)", async () => {
    expect(await (await give({}, { vacancy: true })).sends(yes)).toBe(true);
    const tie = await give({ duty: 'tie-break', terms: duties['tie-break'] }, { vacancy: true });
    expect(await tie.sends({ ...yes, answer: { choice: 'for' } })).toBe(false);
  });
});
