/** One cell of a table: text as it is to be read. */
export interface PaperTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns with amounts, counted from 0: set to the right. */
  readonly amounts?: readonly number[];
  /** Widths of the columns relative to each other; equal when absent. */
  readonly widths?: readonly number[];
}

/** A piece of a paper. Every writer writes every kind. */
export type PaperBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Label and value, e.g. Sagsnr., System. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'table'; readonly table: PaperTable }
  /** Something the reader must not miss. */
  | { readonly kind: 'note'; readonly text: string };

export interface PaperSection {
  readonly heading: string;
  /** 2: a section of the paper, 3: an item under it. */
  readonly level: 2 | 3;
  readonly blocks: readonly PaperBlock[];
}

/** A paper in Danish as data: the PDF and the Word file are written from the same. */
export interface Paper {
  readonly title: string;
  /** What kind of paper it is, at the top of every page. */
  readonly kind: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** «Udkast» is said at the top of every page. */
  readonly draft: boolean;
  /** The wide side of the page horizontally, for wide tables. */
  readonly landscape?: boolean;
  readonly sections: readonly PaperSection[];
  /** Name of its file without ending, as people write it: «Dagsorden SYS 16-05-2028». */
  readonly fileName: string;
  /** When it was written, an instant in UTC: the date of its file. */
  readonly at?: string;
}

export const text = (words: string): PaperBlock => ({ kind: 'text', text: words });
export const note = (words: string): PaperBlock => ({ kind: 'note', text: words });
export const list = (items: readonly string[]): PaperBlock => ({ kind: 'list', items });
export const table = (table: PaperTable): PaperBlock => ({ kind: 'table', table: table });
export const facts = (rows: readonly (readonly [string, string])[]): PaperBlock => ({ kind: 'facts', rows });

/** Words without what no file may have: line ends of other systems, control characters (Word refuses a file with one), soft hyphens; a tab is a space. */
export const readable = (words: string): string =>
  words
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/(?!\n)\p{Cc}|\u00ad|\ufffe|\uffff|\p{Cs}/gu, '');
