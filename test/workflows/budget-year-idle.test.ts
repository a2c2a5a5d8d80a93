import { expect, it } from 'vitest';
import { idleBudgets } from '../bench/idle-run.ts';

it(
  'sixty budgets that wait for their user groups cost nothing: no history grows, no activity begins',
  {
    timeout: 180_000,
  },
  async () => {
    const figures = await idleBudgets(60, 10);
    console.warn(JSON.stringify(figures));
    expect(figures).toMatchObject({ inHearing: 60, eventsAdded: 0, runsChanged: 0, activitiesBegun: 0 });
    expect(figures.mostEvents).toBeLessThan(100);
    // A tenth of one core at the very most, in the worker, its store and this test together.
    expect(figures.workerCpuMs).toBeLessThan(1000);
  },
);
