import { createActor, type AnyStateMachine } from 'xstate';
import { describe, expect, it } from 'vitest';
import { durable, type DurableWorkflow } from '../../workflows/durable/durable.ts';
import { createMemoryHost } from '../../workflows/durable/memory-host.ts';
import { SteppedClock } from '../support/stepped-clock.ts';
import { reports } from './reports/all.ts';
import type { Report } from './reports/report.ts';

interface Outcome {
  readonly told: readonly string[];
  readonly value: unknown;
}

function onXState({ machine, moves }: Report): Outcome {
  const told: string[] = [];
  const clock = new SteppedClock();
  const actor = createActor(
    machine((what) => void told.push(what)),
    { clock },
  );
  actor.subscribe({ error: () => undefined });
  actor.start();
  for (const move of moves)
    if ('wait' in move) clock.moveBy(move.wait);
    else actor.send({ type: move.send });
  return { told, value: (actor.getSnapshot() as { value: unknown }).value };
}

async function inMemory({ machine, moves }: Report, thawAlways: boolean): Promise<Outcome> {
  const told: string[] = [];
  const host = createMemoryHost({
    workflows: { report: durable(machine(() => undefined) as AnyStateMachine) as DurableWorkflow },
    activities: { tell: ({ what }: { what: string }) => void told.push(what) },
    startAt: '2027-01-01T00:00:00.000Z',
    thawAlways,
  });
  await host.start({ workflow: 'report', caseId: 'report/1', input: null });
  for (const move of moves)
    if ('wait' in move) await host.advanceTo(new Date(Date.parse(host.now()) + move.wait).toISOString());
    else await host.post('report/1', { type: move.send });
  const { value, incidents } = await host.view('report/1');
  expect(incidents).toEqual([]);
  return { told, value };
}

describe('machines after what others have reported', () => {
  it.each(reports)('$source: $symptom', async (report) => {
    const right = { told: report.told, value: report.value };
    expect(await inMemory(report, false)).toEqual(right);
    expect(await inMemory(report, true)).toEqual(right);
    if (report.openInXState) expect(onXState(report).told).not.toEqual(right.told);
    else expect(onXState(report)).toEqual(right);
  });
});
