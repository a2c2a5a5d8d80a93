import { beforeEach, describe, expect, it } from 'vitest';
import { assign, setup } from 'xstate';
import { Failure, unavailable } from '../../client/sdk/failures.ts';
import { createMemoryHost, type MemoryHost } from '../../workflows/durable/memory-host.ts';
import { durable } from '../../workflows/durable/durable.ts';
import type { RecordBatch } from '../../workflows/durable/messages.ts';
import type { OperationRow } from '../../store/queries/operations.ts';
import type { UpdateStep } from '../../store/queries/updates.ts';
import { heardInOrder } from '../../worker/heard-in-order.ts';
import { createRedelivery } from '../../worker/redeliver.ts';
import type { Cases } from '../../workflows/messages.ts';

const startAt = '2027-03-01T11:00:00.000Z';
const caseId = 'ballot/1';

/** Counts the votes that it is told; the record has them step by step. */
const ballot = durable(
  setup({
    types: { context: {} as { votes: string[] }, events: {} as { type: 'vote'; by: string } },
    actions: { tell: () => undefined },
  }).createMachine({
    id: 'ballot',
    context: { votes: [] },
    initial: 'open',
    states: {
      open: {
        on: { vote: { actions: assign({ votes: ({ context, event }) => [...context.votes, event.by] }) } },
      },
    },
  }),
  { record: { activity: 'record', effects: ['tell'] } },
);

