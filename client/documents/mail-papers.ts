import { partsOfId } from '../../machines/governance/case-id.ts';
import { BadInput } from '../../machines/governance/bad-input.ts';
import { agendaDocument } from '../../machines/meeting/agenda.ts';
import type { Store } from '../../store/store.ts';
import { type PaperFile, paperFile } from './formats.ts';
import { createStoredPapers } from './stored-papers.ts';
import type { Paper } from './paper/paper.ts';

/** How many are kept at hand: a dispatched agenda goes to everybody within minutes, and is written once. */
const atHand = 4;

/**
 * The last approved version of a document as a PDF to go with a mail, or the annexes of an agenda (`bilag/<meeting>`); undefined when there is none. The same
 * document is the same file for every reader.
 */
export type MailPaper = (id: string) => Promise<PaperFile | undefined>;

/** A document that cannot be written holds up its own letter and no other. */
async function pdfOf(paper: Paper): Promise<PaperFile> {
  try {
    return await paperFile(paper, 'pdf');
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new BadInput({
      da: `«${paper.title}» kan ikke skrives som PDF (${words}).`,
      en: `"${paper.title}" cannot be written as a PDF (${words}).`,
    });
  }
}

export function createMailPapers(deps: { readonly store: Store }): MailPaper {
  const stored = createStoredPapers(deps);
  const written = new Map<string, Promise<PaperFile | undefined>>();

  return async (id) => {
    const { kind, number } = partsOfId(id);
    const annex = kind === 'bilag';
    const row = (await deps.store.documents({ id: annex ? agendaDocument(number) : id })).findLast(
      ({ standing }) => standing === 'approved',
    );
    if (row === undefined) return undefined;
    const key = `${id} ${row.version}`;
    const known = written.get(key);
    if (known !== undefined) return known;
    const paper = annex ? stored.annexOf(number) : stored.paperOf(row);
    const file = paper.then((found) => (found === undefined ? undefined : pdfOf(found)));
    written.set(key, file);
    // One that could not be written is tried again with the next mail.
    file.catch(() => written.delete(key));
    for (const oldest of [...written.keys()].slice(0, -atHand)) written.delete(oldest);
    return file;
  };
}
