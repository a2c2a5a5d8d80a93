import { expect, it } from 'vitest';
import { faketimeLibrary } from '../../worker/embedded/faketime.ts';
import type { PlayedStory } from '../../worker/simulate/play.ts';
import { temporalWorldHost, type TemporalWorldOptions } from '../../worker/simulate/temporal-world-host.ts';
import '../support/warm-workflow-threads.ts';
import { type Run, runsOf } from '../support/runs.ts';
import { needs } from '../support/needs.ts';
import { bundleCache, holds, playStory } from './in-memory.ts';
import { expectSame } from './same-journal.ts';

/** Whether stories can be played on Temporal here: its server that skips time must begin on the story's first day. */
export const faketime = needs('faketime', faketimeLibrary(), 'Install it (Debian: apt-get install faketime).');

/** What a history may come to in one run: Temporal warns of more, and ends a run at five times as much. */
const most = { events: 10_000, bytes: 10_000_000 };

/** One more test of a story: the workflows, the worker and the histories are the real ones, none of them is long, and all ends as it did in memory. */
export function samePlayedOnTemporal(
  name: string,
  file: string,
  inMemory: () => PlayedStory,
  options: TemporalWorldOptions = {},
): void {
  it.runIf(faketime)(name, async () => {
    const runs: Run[] = [];
    const played = await playStory(file, {
      host: async (activities, startAt) => {
        const host = await temporalWorldHost({ bundleCache, ...options })(activities, startAt);
        const close = async (): Promise<void> => {
          for (const id of host.caseIds()) runs.push(...(await runsOf(host.client, id)));
          await host.close();
        };
        return { ...host, close };
      },
    });
    holds(played);
    expectSame(played, inMemory());
    expect(runs.length).toBeGreaterThan(0);
    expect(runs.filter(({ events, bytes }) => events >= most.events || bytes >= most.bytes)).toEqual([]);
  });
}
