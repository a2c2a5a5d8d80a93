import { Worker } from '@temporalio/worker';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { productWorkflows } from '../../worker/workflow-bundle.ts';
import { workflowBundle } from '../support/workflow-bundle.ts';
import { cpuClock } from './figures.ts';
import { readHistory } from '../histories/effects.ts';
import { carriedMark } from '../histories/workflows-of.ts';

const folder = fileURLToPath(new URL('../histories/', import.meta.url));

/** Milliseconds of CPU to replay a thousand events of the recorded histories of all lifecycles, so often over, by the product's bundle. */
export async function replayMsPerThousandEvents(times: number): Promise<number> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.history.gz') && !file.includes(carriedMark),
  );
  const histories = await Promise.all(files.map((file) => readHistory(`${folder}${file}`)));
  const events = histories.reduce((sum, { events: own }) => sum + (own?.length ?? 0), 0);
  const options = { workflowBundle: await workflowBundle(productWorkflows), replayName: 'bench' };
  const round = async function* (n: number) {
    for (let time = 0; time < n; time += 1)
      for (const [index, history] of histories.entries()) yield { workflowId: `replayed-${time}-${index}`, history };
  };
  const replay = async (n: number): Promise<number> => {
    const used = cpuClock();
    for await (const { error, workflowId } of Worker.runReplayHistories(options, round(n)))
      if (error !== undefined) throw new Error(`${workflowId}: ${error.message}`);
    return used() * 1000;
  };
  // The worker's own start is in both.
  const once = await replay(1);
  return ((await replay(1 + times)) - once) / ((events * times) / 1000);
}
