import { beforeEach, describe, expect, it } from 'vitest';
import { assign, setup } from 'xstate';
import { unavailable } from '../../client/sdk/failures.ts';
import { createMemoryHost, type MemoryHost } from '../../workflows/durable/memory-host.ts';
import { durable } from '../../workflows/durable/durable.ts';
import type { RecordBatch } from '../../workflows/durable/messages.ts';
import type { UpdateStep } from '../../store/queries/updates.ts';
import { createRedelivery } from '../../worker/redeliver.ts';

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
  const redeliver = (now = startAt) =>
    createRedelivery({
      cases: host,
      store: {
        latestUpdates: async () =>
          [...recorded.values()].flatMap((batch): UpdateStep[] => {
            const { seq, at, updateId, steps } = batch;
            return updateId === undefined ? [] : [{ caseId, seq, at, updateId, steps }];
          }),
      },
      now: () => now,
      log: (line) => lines.push(line),
      onFault: (what, error) => lines.push(`${what}: ${String(error)}`),
    });
  /** Server and worker are killed when the votes stand recorded and before anything of them is in the history. */
  const killed = open;

  beforeEach(async () => {
    recorded = new Map();
    lines = [];
    await open();
    await vote('anne', 'vote/anne');
    await vote('karen', 'vote/karen');
  });

  it('is told it again, in order and under the same id: it comes to where the record has it, and the same vote sent again counts once', async () => {
    await killed();
    expect(await votes()).toEqual({ votes: [] });
    await redeliver()('start');
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
    await redeliver()('start');
    expect(lines).toEqual([]);
    expect(await votes()).toEqual({ votes: ['anne', 'karen'] });
  });

  it('is left alone later on while the task may still be under way', async () => {
    await killed();
    await redeliver('2027-03-01T11:00:10.000Z')('later');
    expect(await votes()).toEqual({ votes: [] });
    await redeliver('2027-03-01T11:01:00.000Z')('later');
    expect(await votes()).toEqual({ votes: ['anne', 'karen'] });
  });

  it('is asked again at the next look when it does not answer, and that is no fault', async () => {
    await killed();
    const answers = host.view;
    const look = redeliver('2027-03-01T11:01:00.000Z');
    host.view = async () => {
      throw unavailable('Svarer ikke.', 'Does not answer.');
    };
    await look('start');
    expect(lines).toEqual([]);
    host.view = answers;
    await look('later');
    expect(await votes()).toEqual({ votes: ['anne', 'karen'] });
  });

  it('says so when it does not take it any more', async () => {
    await killed();
    await host.operate(caseId, { type: 'cancel', reason: 'ended otherwise' });
    recorded.set(9, { ...recorded.get(3)!, seq: 9 });
    await redeliver()('start');
    expect(lines).toEqual([expect.stringContaining('redelivery to ballot/1: Refused')]);
  });
});
