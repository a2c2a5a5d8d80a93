import { describe, expect, it } from 'vitest';
import { playIn, type PlayedStory } from '../../worker/simulate/play.ts';
import { type KilledWorld, openKilledWorld } from '../support/killed/killed-world.ts';
import { bundleCache, holds, playedInMemory, storyOf } from './in-memory.ts';
import { faketime, samePlayedOnTemporal } from './on-temporal.ts';
import { expectSame } from './same-journal.ts';
import { killed, years } from './years.ts';

const inMemory = new Map<string, () => PlayedStory>();

describe.each(years)('the year of %s', { timeout: 180_000 }, (file) => {
  const played = playedInMemory(file);
  inMemory.set(file, played);
  if (!(file in killed)) samePlayedOnTemporal('is the same on the time-skipping Temporal server (M-05)', file, played);
});

/**
 * Months of work on Temporal, on the way of which the product's process is killed while a mail is under way. Another process goes on with what
 * Temporal and the folder of the database have. The server that skips time keeps everything in memory and cannot be killed itself: server and product
 * are killed together, and again and again, in `product.test.ts`.
 */
describe.runIf(faketime)('given a year, when the product is killed with -9 on its way', () => {
  // Two at a time: half of it is waiting for Temporal to find out that somebody is gone.
  it.concurrent.each(Object.entries(killed))(
    'then %s goes on as if nothing had happened, killed when %d percent of its mails are sent (M-05)',
    { timeout: 300_000 },
    async (file, percent) => {
      const asPlayed = inMemory.get(file)!();
      const atMail = Math.ceil((asPlayed.mails.length * percent) / 100);
      let lost: KilledWorld['lost'] | undefined;
      const played = await playIn(await storyOf(file), async (options) => {
        const world = await openKilledWorld(options, { bundleCache, atMail });
        ({ lost } = world);
        return world;
      });
      holds(played);
      expectSame(played, asPlayed, { killed: true });
      expect(lost?.processes).toBe(1);
      // What the mail server had taken when it happened comes once more, with the same identity: SMTP has no way to do better.
      expect(lost?.again.length).toBeGreaterThanOrEqual(1);
      expect(new Set(lost?.again).size).toBe(lost?.again.length);
    },
  );
});
