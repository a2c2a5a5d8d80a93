import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faketimeLibrary } from '../../worker/embedded/faketime.ts';
import { temporalWorldHost } from '../../worker/simulate/temporal-world-host.ts';
import { needs } from '../support/needs.ts';
import { bundleCache, holds, playedInMemory, playStory } from './in-memory.ts';
import { expectSame } from './same-journal.ts';
import { years } from './years.ts';

const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.yaml'));
const faketime = needs('faketime', faketimeLibrary(), 'Install it (Debian: apt-get install faketime).');
/**
 * Played once more with no cache at all: every case is replayed from its history at each step. The cases of a budget year go through more than that in
 * `test/workflows/budget-year-restless.test.ts`.
 */
const alsoReplayed = ['900000-kroner.yaml', 'withdrawn.yaml'];
const replayed = new URL('../support/ordinary/workflows.ts', import.meta.url);

it('has stories to play, and every year among them', () => {
  expect(files.length).toBeGreaterThanOrEqual(7);
  expect(years.filter((year) => !files.includes(year))).toEqual([]);
});

// Those of whole years: `years.test.ts`.
describe.each(files.filter((file) => !years.includes(file)))('the story %s', { timeout: 180_000 }, (file) => {
  const inMemory = playedInMemory(file);

  it.runIf(faketime)('is the same on the time-skipping Temporal server (M-05)', async () => {
    const played = await playStory(file, { host: temporalWorldHost({ bundleCache }) });
    holds(played);
    expectSame(played, inMemory());
  });

  if (!faketime || !alsoReplayed.includes(file)) return;
  it('is the same when every case is replayed at each step', async () => {
    const host = temporalWorldHost({ bundleCache, maxCachedWorkflows: 0, workflows: replayed });
    const played = await playStory(file, { host });
    holds(played);
    expectSame(played, inMemory());
  });
});
