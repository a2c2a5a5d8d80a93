import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { machines, moves, movesAndAbsences } from '../support/fuzz/arbitrary.ts';
import { Incident, runByHand, runInMemory, runLive } from '../support/fuzz/runs.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 300);
/** Few and small, so that instants coincide. */
const delays = fc.integer({ min: 1, max: 12 }).map((n) => n * 10);

// XState's development build says so whenever something is sent to an actor that has stopped; these machines do that all the time.
beforeAll(() => {
  const warn = console.warn;
  console.warn = (...args: unknown[]) =>
    String(args[0]).includes('was sent to stopped actor') ? undefined : warn(...args);
});

it(
  `${runs} random machines end as XState's own actor does, with the same actions in the same order, also when frozen and thawed after each step`,
  async () => {
    const seen = { actions: 0, done: 0, withChildren: 0, moves: 0, doubled: 0, torn: 0, lost: 0 };
    await fc.assert(
      fc.asyncProperty(
        machines(delays),
        moves(fc.integer({ min: 1, max: 40 }).map((n) => n * 10)),
        async (spec, story) => {
          const { dues: _, torn, lost, ...live } = runLive(spec, story);
          seen.actions += live.told.length;
          seen.moves += story.length;
          if (live.status === 'done') seen.done += 1;
          if (Object.keys(live.children).length > 0) seen.withChildren += 1;
          try {
            expect(await runInMemory(spec, story)).toEqual(live);
            if (torn) seen.torn += 1;
            else expect(await runInMemory(spec, story, { thawAlways: true })).toEqual(live);
          } catch (error) {
            if (error instanceof Incident && error.doubled) seen.doubled += 1;
            else if (lost) seen.lost += 1;
            else throw error;
          }
        },
      ),
      {
        numRuns: runs,
        endOnFailure: process.env['FUZZ_SHRINK'] !== '1',
        seed: Number(process.env['FUZZ_SEED'] ?? 20270101),
      },
    );
    console.warn(`${runs} machines:`, JSON.stringify(seen));
    expect(seen.actions).toBeGreaterThan(runs);
    expect(seen.doubled).toBeLessThan(runs / 20);
    expect(seen.lost).toBeLessThan(runs / 100 + 1);
    expect(seen.torn).toBeLessThan(runs / 10);
  },
  60_000 + runs * 600,
);

const absences = Math.ceil(runs / 5);
it(
  `${absences} random machines end as XState's own actor does when nobody is there for a while and a message comes before what fell due meanwhile`,
  async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        machines(delays),
        movesAndAbsences(fc.integer({ min: 1, max: 40 }).map((n) => n * 10)),
        async (spec, story) => {
          const { dues: _, torn: _torn, lost, ...live } = runLive(spec, story);
          try {
            expect(await runByHand(spec, story)).toEqual(live);
            compared += 1;
          } catch (error) {
            if (!lost && !(error instanceof Incident && error.doubled)) throw error;
          }
        },
      ),
      {
        numRuns: absences,
        endOnFailure: process.env['FUZZ_SHRINK'] !== '1',
        seed: Number(process.env['FUZZ_SEED'] ?? 20270101),
      },
    );
    expect(compared).toBeGreaterThan(absences * 0.9);
  },
  60_000 + runs * 200,
);
