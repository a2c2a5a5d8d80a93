import proto from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { workflowBundle } from '../support/workflow-bundle.ts';
import type { Effect } from './effect-interceptor.ts';

export type History = proto.temporal.api.history.v1.IHistory;

const interceptor = new URL('./effect-interceptor.ts', import.meta.url);
const { History: coded } = proto.temporal.api.history.v1;

/**
 * Replays a history with these workflows and returns everything they ask of the world on the way, with its input: activities, local ones too, child
 * cases, signals. Throws when they do something else than what is written.
 */
export async function replayedEffects(workflows: URL, history: History): Promise<readonly Effect[]> {
  for await (const { effects, error } of replayedInTurn(workflows, [history])) {
    if (error) throw error;
    return effects;
  }
  throw new Error('The worker ended before the history was replayed.');
}

/** The same of many histories, one after another by one worker: what each asked for, or why it could not be replayed. In the order given. */
export async function* replayedInTurn(
  workflows: URL,
  histories: readonly History[],
): AsyncGenerator<{ readonly effects: readonly Effect[]; readonly error: Error | undefined }> {
  let effects: Effect[] = [];
  const asked = { fn: (_info: unknown, effect: Effect) => void effects.push(effect), callDuringReplay: true };
  const results = Worker.runReplayHistories(
    { workflowBundle: await workflowBundle(workflows, [interceptor]), sinks: { effects: { asked } } },
    // One id for all: what a case asks for has its id in it, and is compared.
    histories.map((history) => ({ workflowId: 'fake', history })),
  );
  for await (const { error } of results) {
    yield { effects: JSON.parse(JSON.stringify(effects)) as Effect[], error };
    effects = [];
  }
}

/** Where what a case asked for is kept: beside its history. */
export const effectsFile = (history: string): string => history.replace(/\.history\.gz$/, '.effects.gz');

export const readHistory = async (file: string): Promise<History> => coded.decode(gunzipSync(await readFile(file)));

export async function writeHistory(file: string, history: History): Promise<number> {
  const bytes = gzipSync(coded.encode(history).finish());
  await writeFile(file, bytes);
  return bytes.length;
}

export const readEffects = async (file: string): Promise<readonly Effect[]> =>
  JSON.parse(gunzipSync(await readFile(file)).toString('utf8')) as Effect[];

export const writeEffects = (file: string, effects: readonly Effect[]): Promise<void> =>
  writeFile(file, gzipSync(JSON.stringify(effects)));
