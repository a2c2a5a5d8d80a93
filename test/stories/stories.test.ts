import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { playedInMemory } from './in-memory.ts';
import { samePlayedOnTemporal } from './on-temporal.ts';
import { years } from './years.ts';

const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.yaml'));
/**
 * Played once more with no cache at all: every case is replayed from its history at each step. The cases of a budget year go through more than that in
 * `test/workflows/budget-year-restless.test.ts`.
 */
const alsoReplayed = ['900000-kroner.yaml', 'withdrawn.yaml'];
const workflows = new URL('../support/ordinary/workflows.ts', import.meta.url);

it('has stories to play, and every year among them', () => {
  expect(files.length).toBeGreaterThanOrEqual(7);
  expect(years.filter((year) => !files.includes(year))).toEqual([]);
});

// Those of whole years: `years.test.ts`.
describe.each(files.filter((file) => !years.includes(file)))('the story %s', { timeout: 180_000 }, (file) => {
  const inMemory = playedInMemory(file);
  samePlayedOnTemporal('is the same on the time-skipping Temporal server (M-05)', file, inMemory);
  if (alsoReplayed.includes(file))
    samePlayedOnTemporal('is the same when every case is replayed at each step', file, inMemory, {
      maxCachedWorkflows: 0,
      workflows,
    });
});
