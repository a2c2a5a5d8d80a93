import { expect } from 'vitest';
import type { Meetings } from './meeting-world.ts';

/** What a person who may not read a meeting's draft finds on its page: why, and none of these words. */
export async function expectWithheld(
  world: Meetings,
  [path, person]: readonly [string, string],
  why: string,
  hidden: readonly string[],
): Promise<void> {
  const page = await world.shown(path, person);
  expect(page).toContain(why);
  for (const words of hidden) expect(page).not.toContain(words);
}
