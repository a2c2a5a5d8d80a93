import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as workflows from '../../workflows/all.ts';
import { definitionOf, type Definition } from '../../workflows/durable/definition.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** A lifecycle as it is now. */
export const present = Object.values(workflows).map(({ registration }) => ({
  registration,
  definition: definitionOf(registration),
}));

export const fileOf = ({ machine, version }: Pick<Definition, 'machine' | 'version'>): string =>
  `${folder}${machine}-${version}.json`;

/** The definitions of every version of a machine that was released. */
export const released = (machine: string): readonly Definition[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file.slice(0, file.lastIndexOf('-')) === machine)
    .map((file) => JSON.parse(readFileSync(`${folder}${file}`, 'utf8')) as Definition);
