import { expect, it } from 'vitest';
import { reports, reportsOnTemporal } from './reports/all.ts';
import { verdicts } from './scxml/verdicts.ts';
import { conformancePage } from './scxml/table.ts';

it('what XState passes of the SCXML documents the engine passes, also thawed after each step; the page says so of each', async () => {
  const found = await verdicts();
  expect([...found.values()].filter((verdict) => verdict === 'passed').length).toBeGreaterThan(200);
  await expect(conformancePage(found, [...reports, ...reportsOnTemporal])).toMatchFileSnapshot(
    '../../workflows/durable/docs/conformance.md',
  );
}, 60_000);
