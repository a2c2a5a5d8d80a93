import { names } from '../../api/answers.ts';
import { caseView } from '../../sdk/views.ts';
import type { ApiClient } from './api-client.ts';
import { type CommonOptions, type Io, print } from '../io.ts';
import { caseText, type Names } from './words.ts';

export interface ShowOptions extends CommonOptions {
  readonly timeline?: boolean;
  readonly all?: boolean;
}

/** Prints one case; people and regions by name. `--all` asks for the timeline too. */
export async function showCase(io: Io, client: ApiClient, options: ShowOptions, path: string): Promise<void> {
  const view = await client.get(caseView, path);
  const named = async (list: string): Promise<Names> =>
    new Map(options.json === true ? [] : (await client.get(names, list)).map(({ id, name }) => [id, name]));
  const people = await named('/api/people');
  const regions = await named('/api/regions');
  const all = options.all === true;
  print(io, options, view, (one) =>
    caseText(one, { timeline: options.timeline === true || all, all, names: people, regions }),
  );
}
