import type { WorkflowHandle } from '@temporalio/client';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { machines } from '../support/fuzz/arbitrary.ts';
import { Incident, outcomeOf, runInMemory, runLive, type Outcome } from '../support/fuzz/runs.ts';
import type { MachineSpec, Move } from '../support/fuzz/spec.ts';
import { postTo, sendTo } from '../support/fuzz/tell-case.ts';
import type { FuzzInput } from '../support/fuzz/workflows.ts';
import { devServer, type TestServer } from '../support/temporal.ts';
import { workersOf, type Workers } from '../support/workers.ts';

const sequences = Number(process.env['FUZZ_RESTARTS'] ?? 8);
const day = 24 * 3600 * 1000;
/** So long that nothing falls due: the time-skipping server has that part, and cannot do without a worker. */
const delays = fc.integer({ min: day, max: 300 * day });
const said = fc.array(fc.constantFrom('e0', 'e1', 'e2', 'e3'), { maxLength: 4 });
/** `present`: events are answered by the worker that is there; `away`: they come while nobody is there, and another worker takes them up. */
const days = ['present', 'away', 'present', 'away', 'present'] as const;

interface Case {
  readonly id: string;
  readonly spec: MachineSpec;
  readonly days: readonly (readonly string[])[];
  readonly expected: Outcome;
  readonly carryAfter?: number;
}

/** A machine and five days of events each, of which there is something to tell; every third is carried over whenever its history has twelve events more. */
async function drawCases(): Promise<Case[]> {
  const cases: Case[] = [];
  const seed = Number(process.env['FUZZ_SEED'] ?? 20270101);
  const drawn = fc.sample(fc.tuple(machines(delays), fc.tuple(said, said, said, said, said)), {
    seed,
    numRuns: sequences * 12,
  });
  for (const [spec, own] of drawn) {
    const moves = own.flat().map((send) => ({ send }));
    const { dues: _dues, torn, lost, ...expected } = runLive(spec, moves);
    if (expected.told.length < 6 || expected.told.length > 80 || torn || lost || (await hasTwins(spec, moves)))
      continue;
    const n = cases.length;
    cases.push({ id: `r${n}`, spec, days: own, expected, ...(n % 3 === 2 ? { carryAfter: 12 } : {}) });
    if (cases.length === sequences) break;
  }
  return cases;
}

/** Two living children of one id, which the engine refuses. */
async function hasTwins(spec: MachineSpec, moves: readonly Move[]): Promise<boolean> {
  try {
    await runInMemory(spec, moves);
    return false;
  } catch (error) {
    if (error instanceof Incident) return error.doubled;
    throw error;
  }
}

let server: TestServer;
let workers: Workers;
/** By case and key: an activity is called again when its worker went before the case had its result. */
const told = new Map<string, Map<string, string>>();
const workflows = new URL('../support/fuzz/workflows.ts', import.meta.url);

beforeAll(async () => {
  const warn = console.warn;
  console.warn = (...args: unknown[]) =>
    String(args[0]).includes('was sent to stopped actor') ? undefined : warn(...args);
  server = await devServer();
  const tell =
    (name: string) =>
    async (params: unknown, { caseId, key }: { caseId: string; key: string }) => {
      const own = told.get(caseId) ?? new Map<string, string>();
      if (!own.has(key)) own.set(key, `${name} ${JSON.stringify(params)}`);
      told.set(caseId, own);
    };
  const activities = Object.fromEntries(['a0', 'a1', 'a2', 'a3'].map((name) => [name, tell(name)]));
  workers = workersOf(server, 'fuzz', activities);
}, 120_000);
afterAll(async () => {
  await workers?.stop();
  await server?.stop();
});

it(
  `${sequences} random sequences end as XState ends them, with workers that go and come and messages that wait for one, also carried over`,
  async () => {
    const cases = await drawCases();
    expect(cases.length).toBe(sequences);
    const handleOf = ({ id }: Case) => server.client.workflow.getHandle(id);
    const each = async (what: (one: Case, handle: WorkflowHandle) => Promise<unknown>) => {
      for (let from = 0; from < cases.length; from += 20)
        await Promise.all(cases.slice(from, from + 20).map((one) => what(one, handleOf(one))));
    };
    await workers.start(workflows);
    await each(({ id, spec, carryAfter }) =>
      server.client.workflow.start('fuzz', {
        taskQueue: 'fuzz',
        workflowId: id,
        args: [{ spec, ...(carryAfter ? { carryAfter } : {}) } satisfies FuzzInput],
      }),
    );
    for (const [n, worker] of days.entries()) {
      if (worker === 'away') await workers.stop();
      const tell = worker === 'away' ? postTo : sendTo;
      await each(async (one, handle) => {
        for (const type of one.days[n]!) await tell(handle, type);
      });
      if (worker === 'away') await workers.start(workflows);
    }
    const wrong: string[] = [];
    await each(async (one, handle) => {
      try {
        const view = await handle.query<Parameters<typeof outcomeOf>[0]>('view');
        expect(outcomeOf(view, [...(told.get(one.id)?.values() ?? [])])).toEqual(one.expected);
      } catch (error) {
        wrong.push(`${one.id} ${JSON.stringify({ spec: one.spec, days: one.days })}\n${(error as Error).message}`);
      }
    });
    const carried = cases.filter((one) => one.carryAfter !== undefined).length;
    const actions = cases.reduce((sum, one) => sum + one.expected.told.length, 0);
    console.warn(
      `${sequences} sequences on the development server, ${carried} carried over, two absences of the worker: ${actions} actions, ${wrong.length} differ`,
    );
    expect(wrong).toEqual([]);
  },
  120_000 + sequences * 6_000,
);
