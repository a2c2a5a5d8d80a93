import type { PaperFile } from '../../../client/documents/formats.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';

/** The words of a paper in either format, with a space for every break. */
export const wordsOf = async ({ name, bytes }: Pick<PaperFile, 'name' | 'bytes'>): Promise<string> =>
  name.endsWith('.pdf') ? (await readPdf(bytes)).text : readDocx(bytes).text;

/** Those of the words given that do not come in this order. */
export function outOfOrder(text: string, wanted: readonly string[]): string[] {
  let from = 0;
  return wanted.filter((words) => {
    const at = text.indexOf(words, from);
    if (at >= 0) from = at + words.length;
    return at < 0;
  });
}
