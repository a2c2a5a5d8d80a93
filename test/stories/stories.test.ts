import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { faketimeLibrary } from '../../worker/embedded/faketime.ts';
import { playIn, type PlayedStory } from '../../worker/simulate/play.ts';
import { readStory } from '../../worker/simulate/read-story.ts';
import { failuresOf } from '../../worker/simulate/report.ts';
import { temporalWorldHost } from '../../worker/simulate/temporal-world-host.ts';
import { needs } from '../support/needs.ts';
import { openWorld, type OpenWorldOptions } from '../support/open-world.ts';
import { expectSame } from './same-journal.ts';
import { years } from './years.ts';
import { checkedView } from '../../store/case-view.ts';

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

const play = async (file: string, more: OpenWorldOptions = {}): Promise<PlayedStory> =>
  playIn(await readStory(`${folder}${file}`), (options) => openWorld({ ...options, ...more }));
const holds = (played: PlayedStory) => expect(failuresOf(played)).toEqual([]);

it('has stories to play', () => expect(files.length).toBeGreaterThanOrEqual(7));

describe.each(files)('the story %s', { timeout: 180_000 }, (file) => {
  let inMemory: PlayedStory;
  beforeAll(async () => {
    inMemory = await play(file);
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

  it('is the same when every case is frozen and thawed at each step', async () => {
    const thawed = await play(file, { thawAlways: true });
    holds(thawed);
    expectSame(thawed, inMemory);
  });

  if (!years.includes(file))
    it.runIf(faketime)('is the same on the time-skipping Temporal server (M-05)', async () => {
      const played = await play(file, { host: temporalWorldHost({ bundleCache }) });
      holds(played);
      expectSame(played, inMemory);
    });

  if (!faketime || !alsoReplayed.includes(file)) return;
  it('is the same when every case is replayed at each step', async () => {
    const host = temporalWorldHost({ bundleCache, maxCachedWorkflows: 0, workflows: replayed });
    const played = await play(file, { host });
    holds(played);
    expectSame(played, inMemory);
  });
});