describe('a case whose server was killed with what it had just been told', () => {
  let recorded: Map<number, RecordBatch>;
  let lines: string[];
  /** What operators were about to say, and what the journal has of it. */
  let noted: Map<string, OperationRow>;
  let journal: string[];
  let host: MemoryHost;
  const open = async (): Promise<void> => {
    host = createMemoryHost({
      workflows: { ballot },
      activities: { record: (batch: RecordBatch) => void (recorded.has(batch.seq) || recorded.set(batch.seq, batch)) },
      startAt,
    });
    await host.start({ workflow: 'ballot', caseId, input: null });
  };
  const vote = (by: string, updateId: string) => host.send(caseId, { event: { type: 'vote', by } }, updateId);
  const votes = async () => (await host.view(caseId)).context;
  const redeliver = (now = startAt, cases: Cases = host) =>
    createRedelivery({
      cases,
      store: {
        latestUpdates: async () =>
          [...recorded.values()].flatMap((batch): UpdateStep[] => {
            const { updateId } = batch;
            return updateId === undefined ? [] : [{ ...batch, updateId }];
          }),
        operations: async () => [...noted.values()],
        endOperation: async (id, takenAt) => {
          if (noted.delete(id) && takenAt !== undefined) journal.push(id);
        },
      },
      now: () => now,
      log: (line) => lines.push(line),
      onFault: (what, error) => lines.push(`${what}: ${String(error)}`),
    });
  const recordedSteps = {
    lastUpdate: async () => [...recorded.values()].findLast(({ updateId }) => updateId !== undefined)?.seq,
  };
  /** Server and worker are killed when the votes stand recorded and before anything of them is in the history. */
  const killed = open;

  beforeEach(async () => {
    recorded = new Map();
    lines = [];
    noted = new Map();
    journal = [];
    await open();
    await vote('anne', 'vote/anne');
    await vote('karen', 'vote/karen');
  });

  it('is told it again, in order and under the same id: it comes to where the record has it, and the same vote sent again counts once', async () => {
    await killed();
    expect(await votes()).toEqual({ votes: [] });
    await redeliver().look('lost');
    expect(await votes()).toEqual({ votes: ['anne', 'karen'] });
    expect((await host.view(caseId)).seq).toBe(Math.max(...recorded.keys()));
    expect(lines).toEqual([
      expect.stringMatching(/^Trin 2 af ballot\/1 var skrevet og gået tabt/),
      expect.stringMatching(/^Trin 3 af ballot\/1/),
    ]);
    await vote('anne', 'vote/anne');
    expect(await votes()).toEqual({ votes: ['anne', 'karen'] });
  });

  it('is told nothing when it has it', async () => {
    await redeliver().look('lost');
    expect(lines).toEqual([]);
    expect(await votes()).toEqual({ votes: ['anne', 'karen'] });
  });

  it('is left alone later on while the task may still be under way', async () => {
    await killed();
    await redeliver('2027-03-01T11:00:10.000Z').look('later');
    expect(await votes()).toEqual({ votes: [] });
    await redeliver('2027-03-01T11:01:00.000Z').look('later');
    expect(await votes()).toEqual({ votes: ['anne', 'karen'] });
  });

  it('is asked again at the next look when it does not answer, and that is no fault', async () => {
    await killed();
    const answers = host.view;
    const { look } = redeliver('2027-03-01T11:01:00.000Z');
    host.view = async () => {
      throw unavailable('Svarer ikke.', 'Does not answer.');
    };
    await look('lost');
    expect(lines).toEqual([]);
    host.view = answers;
    await look('later');
    expect(await votes()).toEqual({ votes: ['anne', 'karen'] });
  });

  it('says so when it does not take it any more', async () => {
    await killed();
    await host.operate(caseId, { type: 'cancel', reason: 'ended otherwise' });
    recorded.set(9, { ...recorded.get(3)!, seq: 9 });
    await redeliver().look('lost');
    expect(lines).toEqual([expect.stringContaining('redelivery to ballot/1: Refused')]);
  });

  const suspended: OperationRow = {
    id: 'suspend-1',
    caseId,
    at: startAt,
    event: 'case.suspend',
    saidBy: { person: 'ida.krogh', channel: 'login' },
    data: {},
    message: { type: 'suspend', reason: 'a court looks at it' },
  };

  it('is told what an operator was about to say when somebody was killed, and the journal has it once', async () => {
    noted.set(suspended.id, suspended);
    await redeliver().look('lost');
    expect((await host.view(caseId)).suspended).toBe(startAt);
    expect([lines, journal]).toEqual([
      [expect.stringMatching(/^case.suspend til ballot\/1 var ikke nået frem/)],
      [suspended.id],
    ]);
    await redeliver().look('lost');
    expect(journal).toHaveLength(1);
  });

  it('has one effect of an operation that it had taken when whoever said it was killed', async () => {
    await host.operate(caseId, { type: 'suspend', reason: 'a court looks at it' }, `${suspended.id}/${startAt}`);
    noted.set(suspended.id, suspended);
    await redeliver().look('lost');
    expect([noted.size, journal, lines.length]).toEqual([0, [suspended.id], 1]);
  });

  it('is moved where the record has it, though the move was lost to it, before the votes that came after', async () => {
    const message = { type: 'move', state: 'open', reason: 'anew' } as const;
    const moved: OperationRow = { ...suspended, id: 'move-1', event: 'case.move', message };
    await host.operate(caseId, message, `${moved.id}/${startAt}`);
    await vote('mette', 'vote/mette');
    await killed();
    noted.set(moved.id, moved);
    await redeliver().look('lost');
    expect(await votes()).toEqual({ votes: ['anne', 'karen', 'mette'] });
    expect([(await host.view(caseId)).seq, journal]).toEqual([Math.max(...recorded.keys()), [moved.id]]);
  });

  it('is left as it is by an operation that it does not take any more, and that is said', async () => {
    noted.set(suspended.id, { ...suspended, message: { type: 'resume', reason: 'it has looked' } });
    await redeliver().look('lost');
    expect([noted.size, journal, lines]).toEqual([
      0,
      [],
      [expect.stringContaining('case.suspend to ballot/1: Refused')],
    ]);
  });

  /** Cases that go through the server: it is gone for one message, and does not answer the first question after that. */
  const afterward = (): Cases => {
    let [isGone, answers] = [true, false];
    return {
      ...host,
      send: async (...args) => {
        if (isGone) {
          isGone = false;
          const { da, en, kind } = unavailable('Svarer ikke.', 'Does not answer.');
          throw new Failure({ da, en, kind }, undefined, Object.assign(new Error('14 UNAVAILABLE'), { code: 14 }));
        }
        return host.send(...args);
      },
      view: async (id) => {
        if (answers) return host.view(id);
        answers = true;
        throw unavailable('Svarer ikke.', 'Does not answer.');
      },
    };
  };

  it('hears what stands recorded before the vote of another that was under way when the server went: each keeps its number', async () => {
    recorded.delete(3);
    await killed();
    const cases = afterward();
    await heardInOrder(cases, recordedSteps, redeliver(startAt, cases)).send(
      caseId,
      { event: { type: 'vote', by: 'karen' } },
      'vote/karen',
    );
    expect(await votes()).toEqual({ votes: ['anne', 'karen'] });
    expect([2, 3].map((seq) => recorded.get(seq)?.updateId)).toEqual(['vote/anne', 'vote/karen']);
  });

  it('hears what stands recorded before the vote that another process brings, which saw nothing of the kill', async () => {
    recorded.delete(3);
    await killed();
    const another = heardInOrder(host, recordedSteps, redeliver());
    await another.send(caseId, { event: { type: 'vote', by: 'karen' } }, 'vote/karen');
    expect(await votes()).toEqual({ votes: ['anne', 'karen'] });
    expect([2, 3].map((seq) => recorded.get(seq)?.updateId)).toEqual(['vote/anne', 'vote/karen']);
    await another.send(caseId, { event: { type: 'vote', by: 'mette' } });
    expect(await votes()).toEqual({ votes: ['anne', 'karen', 'mette'] });
  });

  it('gets a message without an id once only, and whoever sent it is told that the server went', async () => {
    const cases = afterward();
    await expect(
      heardInOrder(cases, recordedSteps, redeliver(startAt, cases)).send(caseId, {
        event: { type: 'vote', by: 'mette' },
      }),
    ).rejects.toMatchObject({ kind: 'Unavailable' });
    expect(await votes()).toEqual({ votes: ['anne', 'karen'] });
  });
});
