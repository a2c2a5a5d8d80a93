import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as workflows from '../../workflows/all.ts';
import { effectsFile, readEffects, readHistory, replayedEffects } from './effects.ts';
import { carriedMark, workflowsOf } from './workflows-of.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const recorded = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.history.gz'),
);

// When one fails, running cases would stand still after an upgrade, or go on without what was to be told: give the change a new machine version, or make
// it agree.
describe('what earlier versions did is done again by this one (M-05)', () => {
  it.each(Object.entries(workflows))('%s has a history of its version to replay', (_name, { registration }) => {
    const own = `${registration.name}-${registration.version}/`;
    expect(recorded.filter((file) => file.startsWith(own))).not.toEqual([]);
  });

  it('cases that were carried over are among them', () => {
    expect(recorded.filter((file) => file.includes(`${carriedMark}3`)).length).toBeGreaterThanOrEqual(2);
  });

  it.each(recorded)('%s: and it asks the world for the same', { timeout: 60_000 }, async (file) => {
    const effects = await replayedEffects(workflowsOf(file), await readHistory(`${folder}${file}`));
    expect(effects).toEqual(await readEffects(effectsFile(`${folder}${file}`)));
  });
});
