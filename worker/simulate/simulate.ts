import { memoryWorldHost } from './memory-world-host.ts';
import { play } from './play.ts';
import { readStory } from './read-story.ts';
import { failuresOf, reportText } from './report.ts';

export interface Simulated {
  /** False when an act or an expectation did not go as the story says. */
  readonly ok: boolean;
  /** For people to read. */
  readonly text: string;
  readonly json: unknown;
}

/** Plays the story in a file: in memory, or on Temporal's time-skipping server. Throws `BadInput` naming line and field of what is wrong in it. */
export async function simulate({
  file,
  host,
}: {
  readonly file: string;
  readonly host: 'memory' | 'temporal';
}): Promise<Simulated> {
  const story = await readStory(file);
  const played = await play(story, host === 'memory' ? memoryWorldHost() : await onTemporal());
  const { ok, journal, mails, letters, frames, cases, acts } = played;
  return {
    ok,
    text: reportText(played),
    json: {
      ok,
      story: story.story.title,
      failures: failuresOf(played),
      refused: acts.flatMap(({ line, refused }) => (refused === undefined ? [] : [{ line, ...refused.toJSON() }])),
      cases,
      ledger: frames,
      mails,
      letters,
      journal,
    },
  };
}

/** Loaded when asked for: Temporal's native code is not needed to play in memory. */
async function onTemporal() {
  const { temporalWorldHost } = await import('./temporal-world-host.ts');
  return temporalWorldHost();
}
