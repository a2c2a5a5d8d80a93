import { asFailure, type Failure } from '../../client/sdk/failures.ts';
import type { Activities } from '../../activities/create-activities.ts';
import type { Instant } from '../../workflows/messages.ts';
import { check, checkAlways, type Checked } from './expectations.ts';
import { createAutoResponders, type LeftUndone } from './auto-responders.ts';
import { readLocalTime } from './local-text.ts';
import { readWorld, type Snapshot } from './played.ts';
import type { ReadStory } from './read-story.ts';
import type { Act, Story } from './story.ts';
import { perform } from './verbs.ts';
import { createWorld, type World, type WorldHost, type WorldOptions } from './world.ts';

/** What came of one act. */
export interface PlayedAct {
  readonly act: Act;
  readonly line: number;
  /** What the product refused it with. */
  readonly refused?: Failure;
  /** Whether it went as the story says: done, or refused in the expected way. */
  readonly asTold: boolean;
}

/** A story that has been played to its end. */
export interface PlayedStory extends Snapshot {
  readonly story: Story;
  readonly acts: readonly PlayedAct[];
  /** What everybody delivers in a story, and was refused. */
  readonly left: readonly LeftUndone[];
  readonly checked: readonly (Checked & { readonly line?: number })[];
  readonly ok: boolean;
}

const instantOf = (text: string): Instant => readLocalTime(text) ?? text;

/** Plays a story on a host, act by act in the order of time, and tries what it expects. Throws only what is no `Failure`: a fault of the product. */
export const play = (
  read: ReadStory,
  host: (activities: Activities, startAt: Instant) => Promise<WorldHost>,
  before?: (world: World) => Promise<void>,
): Promise<PlayedStory> => playIn(read, (options) => createWorld({ ...options, host }), before);

/** The same in a world that somebody else opens. */
export async function playIn(
  { story, register, policy, lineOfAct }: ReadStory,
  open: (options: Omit<WorldOptions, 'host'>) => Promise<World>,
  /** Looks at the world before its first act. */
  before: (world: World) => Promise<void> = () => Promise.resolve(),
): Promise<PlayedStory> {
  const world = await open({
    startAt: instantOf(story.startAt),
    register,
    policy,
    watched: true,
    weekly: story.weeklyOverview === true,
  });
  try {
    await before(world);
    const cases = new Map<string, string>();
    const acts: PlayedAct[] = [];
    const checked: (Checked & { line?: number })[] = [];
    const inOrder = story.acts
      .map((act, index) => ({ act, index, line: lineOfAct(index) }))
      .toSorted((a, b) => instantOf(a.act.at).localeCompare(instantOf(b.act.at)) || a.index - b.index);
    const responders = createAutoResponders(world, policy);
    let reached = instantOf(story.startAt);
    for (const { act, index, line } of inOrder) {
      // Who looks sees what goes out in that minute.
      const at = act.do === 'look' ? endOfMinute(instantOf(act.at)) : instantOf(act.at);
      if (at > reached) reached = at;
      await responders.passUntil(reached);
      const refused = await outcomeOf(() => perform({ world, cases, responders, actId: `story/${index}` }, act));
      await world.settle();
      acts.push({ act, line, ...(refused === undefined ? {} : { refused }), asTold: refused?.kind === act.refused });
      if (act.expect !== undefined)
        checked.push(
          ...check(act.expect, await readWorld(world, story, cases, act.expect)).map((one) => ({ ...one, line })),
        );
    }
    await responders.passUntil(endOf(story));
    await world.settle();
    const end = await readWorld(world, story, cases, story.expect);
    checked.push(...check(story.expect ?? {}, end), ...checkAlways(end, story.expect?.incidents !== undefined));
    return {
      ...end,
      story,
      acts,
      left: responders.left,
      checked,
      ok: acts.every(({ asTold }) => asTold) && checked.every(({ met }) => met),
    };
  } finally {
    await world.close();
  }
}

const endOfMinute = (at: Instant): Instant => new Date(Date.parse(at) + 59_000).toISOString();

/** Without an end of its own a story is watched for a week after its last act. */
function endOf(story: Story): Instant {
  if (story.until !== undefined) return instantOf(story.until);
  const last =
    story.acts
      .map((act) => instantOf(act.at))
      .sort()
      .at(-1) ?? instantOf(story.startAt);
  return new Date(Date.parse(last) + 7 * 24 * 3_600_000).toISOString();
}

async function outcomeOf(doing: () => Promise<void>): Promise<Failure | undefined> {
  try {
    await doing();
    return undefined;
  } catch (error) {
    const failure = asFailure(error);
    if (failure === undefined) throw error;
    return failure;
  }
}
