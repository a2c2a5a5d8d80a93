import { unzip } from '../spreadsheet/edit-file.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');

interface Line {
  readonly style: string | undefined;
  readonly text: string;
}

/** What a reader of the Word file reads: its paragraphs with their styles, in order, those of tables too. */
export function readDocx(bytes: Uint8Array): { readonly lines: readonly Line[]; readonly text: string } {
  const xml = unzip(bytes).get('word/document.xml') ?? '';
  const lines = [...xml.matchAll(/<w:p[ >][^]*?<\/w:p>/g)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1],
    text: [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|(<w:br\/>)/g)]
      .map(([, words, line]) => (line === undefined ? plain(words ?? '') : ' '))
      .join(''),
  }));
  return {
    lines,
    text: lines
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
  };
}
