import type { WorkflowHandle } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { machines } from '../support/fuzz/arbitrary.ts';
import { outcomeOf, runLive, type Outcome } from '../support/fuzz/runs.ts';
import type { MachineSpec, Move } from '../support/fuzz/spec.ts';
import type { FuzzInput } from '../support/fuzz/workflows.ts';
import type { Due } from '../support/stepped-clock.ts';
import { sendTo } from '../support/fuzz/tell-case.ts';
import { timeSkippingServer, workflowBundle, type TimeSkippingServer } from '../support/temporal.ts';

const minute = 60_000;
/** Days, so that few due times are near each other and the seconds a busy server takes decide nothing. */
const delays = fc.integer({ min: minute, max: 3000 * minute });
const machineCount = Number(process.env['FUZZ_MACHINES'] ?? 10);
const stories = Number(process.env['FUZZ_STORIES'] ?? 8);
/** All cases live through the same nights; in between each hears its own events. */
const waits = [970 * minute, 2110 * minute, 610 * minute, 4330 * minute];
/** The server's clock goes on while all are told: in the long form for longer. */
const margin = Math.max(3, (machineCount * stories) / 40) * minute;

interface Case {
  readonly id: string;
  readonly spec: MachineSpec;
  readonly days: readonly (readonly string[])[];
  readonly expected: Outcome;
  readonly carryAfter?: number;
}

let server: TimeSkippingServer;
const told = new Map<string, string[]>();
let bundle: Awaited<ReturnType<typeof workflowBundle>>;
let worker: Worker;
let done: Promise<void>;

beforeAll(async () => {
  const warn = console.warn;
  console.warn = (...args: unknown[]) =>
    String(args[0]).includes('was sent to stopped actor') ? undefined : warn(...args);
  server = await timeSkippingServer();
  bundle = await workflowBundle(new URL('../support/fuzz/workflows.ts', import.meta.url));
  const tell = (name: string) => async (params: unknown, ctx: { caseId: string }) => {
    told.set(ctx.caseId, [...(told.get(ctx.caseId) ?? []), `${name} ${JSON.stringify(params)}`]);
  };
  const activities = Object.fromEntries(['a0', 'a1', 'a2', 'a3'].map((name) => [name, tell(name)]));
  worker = await Worker.create({
    connection: server.nativeConnection,
    taskQueue: 'fuzz',
    workflowBundle: bundle,
    maxCachedWorkflows: 500,
    activities,
  });
  done = worker.run();
}, 120_000);
afterAll(async () => {
  worker?.shutdown();
  await done;
  await server?.stop();
});

/** Whether the order of what falls due could turn on the seconds that a server takes. */
function timeDecides(dues: readonly Due[]): boolean {
  const nights: Due[] = [];
  let at = 0;
  for (const wait of waits) nights.push({ stimulus: -1, at: (at += wait) });
  const sorted = [...dues, ...nights].sort((a, b) => a.at - b.at);
  return sorted.some((due, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next.at - due.at < margin && !(next.at === due.at && next.stimulus === due.stimulus);
  });
}

function movesOf(days: readonly (readonly string[])[]): Move[] {
  return days.flatMap((sent, day) => [...sent.map((send) => ({ send })), { wait: waits[day]! }]);
}

function drawCases(): Case[] {
  const events = fc.array(fc.constantFrom('e0', 'e1', 'e2', 'e3'), { maxLength: 2 });
  const story = fc.tuple(events, events, events, events);
  const seed = Number(process.env['FUZZ_SEED'] ?? 20270101);
  const cases: Case[] = [];
  let taken = 0;
  for (const spec of fc.sample(machines(delays), { seed, numRuns: machineCount * 12 })) {
    if (taken === machineCount) break;
    const own: Case[] = [];
    let tried = 0;
    for (const days of fc.sample(story, { seed: seed + taken, numRuns: stories * 4 })) {
      // Of a machine that hardly ever gives a story of the right length no more are tried.
      if (++tried > 5 && own.length === 0) break;
      const { dues, torn, lost, ...expected } = runLive(spec, movesOf(days));
      // Enough to go wrong, and not so much that one machine takes the whole test's time.
      if (expected.told.length < 6 || expected.told.length > 80 || torn || lost || timeDecides(dues)) continue;
      const n = own.length;
      own.push({ id: `f${taken}/${n}`, spec, days, expected, ...(n % 3 === 2 ? { carryAfter: 12 } : {}) });
      if (own.length === stories) break;
    }
    if (own.length < stories) continue;
    taken += 1;
    cases.push(...own);
  }
  return cases;
}

it(
  'random machines run on Temporal as XState runs them, also carried over, and every history replays',
  async () => {
    const from = performance.now();
    const lap = (what: string) => console.warn(`${what}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
    const cases = drawCases();
    lap('drawn');
    const at = async (each: (one: Case, handle: WorkflowHandle) => Promise<unknown>) => {
      for (let from = 0; from < cases.length; from += 20)
        await Promise.all(cases.slice(from, from + 20).map((one) => each(one, handleOf(one))));
    };
    const handleOf = (one: { readonly id: string }) => server.client.workflow.getHandle(one.id);
    await at((one) =>
      server.client.workflow.start('fuzz', {
        taskQueue: 'fuzz',
        workflowId: one.id,
        args: [{ spec: one.spec, ...(one.carryAfter ? { carryAfter: one.carryAfter } : {}) } satisfies FuzzInput],
      }),
    );
    lap('started');
    for (const [day, wait] of waits.entries()) {
      await at(async (one, handle) => {
        for (const type of one.days[day]!) await sendTo(handle, type);
      });
      lap(`told ${day}`);
      await server.sleep(wait);
      lap(`slept ${day}`);
    }
    const wrong: string[] = [];
    await at(async (one, handle) => {
      try {
        const view = await handle.query<Parameters<typeof outcomeOf>[0]>('view');
        expect(outcomeOf(view, told.get(one.id) ?? [])).toEqual(one.expected);
      } catch (error) {
        wrong.push(`${one.id} ${JSON.stringify({ spec: one.spec, days: one.days })}\n${(error as Error).message}`);
      }
    });
    lap('looked');
    let replayed = 0;
    const histories = async function* () {
      for (const { id } of cases) yield { workflowId: id, history: await handleOf({ id }).fetchHistory() };
    };
    for await (const result of Worker.runReplayHistories({ workflowBundle: bundle }, histories())) {
      if (result.error === undefined) replayed += 1;
      else wrong.push(`${result.workflowId} does not replay: ${result.error.message}`);
    }
    lap('replayed');
    let actions = 0;
    for (const one of cases) actions += one.expected.told.length;
    const carried = cases.filter((one) => one.carryAfter !== undefined).length;
    console.warn(
      `${cases.length} sequences of ${machineCount} machines on Temporal, ${carried} carried over, ${replayed} histories replayed: ${actions} actions, ${wrong.length} differ`,
    );
    expect(wrong).toEqual([]);
    expect(cases.length).toBeGreaterThanOrEqual(machineCount * stories);
  },
  600_000 + machineCount * stories * 6_000,
);
