import { readFile } from 'node:fs/promises';
import type { JournalEntry } from '../../../store/rows.ts';
import { hashOfEntry } from '../../../store/queries/journal.ts';
import { badInput } from '../../sdk/failures.ts';

/** What an export proves: every line is as it was written, and follows from the one before where both are there. */
export interface FileVerdict {
  readonly entries: number;
  /** True when the lines are 1, 2, 3 … without a gap: then nothing is left out before the last. */
  readonly whole: boolean;
  /** Lines of votes in ballots that were open at the export: their place is proven, not their content. */
  readonly blanked: number;
  readonly head: string;
  readonly fault?: { readonly line: number; readonly no?: number; readonly da: string; readonly en: string };
}

function entryOf(text: string): JournalEntry | undefined {
  try {
    const entry = JSON.parse(text) as JournalEntry;
    return typeof entry?.no === 'number' && typeof entry.hash === 'string' && typeof entry.previousHash === 'string'
      ? entry
      : undefined;
  } catch {
    return undefined;
  }
}

/** Recomputes the chain of an export (JSON lines) without database or server. */
export function verifyLines(lines: readonly string[]): FileVerdict {
  let [entries, blanked, head] = [0, 0, '0'.repeat(64)];
  let last = 0;
  let whole = true;
  const fault = (line: number, no: number | undefined, da: string, en: string): FileVerdict => ({
    entries,
    whole,
    blanked,
    head,
    fault: { line, da, en, ...(no === undefined ? {} : { no }) },
  });
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const entry = entryOf(text);
    if (entry === undefined)
      return fault(index + 1, undefined, 'Linjen er ikke en journallinje', 'The line is not a line of the journal');
    const { hash, ...rest } = entry;
    if (entry.no <= last)
      return fault(
        index + 1,
        entry.no,
        `Linjerne står ikke i orden: ${entry.no} efter ${last}`,
        `The lines are out of order: ${entry.no} after ${last}`,
      );
    if (entry.no === last + 1) {
      if (entry.previousHash !== head)
        return fault(
          index + 1,
          entry.no,
          'Linjen hænger ikke sammen med den forrige',
          'The line does not follow from the one before',
        );
    } else whole = false;
    if (entry.data?.['blanked'] === true) blanked += 1;
    else if (hashOfEntry(rest) !== hash)
      return fault(index + 1, entry.no, 'Linjens indhold er ændret', 'The content of the line has been changed');
    entries += 1;
    [last, head] = [entry.no, hash];
  }
  return { entries, whole, blanked, head };
}

/** Throws `BadInput` when the file cannot be read. */
export async function verifyFile(path: string): Promise<FileVerdict> {
  try {
    return verifyLines((await readFile(path, 'utf8')).split('\n'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw badInput(`Filen ${path} kan ikke læses (${code}).`, `The file ${path} cannot be read (${code}).`, path);
  }
}
