import type { Person } from '../../store/model.ts';
import type { CaseView } from '../sdk/commands.ts';
import type { ApiClient } from './api-client.ts';
import { type CommonOptions, type Io, print } from './io.ts';
import { caseText } from './words.ts';

export interface ShowOptions extends CommonOptions {
  readonly timeline?: boolean;
  readonly all?: boolean;
}

/** Prints one case; people by name. `--all` asks for the timeline too. */
export async function showCase(io: Io, client: ApiClient, options: ShowOptions, path: string): Promise<void> {
  const view = await client.get<CaseView>(path);
  const people = options.json === true ? [] : await client.get<Pick<Person, 'id' | 'name'>[]>('/api/people');
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const all = options.all === true;
  print(io, options, view, (one) => caseText(one, { timeline: options.timeline === true || all, all, names }));
}
