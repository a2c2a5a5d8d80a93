import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { checkedView } from '../../store/case-view.ts';
import { playIn, type PlayedStory } from '../../worker/simulate/play.ts';
import { type ReadStory, readStory } from '../../worker/simulate/read-story.ts';
import { failuresOf } from '../../worker/simulate/report.ts';
import { danishOf, faultsInDanish } from '../support/danish.ts';
import { openWorld, type OpenWorldOptions } from '../support/open-world.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
export const bundleCache = fileURLToPath(new URL('../../node_modules/.cache/aarshjul/bundles', import.meta.url));

export const storyOf = (file: string): Promise<ReadStory> => readStory(`${folder}${file}`);

export const playStory = async (file: string, more: OpenWorldOptions = {}): Promise<PlayedStory> =>
  playIn(await storyOf(file), (options) => openWorld({ ...options, ...more }));

export const holds = (played: PlayedStory): void => expect(failuresOf(played)).toEqual([]);

/**
 * What is asked of every story when it is played in memory, every case frozen and thawed at each step: to be called in a `describe` of its own.
 * Gives the played story to the tests that compare; on Temporal cases stay in the worker's cache, so that what freezing lost would show there.
 */
export function playedInMemory(file: string): () => PlayedStory {
  let inMemory: PlayedStory;
  beforeAll(async () => {
    inMemory = await playStory(file, { thawAlways: true });
  });

  it('ends as it says', () => holds(inMemory));

  it('shows of every case what its lifecycle declares', () => {
    for (const { machine, view } of inMemory.cases)
      expect(checkedView(machine, JSON.parse(JSON.stringify(view)) as object), machine).toEqual(view);
  });

  it('asks and tells people of the regions, the FSAs and the bodies only, never a supplier (R-143)', () => {
    const seated = new Set(inMemory.seated);
    const reached = [
      ...inMemory.letters.map(({ person }) => person),
      ...inMemory.cases.flatMap(({ tasks }) => tasks.map(({ person }) => person)),
    ];
    expect([...new Set(reached)].filter((person) => !seated.has(person))).toEqual([]);
    const addresses = new Set(inMemory.people.filter(({ id }) => seated.has(id)).map(({ email }) => email));
    expect(inMemory.mails.filter(({ to }) => !addresses.has(to)).map(({ to }) => to)).toEqual([]);
  });

  it('writes to people in Danish, without raw dates, ids or keys', () => {
    const texts = inMemory.mails.flatMap(({ subject, text }) => [subject, danishOf(text)]);
    expect([...new Set(texts.flatMap(faultsInDanish))]).toEqual([]);
  });

  return () => inMemory;
}
