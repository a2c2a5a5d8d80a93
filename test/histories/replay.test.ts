import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import * as workflows from '../../workflows/all.ts';
import type { Effect } from './effect-interceptor.ts';
import { effectsFile, readEffects, readHistory, replayedInTurn } from './effects.ts';
import { productWorkflows } from '../../worker/workflow-bundle.ts';
import { carriedMark, carriedWorkflows, workflowsOf } from './workflows-of.ts';

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

  describe.each([productWorkflows, carriedWorkflows])('by %s', (workflows) => {
    const own = recorded.filter((file) => workflowsOf(file).href === workflows.href);
    const replayed = new Map<string, { readonly effects: readonly Effect[]; readonly error: Error | undefined }>();

    // By one worker: to start one for each history takes longer than to replay it.
    beforeAll(async () => {
      const histories = await Promise.all(own.map((file) => readHistory(`${folder}${file}`)));
      for await (const one of replayedInTurn(workflows, histories)) replayed.set(own[replayed.size]!, one);
    }, 120_000);

    it.each(own)('%s: and it asks the world for the same', async (file) => {
      const { effects, error } = replayed.get(file)!;
      expect(error).toBeUndefined();
      expect(effects).toEqual(await readEffects(effectsFile(`${folder}${file}`)));
    });
  });
});
