import { z } from 'zod';

const words = z.array(z.string()).readonly();

/** One cell of a table: text as it is to be read. */
const paperTable = z
  .object({
    caption: z.string(),
    head: words,
    rows: z.array(words).readonly(),
    /** Columns with amounts, counted from 0: set to the right. */
    amounts: z.array(z.int()).readonly().exactOptional(),
    /** Widths of the columns relative to each other; equal when absent. */
    widths: z.array(z.number()).readonly().exactOptional(),
  })
  .readonly();
export type PaperTable = z.infer<typeof paperTable>;

/** Label and value, e.g. Sagsnr., System. */
const factRows = z.array(z.tuple([z.string(), z.string()]).readonly()).readonly();

/** A piece of a paper. Every writer writes every kind. */
const paperBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }).readonly(),
  z.object({ kind: z.literal('list'), items: words }).readonly(),
  z.object({ kind: z.literal('facts'), rows: factRows }).readonly(),
  z.object({ kind: z.literal('table'), table: paperTable }).readonly(),
  /** Something the reader must not miss. */
  z.object({ kind: z.literal('note'), text: z.string() }).readonly(),
]);
export type PaperBlock = z.infer<typeof paperBlock>;

const paperSection = z
  .object({
    heading: z.string(),
    /** 2: a section of the paper, 3: an item under it. */
    level: z.literal([2, 3]),
    blocks: z.array(paperBlock).readonly(),
  })
  .readonly();
export type PaperSection = z.infer<typeof paperSection>;

/** A paper in Danish as data: the PDF and the Word file are written from the same. One that people have seen is kept as such. */
export const paper = z
  .object({
    title: z.string(),
    /** What kind of paper it is, at the top of every page. */
    kind: z.string(),
    facts: factRows,
    /** «Udkast» is said at the top of every page. */
    draft: z.boolean(),
    /** The wide side of the page horizontally, for wide tables. */
    landscape: z.boolean().exactOptional(),
    sections: z.array(paperSection).readonly(),
    /** Name of its file without ending, as people write it: «Dagsorden SYS 16-05-2028». */
    fileName: z.string(),
    /** When it was written, an instant in UTC: the date of its file. */
    at: z.string().exactOptional(),
  })
  .readonly();
export type Paper = z.infer<typeof paper>;

export const text = (words: string): PaperBlock => ({ kind: 'text', text: words });
export const note = (words: string): PaperBlock => ({ kind: 'note', text: words });
export const list = (items: readonly string[]): PaperBlock => ({ kind: 'list', items });
export const table = (table: PaperTable): PaperBlock => ({ kind: 'table', table: table });
export const facts = (rows: Paper['facts']): PaperBlock => ({ kind: 'facts', rows });

/** Words without what no file may have: line ends of other systems, control characters (Word refuses a file with one), soft hyphens; a tab is a space. */
export const readable = (words: string): string =>
  words
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/(?!\n)\p{Cc}|\u00ad|\ufffe|\uffff|\p{Cs}/gu, '');
