import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerWatchId } from '../../machines/register/look.ts';
import { faketimeLibrary } from '../../worker/embedded/faketime.ts';
import { memoryWorldHost } from '../../worker/simulate/memory-world-host.ts';
import { play, type PlayedStory } from '../../worker/simulate/play.ts';
import { readStory } from '../../worker/simulate/read-story.ts';
import { failuresOf } from '../../worker/simulate/report.ts';
import { expectSame } from '../stories/same-journal.ts';
import { needs } from '../support/needs.ts';
import { restlessWorldHost } from '../support/restless/host.ts';
import { type Run, runsOf } from '../support/runs.ts';

const file = fileURLToPath(new URL('../support/hard-year/hard-year.yaml', import.meta.url));
const bundleCache = fileURLToPath(new URL('../../node_modules/.cache/aarshjul/bundles', import.meta.url));
const faketime = needs('faketime', faketimeLibrary(), 'Install it (Debian: apt-get install faketime).');

/** By lifecycle: every state in which a case waits for a person or a date. `who@state` is a machine within the case. */
const waiting: Readonly<Record<string, readonly string[]>> = {
  'annual-budget': [
    'open.planned',
    'open.hearing',
    'hearing@open.awaitingRung',
    'hearing@open.awaitingClose',
    'open.drafting',
    'open.fsgReview',
    'open.firstReading',
    'sysDecision@awaiting',
    'sysDecision@voting',
    'ballot@open.awaitingRung',
    'open.adjusting',
    'open.secondReading',
    'open.rsi',
    'rsiDecision@recording',
    'rsiDecision@confirming',
    'open.approved',
  ],
  'budget-cycle': ['running.awaitingPoint', 'running.awaitingCases'],
  'quarterly-report': ['reporting', 'expenses', 'sysDecision@awaiting'],
  'financial-follow-up': ['accounting', 'deciding', 'sysDecision@awaiting'],
  frame: ['proposing', 'frameReading', 'rsi', 'rsiDecision@recording', 'rsiDecision@confirming'],
};

describe.runIf(faketime)('a hard budget year whose cases continue as new whenever they are quiet', () => {
  let inMemory: PlayedStory;
  let played: PlayedStory;
  const runs = new Map<string, Run[]>();
  const lifecycle = (name: string) => [...runs].filter(([id]) => id.startsWith(`${name}/`)).flatMap(([, of]) => of);

  beforeAll(async () => {
    inMemory = await play(await readStory(file), memoryWorldHost());
    played = await play(await readStory(file), async (activities, startAt) => {
      const host = await restlessWorldHost(bundleCache)(activities, startAt);
      const close = async () => {
        for (const id of host.caseIds()) if (!id.startsWith('mailbox/')) runs.set(id, await runsOf(host.client, id));
        await host.close();
      };
      return { ...host, close };
    });
  }, 400_000);

  it('goes as the story says, in memory and on Temporal', () => {
    expect(failuresOf(inMemory)).toEqual([]);
    expect(failuresOf(played)).toEqual([]);
  });

  it('has the journal, the letters, the mails and the money that it has in memory', () => expectSame(played, inMemory));

  it.each(Object.entries(waiting))('%s was carried over in every state in which it waits', (name, states) => {
    const carried = new Set(
      lifecycle(name).flatMap((run) =>
        (run.carried ?? []).map(({ src, state }) => (src === '' ? state : `${src}@${state}`)),
      ),
    );
    expect(states.filter((state) => !carried.has(state))).toEqual([]);
  });

  it('the wheel heard of the end of every case that it had opened in an earlier run', () => {
    const wheel = runs.get('budget-cycle/2028') ?? [];
    // The register's watch runs beside the wheel; nobody opens it.
    const children = [...runs.keys()].filter((id) => !id.startsWith('budget-cycle/') && id !== registerWatchId);
    const opened = new Map<string, number>();
    const heard: string[] = [];
    for (const [index, { history }] of wheel.entries())
      for (const event of history.events ?? []) {
        const child = event.childWorkflowExecutionStartedEventAttributes?.workflowExecution?.workflowId;
        if (child != null && !opened.has(child)) opened.set(child, index);
        const signal = event.workflowExecutionSignaledEventAttributes;
        if (signal?.signalName !== 'childEnded') continue;
        const { actor } = JSON.parse(new TextDecoder().decode(signal.input?.payloads?.[0]?.data ?? undefined));
        const id = children.find((one) => one.replaceAll('/', '-') === actor);
        if (id !== undefined && (opened.get(id) ?? index) < index) heard.push(id);
      }
    expect(heard.sort()).toEqual(children.sort());
    expect(wheel.length).toBeGreaterThan(children.length);
  });

  it('no run is long', () => {
    const all = [...runs.values()].flat();
    const most = all.reduce((a, b) => (b.events > a.events ? b : a));
    const largest = all.reduce((a, b) => (b.bytes > a.bytes ? b : a));
    console.warn(
      `${all.length} runs of ${runs.size} cases; longest ${most.caseId}: ${most.events} events; largest ${largest.caseId}: ${largest.bytes} bytes`,
    );
    expect(most.events).toBeLessThan(100);
    expect(largest.bytes).toBeLessThan(500_000);
  });
});
