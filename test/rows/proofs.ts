import { files, isComment, read } from './mentions.ts';
import { idsIn } from './rows.ts';

/** What proves a row: through which door a person would meet it, what is asserted, in a sentence, and where. */
export interface Proof {
  readonly door: string;
  readonly says: string;
  readonly file: string;
}

/** "Never without" is shown by an invariant; that it can be done at all, by anything else. */
export const isExample = ({ door }: Proof): boolean => door !== 'invariant';

/** Which door a folder's tests go through; the first that fits. */
const doors: readonly (readonly [folder: RegExp, door: string])[] = [
  [/^test\/stories\//, 'story'],
  [/^test\/invariants\//, 'invariant'],
  [/^test\/client\/web\/.*browser/, 'browser'],
  [/^test\/client\/(web|portfolio)\//, 'page'],
  [/^test\/client\/api\//, 'API'],
  [/^test\/client\/cli\//, 'command'],
  [/^test\/client\/documents\//, 'document'],
  [/^test\/client\/spreadsheet\//, 'spreadsheet'],
  [/^test\/client\/sdk\//, 'SDK'],
  [/^test\/activities\//, 'mail and effects'],
  [/^test\/store\//, 'records'],
  [/^test\/machines\//, 'lifecycle'],
  [/^test\/(workflows|conformance|histories)\//, 'engine'],
];
const doorOf = (file: string): string => doors.find(([folder]) => folder.test(file))?.[1] ?? 'test';

/** Tests: their own files, the suites of the store, the stories, the invariants that the search tries. */
const proves =
  /^test\/.*\.test\.tsx?$|^test\/store\/suites\/.*\.ts$|^test\/stories\/.*\.yaml$|^test\/invariants\/rules\/.*\.ts$/;
/** They name rows without proving them. */
const silent = /^test\/rows\/|^test\/invariants\/rules\/people\.ts$/;

/** Of a test, or on the line below one that is opened. */
const opens = /\b(it|test|describe)(\.\w+)*(\(.*\))?\($/;
const titled = /\b(it|test|describe)\b.*\(\s*(['"`])(.*)\2/;
/** Rows that stand in data: an invariant's, or a table's of examples. */
const listed = /rows: \[|^\s*\[?(['"][RM]-\d+[a-f]?['"],?\s*)+\]?,?$/;

/** The title of a test that begins on a line; undefined where none does. */
function titleAt(lines: readonly string[], index: number): string | undefined {
  const line = lines[index] ?? '';
  const own = titled.exec(line)?.[3] ?? (/^\s*title: (.*?),?$/.exec(line)?.[1] || undefined);
  if (own !== undefined) return own;
  const before = lines[index - 1] ?? '';
  if (!opens.test(before) && !/^\s*title:$/.test(before)) return undefined;
  return /^\s*(['"`])(.*)\1,?/.exec(line)?.[2];
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Titles are written with their rows, and as JavaScript's strings. */
const plain = (title: string): string =>
  title
    .replaceAll(/\s*\((?:[RM]-[^()]*)\)/g, '')
    .replaceAll(/^['"`]|['"`]$/g, '')
    .replaceAll(/\\(['"`])/g, '$1')
    .replaceAll('|', '/')
    .trim();

/** What is asserted where a row is named: the test that begins below the comment, or else the one in which it stands; "given" before "then". */
function sentenceAt(lines: readonly string[], index: number): string {
  let at = index;
  if (isComment(lines[index] ?? '')) while (isComment(lines[at] ?? '')) at += 1;
  else if (listed.test(lines[index] ?? '') && !/rows:/.test(lines[index] ?? ''))
    while (at < lines.length && titleAt(lines, at) === undefined) at += 1;
  const below = titleAt(lines, at) ?? titleAt(lines, at + 1);
  let from = at;
  if (below === undefined) while (from > 0 && titleAt(lines, from) === undefined) from -= 1;
  else if (titleAt(lines, at) === undefined) from = at + 1;
  const own = titleAt(lines, from) ?? '';
  const within = lines
    .slice(0, from)
    .map((line, above) => ({ title: titleAt(lines, above), indent: indentOf(line), line }))
    .findLast(
      ({ title, indent, line }) =>
        title !== undefined && /\bdescribe\b/.test(line) && indent < indentOf(lines[from] ?? ''),
    )?.title;
  return [within, own].flatMap((one) => (one === undefined || one === '' ? [] : [plain(one)])).join(', ');
}

const titleOfStory = (lines: readonly string[]): string =>
  lines.find((line) => line.startsWith('title: '))?.slice('title: '.length) ?? '';

/** What proves each row: the titles and comments of the tests name it. */
export function proofsOf(known: readonly string[]): ReadonlyMap<string, readonly Proof[]> {
  const found = new Map<string, Proof[]>();
  for (const file of files()
    .filter((one) => proves.test(one) && !silent.test(one))
    .toSorted()) {
    const lines = read(file).split('\n');
    const door = doorOf(file);
    for (const [index, line] of lines.entries()) {
      if (!(isComment(line) || /^\s*#/.test(line) || listed.test(line) || titleAt(lines, index) !== undefined))
        continue;
      for (const id of idsIn(line, known)) {
        const says = door === 'story' && file.endsWith('.yaml') ? titleOfStory(lines) : sentenceAt(lines, index);
        const proofs = found.get(id) ?? [];
        if (!proofs.some((one) => one.file === file && one.says === says)) proofs.push({ door, says, file });
        found.set(id, proofs);
      }
    }
  }
  return found;
}
