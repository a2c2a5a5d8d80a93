import { readFile, rm, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { createMemoryHost } from '../../../workflows/durable/memory-host.ts';
import type { DurableWorkflow } from '../../../workflows/durable/durable.ts';

it('the manual’s example runs as it stands', async () => {
  const manual = await readFile(new URL('../../../workflows/durable/README.md', import.meta.url), 'utf8');
  const example = /```ts\n([\s\S]*?)```/.exec(manual)?.[1] ?? '';
  // Beside this file, because its imports are written from here.
  const file = new URL(`example-${process.pid}.ts`, import.meta.url);
  await writeFile(file, example);
  try {
    const { order } = (await import(file.href)) as { order: DurableWorkflow };
    const told: string[] = [];
    const host = createMemoryHost({
      workflows: { order },
      activities: { tell: ({ step }: { step: string }) => void told.push(step) },
      startAt: '2027-01-01T00:00:00.000Z',
    });
    await host.start({ workflow: 'order', caseId: 'order/1', input: null });
    await host.advanceTo('2027-01-20T00:00:00.000Z');
    await host.send('order/1', { event: { type: 'approve' } });
    expect(told).toEqual(['asked', 'asked', 'asked', 'approved']);
    expect(host.ended('order/1')).toBe(true);
  } finally {
    await rm(file, { force: true });
  }
});
