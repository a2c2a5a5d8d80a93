import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { faketimeLibrary } from '../../worker/embedded/faketime.ts';
import { memoryWorldHost } from '../../worker/simulate/memory-world-host.ts';
import { play, type PlayedStory } from '../../worker/simulate/play.ts';
import { readStory } from '../../worker/simulate/read-story.ts';
import { failuresOf } from '../../worker/simulate/report.ts';
import { temporalWorldHost } from '../../worker/simulate/temporal-world-host.ts';
import { needs } from '../support/needs.ts';
import { expectSame } from './same-journal.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const bundleCache = fileURLToPath(new URL('../../node_modules/.cache/aarshjul/bundles', import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const faketime = needs('faketime', faketimeLibrary(), 'Install it (Debian: apt-get install faketime).');
/**
 * Played once more with no cache at all: every case is replayed from its history at each step. The cases of a budget year go through more than that in
 * `test/workflows/budget-year-restless.test.ts`.
 */
const alsoReplayed = ['900000-kroner.yaml', 'withdrawn.yaml'];
const replayed = new URL('../support/ordinary/workflows.ts', import.meta.url);

const holds = (played: PlayedStory) => expect(failuresOf(played)).toEqual([]);

describe.runIf(faketime).each(files)('the story %s on the time-skipping Temporal server', (file) => {
  let inMemory: PlayedStory;
  beforeAll(async () => {
    inMemory = await play(await readStory(`${folder}${file}`), memoryWorldHost());
  });

  // Months and years on skipped time, the budget year among them.
  it('ends as it says, with the journal it has in memory (M-05)', { timeout: 180_000 }, async () => {
    const played = await play(await readStory(`${folder}${file}`), temporalWorldHost({ bundleCache }));
    holds(played);
    expectSame(played, inMemory);
  });

  if (!alsoReplayed.includes(file)) return;
  it('is the same when every case is replayed at each step', { timeout: 180_000 }, async () => {
    const host = temporalWorldHost({ bundleCache, maxCachedWorkflows: 0, workflows: replayed });
    const played = await play(await readStory(`${folder}${file}`), host);
    holds(played);
    expectSame(played, inMemory);
  });
});
