import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { memoryWorldHost } from '../../worker/simulate/memory-world-host.ts';
import { play, type PlayedStory } from '../../worker/simulate/play.ts';
import { readStory } from '../../worker/simulate/read-story.ts';
import { failuresOf } from '../../worker/simulate/report.ts';
import { expectSame } from './same-journal.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));

const story = (file: string) => readStory(`${folder}${file}`);
const holds = (played: PlayedStory) => expect(failuresOf(played)).toEqual([]);

it('has stories to play', () => expect(files.length).toBeGreaterThanOrEqual(7));

describe.each(files)('the story %s', (file) => {
  let inMemory: PlayedStory;
  beforeAll(async () => {
    inMemory = await play(await story(file), memoryWorldHost());
  });

  it('ends as it says', () => holds(inMemory));

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

  it('is the same when every case is frozen and thawed at each step', async () => {
    const thawed = await play(await story(file), memoryWorldHost({ thawAlways: true }));
    holds(thawed);
    expectSame(thawed, inMemory);
  });
});
