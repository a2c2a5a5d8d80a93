import type { PaperFile } from '../../../client/documents/formats.ts';
import { expect } from 'vitest';
import { faultsInDanish } from '../../support/danish.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';

/** The words of a paper in either format, with a space for every break; it is Danish as Danes write it. */
export async function wordsOf({ name, bytes }: Pick<PaperFile, 'name' | 'bytes'>): Promise<string> {
  const text = name.endsWith('.pdf') ? (await readPdf(bytes)).text : readDocx(bytes).text;
  expect(faultsInDanish(text), name).toEqual([]);
  return text;
}

/** Those of the words given that do not come in this order. */
export function outOfOrder(text: string, wanted: readonly string[]): string[] {
  let from = 0;
  return wanted.filter((words) => {
    const at = text.indexOf(words, from);
    if (at >= 0) from = at + words.length;
    return at < 0;
  });
}
