import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { memoryWorldHost } from '../../worker/simulate/memory-world-host.ts';
import { play } from '../../worker/simulate/play.ts';
import { parseStory } from '../../worker/simulate/read-story.ts';
import { failuresOf, reportText } from '../../worker/simulate/report.ts';

const docs = readFileSync(new URL('../../docs/stories.md', import.meta.url), 'utf8');
const example = /```yaml\n([^]*?)```/.exec(docs)?.[1] ?? '';
/** Where the example would stand if it were a file: its register is found from there. */
const file = fileURLToPath(new URL('example.yaml', import.meta.url));

it('plays the example of the documentation', async () => {
  const played = await play(await parseStory(example, file), memoryWorldHost());
  expect(failuresOf(played)).toEqual([]);
  expect(reportText(played)).toContain('onsdag den 2. juni 2027');
});

it('says what did not go as told', async () => {
  const wrong = example.replace('committed: 0', 'committed: 40.000').replace(', refused: Forbidden', '');
  const failures = failuresOf(await play(await parseStory(wrong, file), memoryWorldHost()));
  expect(failures).toHaveLength(2);
  expect(failures[0]).toMatch(/linje\/line 17: 2027-06-02 09:00 karen.bach task.answer.*Forbidden/);
  expect(failures[1]).toContain('40.000 kr.');
});

it('names line and field of what it cannot read', async () => {
  const fault = (from: string, to: string) =>
    expect(parseStory(example.replace(from, to), file)).rejects.toMatchObject({ kind: 'BadInput' });
  await fault('do: change-request.submit', 'do: change-request.file');
  await fault('2027-06-02 10:00', '2027-02-31 10:00');
  await expect(parseStory(example.replace('as: skrift #', '#'), file)).rejects.toMatchObject({
    da: expect.stringMatching(/example\.yaml:4: .*as/) as string,
  });
  await expect(parseStory(`${example}policy: { written: { windowBd: 0 } }\n`, file)).rejects.toMatchObject({
    da: expect.stringContaining('policy.written.windowBd') as string,
  });
});
