import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { idsIn } from './rows.ts';

export const root = new URL('../../', import.meta.url);
export const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');

/** Files under version control, and new ones that are not ignored. */
export const files = (): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '' && existsSync(new URL(file, root)));

/** By row: where it is done. */
export type Named = ReadonlyMap<string, readonly string[]>;

function collect(entries: Iterable<readonly [id: string, where: string]>): Named {
  const found = new Map<string, string[]>();
  for (const [id, where] of entries) {
    const known = found.get(id) ?? [];
    if (!known.includes(where)) known.push(where);
    found.set(id, known);
  }
  return found;
}

/** Of source: lines that are comment. */
export const isComment = (line: string): boolean => /^\s*(\/?\*|\/\/)/.test(line);
/** What the code below a comment declares: a state, a function, a constant. */
const declared =
  /^\s*(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:readonly\s+)?(?:const|let|function|interface|type|class)?\s*['"]?([A-Za-z][\w-]*)['"]?\s*(?::|=|\(|\{|<)/;

const done = /^(machines|activities|store|workflows|worker|client)\/.*\.(ts|tsx|sql)$/;
const order = ['machines', 'activities', 'store', 'workflows', 'client', 'worker'];
/** Data that only names rows, and a matter's kinds, which name them in `rows`. */
const placeOf = (file: string, name: string | undefined): string => {
  const short = file.replace(/\/machine\.ts$/, '').replace(/\.(ts|tsx|sql)$/, '');
  return name === undefined || short.endsWith(`/${name}`) ? short : `${short}: ${name}`;
};

/** Where each row is done: the docstrings of the code name their rows. */
export function placesOf(known: readonly string[]): Named {
  const entries: (readonly [string, string])[] = [];
  for (const file of files()
    .filter((one) => done.test(one))
    .toSorted((a, b) => order.indexOf(a.split('/')[0]!) - order.indexOf(b.split('/')[0]!) || (a < b ? -1 : 1))) {
    const lines = read(file).split('\n');
    for (const [index, line] of lines.entries()) {
      const isRows = /^\s*rows: \[/.test(line);
      if (!isComment(line) && !isRows) continue;
      const ids = idsIn(line, known);
      if (ids.length === 0) continue;
      const code = lines.slice(index).find((below) => !isComment(below) && below.trim() !== '');
      const name = isRows ? undefined : declared.exec(code ?? '')?.[1];
      for (const id of ids) entries.push([id, placeOf(file, name)]);
    }
  }
  return collect(entries);
}
