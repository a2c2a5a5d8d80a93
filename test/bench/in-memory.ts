import { durable } from '../../workflows/durable/durable.ts';
import { createMemoryHost } from '../../workflows/durable/memory-host.ts';
import { approvalMachine } from '../support/toy/machines.ts';
import { countingActivities } from './activities.ts';

/** Whole approval cases per second on the in-memory host: one reminder, two approvals, the end. */
export async function inMemoryCasesPerSecond(n: number): Promise<number> {
  const { notify, count } = countingActivities();
  const workflows = { approval: durable(approvalMachine) };
  const from = performance.now();
  for (let i = 0; i < n; i += 1) {
    const host = createMemoryHost({ workflows, activities: { notify }, startAt: '2027-01-01T00:00:00.000Z' });
    await host.start({ workflow: 'approval', caseId: 'a', input: null });
    await host.advanceTo('2027-02-01T00:00:00.000Z');
    await host.send('a', { event: { type: 'approve', by: 'mette' } });
    await host.send('a', { event: { type: 'approve', by: 'lone' } });
    if (!host.ended('a')) throw new Error('The case did not end.');
  }
  if (count() !== 4 * n) throw new Error(`${count()} notices instead of ${4 * n}`);
  return n / ((performance.now() - from) / 1000);
}
