import { describe, expect, it } from 'vitest';
import { createMemoryHost } from '../../../workflows/durable/memory-host.ts';
import type { RecordBatch } from '../../../workflows/messages.ts';
import { handHost, handHostStart } from '../../support/hand-host.ts';
import { application } from '../../support/toy/application.ts';

const day = 24 * 3600 * 1000;
const at = (days: number) => new Date(handHostStart + days * day).toISOString();
const refused = (reason: string) => expect.objectContaining({ reason }) as Error;

describe('an application is suspended', () => {
  it('its deadlines stand still and are as far away afterwards; the one the law gives is not moved', () => {
    const { running, passes } = handHost(application, { input: null });
    passes(day);
    running.operate({ type: 'suspend', reason: 'a court looks at it' });
    expect(running.view().suspended).toBe(at(1));
    passes(9 * day);
    running.timeIsUp();
    expect(running.view().value).toEqual({ open: 'hearing' });
    expect(running.nextDue()).toBe(Date.parse(at(20)));
    running.operate({ type: 'resume', reason: 'it has looked' });
    const due = Object.fromEntries(running.view().timers.map(({ id, dueAt }) => [id, dueAt]));
    expect(due).toEqual({
      'xstate.after.nag.panel.asked': at(11),
      'xstate.after.decision.application.open': at(19),
      'xstate.after.law.application.open': at(20),
    });
    passes(9 * day);
    running.timeIsUp();
    expect(running.view()).toMatchObject({ value: 'late' });
  });

  it('the date the law gives passes all the same', () => {
    const { running, passes } = handHost(application, { input: null });
    running.operate({ type: 'suspend', reason: '' });
    passes(21 * day);
    running.timeIsUp();
    expect(running.view().value).toBe('void');
  });

  it('a deadline that begins meanwhile begins to run when the case does, also after it was carried over', () => {
    const before = handHost(application, { input: null });
    before.running.operate({ type: 'suspend', reason: '' });
    before.running.send({ event: { type: 'wait' } });
    const after = handHost(application, { resume: before.running.freeze() });
    after.passes(30 * day - 9 * day - 2 * day);
    after.running.operate({ type: 'resume', reason: '' });
    expect(after.running.view().timers.map(({ id, dueAt }) => [id, dueAt])).toContainEqual([
      'xstate.after.week.application.open.waiting',
      at(19 + 7),
    ]);
    expect(after.running.view().suspended).toBeUndefined();
  });

  it('a deadline that is moved meanwhile is as far away when it is resumed as it was then moved to', () => {
    const { running, passes } = handHost(application, { input: null });
    running.operate({ type: 'suspend', reason: '' });
    passes(day);
    const nag = 'xstate.after.nag.panel.asked';
    running.reschedule(nag, at(6), 'asked for');
    passes(3 * day);
    running.operate({ type: 'resume', reason: '' });
    expect(running.view().timers.find(({ id }) => id === nag)?.dueAt).toBe(at(9));
  });

  it('it is refused twice, and so is resuming what runs', () => {
    const { running } = handHost(application, { input: null });
    expect(() => running.assertOperation({ type: 'resume', reason: '' })).toThrow(refused('Suspended'));
    running.operate({ type: 'suspend', reason: '' });
    expect(() => running.operate({ type: 'suspend', reason: '' })).toThrow(refused('Suspended'));
  });
});

describe('a person moves an application, or ends it', () => {
  const world = () => {
    const recorded: RecordBatch[] = [];
    const record = async (batch: RecordBatch): Promise<void> => void recorded.push(batch);
    const host = createMemoryHost({
      workflows: { application },
      activities: { record } as never,
      startAt: at(0),
      thawAlways: true,
    });
    return { host, recorded };
  };

  it('it leaves what it leaves and enters what it enters, and the reason is recorded', async () => {
    const { host, recorded } = world();
    await host.start({ workflow: 'application', caseId: 'a/1', input: null });
    await host.operate('a/1', { type: 'move', state: 'open.waiting', reason: 'the panel has met elsewhere' });
    expect(await host.view('a/1')).toMatchObject({
      value: { open: 'waiting' },
      context: { entered: 2 },
      actors: [],
      timers: [{ id: 'xstate.after.week.application.open.waiting' }, { dueAt: at(10) }, { dueAt: at(20) }],
    });
    expect(recorded.at(-1)).toMatchObject({
      steps: [{ event: { type: 'xstate.route', reason: 'the panel has met elsewhere' }, after: 'open.waiting' }],
      ended: [{ actor: 'panel' }],
    });
    await host.operate('a/1', { type: 'move', state: 'decided', reason: 'it was decided' });
    expect(recorded.at(-1)).toMatchObject({ effects: [{ params: { letter: 'decided' } }] });
    expect(host.ended('a/1')).toBe(true);
  });

  it('a state that is none is refused with those that are; a person cannot forge the way', async () => {
    const { host } = world();
    await host.start({ workflow: 'application', caseId: 'a/1', input: null });
    await expect(host.operate('a/1', { type: 'move', state: 'nowhere', reason: '' })).rejects.toThrow(
      'There is no state "nowhere"; known: open, open.hearing',
    );
    const forged = { event: { type: 'xstate.route', to: '#application.late' } };
    await expect(host.send('a/1', forged)).rejects.toThrow(refused('ForgedEvent'));
    expect((await host.view('a/1')).allowed).toEqual(['decide', 'wait']);
  });

  it('ended, everything it has asked is void and nothing more is due', async () => {
    const { host, recorded } = world();
    await host.start({ workflow: 'application', caseId: 'a/1', input: null });
    await host.operate('a/1', { type: 'cancel', reason: 'filed twice' });
    expect(await host.view('a/1')).toMatchObject({
      status: 'error',
      output: { error: 'filed twice' },
      timers: [],
      actors: [],
    });
    expect(recorded.at(-1)).toMatchObject({
      steps: [{ event: { type: 'xstate.stop', reason: 'filed twice' } }],
      ended: [{ actor: 'panel' }],
      status: 'error',
    });
    expect(host.ended('a/1')).toBe(true);
    await expect(host.operate('a/1', { type: 'cancel', reason: '' })).rejects.toThrow(refused('Ended'));
  });
});
