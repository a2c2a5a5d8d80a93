import { partsOfId } from '../../machines/governance/case-id.ts';
import type { DocumentKind } from '../../machines/governance/effects.ts';
import type { DocumentRow } from '../../store/rows.ts';
import type { Policies } from '../../store/policies.ts';
import type { Store } from '../../store/store.ts';
import type { Commands } from '../sdk/commands.ts';
import { badInput } from '../sdk/failures.ts';
import { type PaperFile, paperFile, type PaperFormat } from './formats.ts';
import { createStoredPapers, noDocument } from './stored-papers.ts';
import { createMadePapers, type Made } from './made-papers.ts';
import { meetingPaper, type MeetingPaperKind } from './meeting-papers.ts';
import type { Paper } from './paper/paper.ts';
import { createReaders } from './readers.ts';

interface DocumentFilter {
  readonly kind?: DocumentKind;
  readonly system?: string;
}

/**
 * Documents and lists as papers to read, send and edit (R-004, R-022, R-036, R-163, R-169, R-192, M-04). An id is that of a kept document
 * (`agenda/2028-05-16`) or of a paper made now (`oplaeg/2028-0012`). `reader`: a person's id; whoever may not read a draft gets `Forbidden`. Without a reader
 * nothing is asked: the console is open to the secretariat's own machine alone. `NotFound` for an unknown id or version, or when its content is no paper.
 */
export interface Documents {
  /** Every version that the reader may read. */
  list(filter: DocumentFilter, reader: string): Promise<readonly DocumentRow[]>;
  /** A version as it is kept; the last unless given. */
  row(id: string, reader: string, version?: number): Promise<DocumentRow>;
  paper(id: string, version?: number): Promise<Made>;
  file(
    id: string,
    format: PaperFormat,
    more?: { readonly version?: number; readonly reader?: string },
  ): Promise<PaperFile>;
  /** Agenda or minutes by the meeting's number, case id or `next`: dispatched or final, else the draft as it stands. */
  meetingFile(
    kind: MeetingPaperKind,
    meeting: string,
    format: PaperFormat,
    more?: { readonly reader?: string },
  ): Promise<PaperFile>;
}

export function createDocuments(deps: {
  readonly store: Store;
  readonly commands: Pick<Commands, 'meeting'>;
  readonly policies?: Policies;
  readonly now: () => string;
}): Documents {
  const { store } = deps;
  const stored = createStoredPapers(deps);
  const made = createMadePapers(deps);
  const readers = createReaders(deps);

  async function storedPaper(row: DocumentRow): Promise<Paper> {
    const paper = await stored.paperOf(row);
    if (paper === undefined) throw noDocument(row.id);
    return paper;
  }

  const documents: Documents = {
    async list(filter, reader) {
      const rows = await store.documents(filter);
      const may = await Promise.all(rows.map((row) => readers.may(reader, row)));
      return rows.filter((_, index) => may[index] === true);
    },
    async row(id, reader, version) {
      if (made.isMade(partsOfId(id).kind) && (await store.documents({ id })).length === 0)
        throw badInput(
          `«${id}» skrives, når der bedes om det. Angiv format=pdf eller format=docx.`,
          `"${id}" is written when it is asked for. Give format=pdf or format=docx.`,
          'format',
        );
      const row = await stored.row(id, version);
      await readers.require(reader, row);
      return row;
    },
    async paper(id, version) {
      const { kind, number: name } = partsOfId(id);
      if (made.isMade(kind) && version === undefined) return made.make(kind, name);
      const row = await stored.row(id, version);
      return { paper: await storedPaper(row), missing: [], row };
    },
    async file(id, format, { version, reader } = {}) {
      if (reader !== undefined && !made.isMade(partsOfId(id).kind))
        return paperFile(await storedPaper(await documents.row(id, reader, version)), format);
      return paperFile((await documents.paper(id, version)).paper, format);
    },
    async meetingFile(kind, meeting, format, { reader } = {}) {
      const found = await meetingPaper({ ...deps, stored }, kind, meeting);
      if (reader !== undefined) await readers.require(reader, found);
      return paperFile(found.paper, format);
    },
  };
  return documents;
}
