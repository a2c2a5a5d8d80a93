import { it } from 'vitest';
import { faketimeLibrary } from '../../worker/embedded/faketime.ts';
import type { PlayedStory } from '../../worker/simulate/play.ts';
import { temporalWorldHost, type TemporalWorldOptions } from '../../worker/simulate/temporal-world-host.ts';
import { needs } from '../support/needs.ts';
import { bundleCache, holds, playStory } from './in-memory.ts';
import { expectSame } from './same-journal.ts';

/** Whether stories can be played on Temporal here: its server that skips time must begin on the story's first day. */
export const faketime = needs('faketime', faketimeLibrary(), 'Install it (Debian: apt-get install faketime).');

/** One more test of a story: the workflows, the worker and the histories are the real ones, and all ends as it did in memory. */
export function samePlayedOnTemporal(
  name: string,
  file: string,
  inMemory: () => PlayedStory,
  options: TemporalWorldOptions = {},
): void {
  it.runIf(faketime)(name, async () => {
    const played = await playStory(file, { host: temporalWorldHost({ bundleCache, ...options }) });
    holds(played);
    expectSame(played, inMemory());
  });
}
