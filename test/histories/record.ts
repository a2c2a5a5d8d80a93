/**
 * `npm run histories`: plays stories on Temporal and keeps the histories of cases in them, one folder for each machine and version, and beside each what
 * the case asked of the world. Recorded once for each released version of a machine; from then on every later version of the code must replay them and
 * ask the same. What is there already is left as it is; `npm run histories -- --effects` writes anew what the cases ask for, after a change that is meant.
 */
import { existsSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { play } from '../../worker/simulate/play.ts';
import { quietRuntime } from '../../worker/embedded/time-skipping-server.ts';
import { readStory } from '../../worker/simulate/read-story.ts';
import { temporalWorldHost, type TemporalWorldHost } from '../../worker/simulate/temporal-world-host.ts';
import { effectsFile, readHistory, replayedEffects, writeEffects, writeHistory, type History } from './effects.ts';
import { plays, type RecordedCase } from './plays.ts';
import { carriedMark, carriedWorkflows, workflowsOf } from './workflows-of.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const fileOf = ({ of: { registration }, as }: RecordedCase, run: string): string =>
  here(`./${registration.name}-${registration.version}/${as}${run}.history.gz`);
const firstRun = (carried: boolean) => (carried ? `${carriedMark}1` : '');

for (const { story, record: kept, carried = false } of plays) {
  const missing = kept.filter((one) => !existsSync(fileOf(one, firstRun(carried))));
  if (missing.length === 0) continue;
  await play(await readStory(here(story)), async (activities, startAt) => {
    const world = await temporalWorldHost(carried ? { workflows: carriedWorkflows } : {})(activities, startAt);
    return { ...world, close: async () => void (await keep(world, missing, carried), await world.close()) };
  });
}

const anew = process.argv.includes('--effects');
quietRuntime();
for (const file of readdirSync(here('.'), { recursive: true, encoding: 'utf8' })) {
  const history = here(file);
  if (!file.endsWith('.history.gz') || (existsSync(effectsFile(history)) && !anew)) continue;
  const effects = await replayedEffects(workflowsOf(file), await readHistory(history));
  await writeEffects(effectsFile(history), effects);
  console.warn(`${file}: asks for ${effects.length} things`);
}

async function keep(world: TemporalWorldHost, missing: readonly RecordedCase[], carried: boolean): Promise<void> {
  for (const one of missing) {
    const id = world.caseIds().find((caseId) => caseId.startsWith(one.id));
    if (id === undefined) throw new Error(`The story has no case ${one.id}.`);
    const runs = await runsOf(world, id);
    if (carried && runs.length === 1) throw new Error(`${id} was not carried over.`);
    for (const [index, history] of runs.entries()) {
      const file = fileOf(one, carried ? `${carriedMark}${index + 1}` : '');
      await mkdir(dirname(file), { recursive: true });
      const bytes = await writeHistory(file, history);
      console.warn(`${id}: ${history.events?.length} events, ${bytes} bytes gzipped`);
    }
  }
}

/** Every run of a case, the first one first. */
async function runsOf(world: TemporalWorldHost, id: string): Promise<readonly History[]> {
  const runs: History[] = [];
  for (let runId: string | undefined | null; ;) {
    const history = await world.client.workflow.getHandle(id, runId ?? undefined).fetchHistory();
    runs.unshift(history);
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
    if (!runId) return runs;
  }
}
