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
 * Played once more with a cache of one case: cases and mailboxes push each other out and are replayed from their histories. Not with none: an evicted
 * workflow task that waits for a local activity only goes on after its timeout of ten real seconds.
 */
const alsoReplayed = ['900000-kroner.yaml'];

const story = (file: string) => readStory(`${folder}${file}`);
const holds = (played: PlayedStory) => expect(failuresOf(played)).toEqual([]);

it('has stories to play', () => expect(files.length).toBeGreaterThanOrEqual(7));

describe.each(files)('the story %s', (file) => {
  let inMemory: PlayedStory;
  beforeAll(async () => {
    inMemory = await play(await story(file), memoryWorldHost());
  });

  it('ends as it says', () => holds(inMemory));

  it('is the same when every case is frozen and thawed at each step', async () => {
    const thawed = await play(await story(file), memoryWorldHost({ thawAlways: true }));
    holds(thawed);
    expectSame(thawed, inMemory);
  });

  it.runIf(faketime)(
    'is the same on Temporal',
    async () => {
      const played = await play(await story(file), temporalWorldHost({ bundleCache }));
      holds(played);
      expectSame(played, inMemory);
    },
    90_000,
  );

  if (!alsoReplayed.includes(file)) return;
  it.runIf(faketime)(
    'is the same on Temporal when one case at a time fits in the cache',
    async () => {
      const played = await play(await story(file), temporalWorldHost({ bundleCache, maxCachedWorkflows: 1 }));
      holds(played);
      expectSame(played, inMemory);
    },
    120_000,
  );
});
