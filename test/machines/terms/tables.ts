/** One entry of an object literal: its key and the Danish (or only) text that stands for it. */
export interface Entry {
  readonly key: string;
  readonly text: string;
}

const line = /^(\s*)['"]?([\w.-]+)['"]?: (?:\[\s*)?(['"`])((?:(?!\3).)*)\3.*,$/;

/** A pair of texts that the formatter has set on lines of their own, on one. */
const joined = (source: string): string =>
  source.replace(/: \[\n\s*(['"`])/g, ': [$1').replace(/,\n\s*(['"`].*['"`],?)\n\s*\],/g, ', $1],');

/** Object literals of a source whose values are texts or pairs of texts: the entries that stand beside each other, with their indentation. */
export function tablesOf(source: string): readonly { readonly indent: number; readonly entries: readonly Entry[] }[] {
  const tables: { indent: number; entries: Entry[] }[] = [];
  let open: { indent: number; entries: Entry[] } | undefined;
  for (const text of joined(source).split('\n')) {
    const [, space = '', key = '', , words = ''] = line.exec(text) ?? [];
    if (key === '') open = undefined;
    else if (open?.indent === space.length) open.entries.push({ key, text: words });
    else tables.push((open = { indent: space.length, entries: [{ key, text: words }] }));
  }
  return tables;
}

/** The records of a source, by the key before them: the texts that stand in each, as `question: { what: 'ændringsønsket' }`. */
export function recordsOf(source: string): readonly Entry[] {
  let record: string | undefined;
  return joined(source)
    .split('\n')
    .flatMap((text) => {
      record = /^\s*['"]?([\w.-]+)['"]?: \{/.exec(text)?.[1] ?? record;
      const [, , key = '', , words = ''] = line.exec(text.replace(/^\s*\S+ \{ (?=\w+: \[)/, '  ')) ?? [];
      return key === '' || record === undefined ? [] : [{ key: record, text: words }];
    });
}
