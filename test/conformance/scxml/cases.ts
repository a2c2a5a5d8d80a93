import { readdirSync, readFileSync } from 'node:fs';

/** One event, or time that passes, and the innermost states the machine is in after it. */
interface Move {
  readonly after?: number;
  readonly event?: { readonly name: string; readonly data?: unknown };
  readonly nextConfiguration: readonly string[];
}

/** A test document with its script. */
export interface ScxmlCase {
  /** `group/name`. */
  readonly name: string;
  readonly xml: string;
  /** Unset where only the end counts. */
  readonly initialConfiguration?: readonly string[];
  readonly events: readonly Move[];
}

const documents = new URL('documents/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, documents), 'utf8');

/** The W3C's own documents have no script: each must have come to the state `pass` within some seconds. */
const toPass = { events: [{ after: 10_000, nextConfiguration: ['pass'] }] };

/** All documents, in the order of their names. */
export function scxmlCases(): readonly ScxmlCase[] {
  return readdirSync(documents)
    .sort()
    .flatMap((group) =>
      readdirSync(new URL(`${group}/`, documents))
        .filter((file) => file.endsWith('.scxml'))
        .sort()
        .map((file) => {
          const name = `${group}/${file.slice(0, -'.scxml'.length)}`;
          const script =
            group === 'w3c-ecma' ? toPass : (JSON.parse(read(`${name}.json`)) as Omit<ScxmlCase, 'name' | 'xml'>);
          return { name, xml: read(`${name}.scxml`), ...script };
        }),
    );
}
