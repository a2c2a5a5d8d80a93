import type { WorkflowBundle } from '@temporalio/worker';
import { describe, expect, it, vi } from 'vitest';
import type { BuildRow, NewBuild } from '../../store/queries/builds.ts';
import { createStore } from '../../store/create-store.ts';
import { buildOf, bundleOf } from '../../worker/builds/build.ts';
import type { WatchableWorker } from '../../worker/watch-worker.ts';
import { runBuilds } from '../../worker/builds/run-builds.ts';
import * as workflows from '../../workflows/all.ts';
import { memoryDatabase } from '../support/memory-database.ts';

const at = '2027-03-01T12:00:00.000Z';
const bundle = (code: string, map: string) => ({
  code: `${code}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}`,
});

describe('a build is what its code is', () => {
  const build = buildOf(bundle('run()', '{"sources":["a.ts"]}'), workflows, at);

  it('named by the hash of the code, wherever its sources stood', () => {
    expect(build.id).toMatch(/^[0-9a-f]{16}$/);
    expect(buildOf(bundle('run()', '{"sources":["elsewhere/a.ts"]}'), workflows, at).id).toBe(build.id);
    expect(buildOf(bundle('walk()', '{"sources":["a.ts"]}'), workflows, at).id).not.toBe(build.id);
  });

  it('and is entered in the store with its machines, and read again as it was', async () => {
    const store = createStore(await memoryDatabase());
    await store.enterBuild(build);
    expect(build.machines).toContainEqual(
      expect.objectContaining({ workflow: 'changeRequest', machine: 'change-request', version: '1' }),
    );
    const [row] = await store.builds();
    expect(row).toEqual(expect.objectContaining({ id: build.id, begunAt: at, activities: build.activities }));
    const { code } = bundleOf((await store.buildCode(build.id))!) as { readonly code: string };
    expect(code).toMatch(/^run\(\)\n\/\/# sourceMappingURL=/);
    await store.markDrained(build.id, at);
    expect(await store.builds()).toEqual([expect.objectContaining({ drainedAt: at })]);
    await store.enterBuild(build);
    expect((await store.builds())[0]).not.toHaveProperty('drainedAt');
    await store.close();
  });
});

describe('a process that brings a new build', () => {
  const present: NewBuild = { id: 'new', begunAt: at, machines: [], activities: ['record'], code: '' };
  const earlier = (id: string, more: Partial<BuildRow> = {}): BuildRow => ({
    id,
    begunAt: '2026-01-05T12:00:00.000Z',
    machines: [],
    activities: ['record'],
    ...more,
  });

  /** Workers that only say that they run, over builds with so many open cases. */
  async function process(builds: readonly BuildRow[], open: Map<string, number>) {
    const begun: string[] = [];
    const closed: string[] = [];
    const drained: string[] = [];
    const lines: string[] = [];
    const current: string[] = [];
    const asked: string[] = [];
    const worker = (id: string): WatchableWorker => {
      let end: () => void = () => undefined;
      const run = new Promise<void>((resolve) => (end = resolve));
      return {
        run: () => run,
        getState: () => 'RUNNING',
        shutdown: () => {
          closed.push(id);
          end();
        },
      };
    };
    const running = await runBuilds({
      deployment: { makeCurrent: async (id) => void current.push(id), count: async (id) => open.get(id) ?? 0 },
      store: {
        enterBuild: async () => undefined,
        builds: async () => [{ ...present }, ...builds],
        buildCode: async () => buildOf({ code: 'run()' }, {}, at).code,
        markDrained: async (id) => void drained.push(id),
      },
      present,
      bundle: {} as WorkflowBundle,
      activities: new Set(['record']),
      takeAlong: async (id) => void asked.push(`${id} to ${current.at(-1)}`),
      createWorker: async (_bundle, { id, older }) => {
        begun.push(`${id}${older ? ', older' : ''}`);
        return worker(id);
      },
      now: () => at,
      log: (line) => lines.push(line),
      onFault: (what, error) => lines.push(`${what}: ${String(error)}`),
      onStopped: () => undefined,
      lookEveryMs: 5,
    });
    return { running, begun, closed, drained, lines, current, asked };
  }

  it('runs it, and beside it those that have open cases, not those that have none', async () => {
    const { running, begun, current, lines } = await process(
      [earlier('busy'), earlier('empty'), earlier('done', { drainedAt: at })],
      new Map([
        ['busy', 7],
        ['done', 1],
      ]),
    );
    expect(begun).toEqual(['new', 'busy, older']);
    expect(current).toEqual(['new']);
    expect(lines.join()).toContain('7 open cases');
    await running.close();
  });

  it('asks the cases of an older one that go along by themselves, once new cases begin with the present one', async () => {
    const { running, asked } = await process([earlier('busy'), earlier('empty')], new Map([['busy', 3]]));
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(1));
    expect(new Set(asked)).toEqual(new Set(['busy to new']));
    await running.close();
  });

  it('closes an older one when its last case is over, and says so', async () => {
    const open = new Map([['busy', 1]]);
    const { running, closed, drained, lines } = await process([earlier('busy')], open);
    expect(running.older()).toEqual(['busy']);
    open.set('busy', 0);
    await vi.waitFor(() => expect(drained).toEqual(['busy']));
    expect(closed).toEqual(['busy']);
    expect(running.older()).toEqual([]);
    expect(lines.at(-1)).toContain('Build busy has no open cases left and is closed');
    await running.close();
  });

  it('says which activities an older one calls in vain', async () => {
    const { running, lines } = await process(
      [earlier('busy', { activities: ['record', 'fax'] })],
      new Map([['busy', 1]]),
    );
    expect(lines.at(-1)).toMatch(/stop there: fax$/);
    await running.close();
  });
});
