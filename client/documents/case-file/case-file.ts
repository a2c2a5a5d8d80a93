import { strToU8, zipSync } from 'fflate';
import { formatInstant } from '../../../machines/governance/calendar.ts';
import { letterKindTerms } from '../../../machines/terms/letters.ts';
import { caseName } from '../../../machines/terms/index.ts';
import { sha256 } from '../../../store/canonical.ts';
import type { DocumentRow, LetterRow } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';
import type { Commands } from '../../sdk/commands.ts';
import { tableCsv } from '../../spreadsheet/csv.ts';
import { createDocuments } from '../create-documents.ts';
import { type PaperFile, paperFile, safeName } from '../formats.ts';
import { namesAt } from '../from/names-at.ts';
import { proposalId } from '../proposals.ts';
import { createStoredPapers } from '../stored-papers.ts';
import { metadataOf, metadataXml } from './metadata.ts';
import { summaryPaper } from './summary-paper.ts';

export const caseFileType = 'application/zip';

interface Entry {
  readonly name: string;
  readonly what: string;
  readonly bytes: Uint8Array;
}

/** A case whole, as one file to hand out or hand over. */
export interface CaseFile {
  /**
   * A ZIP of the case on paper, its documents in every version that the reader may read, its mails as a list, its lines of the journal, its metadata as JSON
   * and XML, and a list of these with their SHA-256. How somebody voted is left out as long as the ballot is open. Throws `NotFound`.
   * @param reader a person's id; without one nothing is asked, as on the secretariat's own machine
   */
  of(caseId: string, reader?: string): Promise<PaperFile>;
}

const instantWords = (at: string): string => formatInstant(at, 'long', 'da');

export function createCaseFile(deps: {
  readonly store: Store;
  readonly commands: Pick<Commands, 'showCase' | 'journal' | 'meeting'>;
  readonly now: () => string;
}): CaseFile {
  const { store, commands } = deps;
  const documents = createDocuments(deps);
  const { paperOf } = createStoredPapers(deps);

  async function rowsOf(caseId: string, reader: string | undefined): Promise<readonly DocumentRow[]> {
    const mine = [
      ...(await store.documents({ caseId })),
      // What was sent of it with an agenda is kept by the meeting.
      ...(await store.documents({ id: proposalId(caseId) })).filter((row) => row.caseId !== caseId),
    ];
    if (reader === undefined) return mine;
    const readable = new Set((await documents.list({}, reader)).map(({ id, version }) => `${id} ${version}`));
    return mine.filter(({ id, version }) => readable.has(`${id} ${version}`));
  }

  /** As a PDF; what holds data and no paper as JSON. */
  async function documentEntry(row: DocumentRow): Promise<Entry> {
    const paper = await paperOf(row);
    const name = `dokumenter/${safeName(`${row.id.replace('/', ' ')} v${row.version}`)}`;
    const standing = row.standing === 'draft' ? ', udkast' : '';
    const what = `${row.title}, udgave ${row.version}${standing}`;
    return paper === undefined
      ? { name: `${name}.json`, what, bytes: strToU8(`${JSON.stringify(row.content, null, 2)}\n`) }
      : { name: `${name}.pdf`, what, bytes: (await paperFile(paper, 'pdf')).bytes };
  }

  return {
    async of(key, reader) {
      const view = await commands.showCase(key, reader);
      const { case: row, letters } = view;
      const at = deps.now();
      const [people, names, journal, proof, rows] = await Promise.all([
        store.people(),
        namesAt(store, at),
        commands.journal({ caseId: row.id }, reader),
        store.verifyJournal(),
        rowsOf(row.id, reader),
      ]);
      const nameOf = new Map(people.map(({ id, name }) => [id, name]));
      const person = (id: string): string => nameOf.get(id) ?? (id === 'system' ? 'systemet' : id);
      const fields = metadataOf(view, { instant: instantWords, system: (id) => names.system(id) });
      const summary = await paperFile(summaryPaper({ view, fields, names, person, at }), 'pdf');
      const metadata = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
      const entries: readonly Entry[] = [
        { name: 'sag.pdf', what: 'Sagen på papir: oplysninger, historik, opgaver, afstemninger', bytes: summary.bytes },
        ...(await Promise.all(rows.map(documentEntry))),
        { name: 'breve.csv', what: 'Breve i sagen', bytes: strToU8(tableCsv(lettersTable(letters, person))) },
        {
          name: 'journal.jsonl',
          what: 'Sagens linjer i journalen, som efterregnes med aarshjul journal verify --file journal.jsonl',
          bytes: strToU8(journal.map((entry) => `${JSON.stringify(entry)}\n`).join('')),
        },
        {
          name: 'journal-bevis.json',
          what: 'Hele journalens antal linjer og sidste hash, da sagen blev hentet',
          bytes: strToU8(`${JSON.stringify({ at, ...proof }, null, 2)}\n`),
        },
        {
          name: 'metadata.json',
          what: 'Oplysninger om sagen som data',
          bytes: strToU8(`${JSON.stringify(metadata, null, 2)}\n`),
        },
        { name: 'metadata.xml', what: 'De samme oplysninger som XML', bytes: strToU8(metadataXml(fields)) },
      ];
      const contents = tableCsv({
        columns: [
          { key: 'name', name: 'Fil', kind: 'text' },
          { key: 'what', name: 'Indhold', kind: 'text' },
          { key: 'hash', name: 'SHA-256', kind: 'text' },
        ],
        rows: entries.map(({ name, what, bytes }) => ({ name, what, hash: sha256(bytes) })),
      });
      const files = [{ name: 'indhold.csv', bytes: strToU8(contents) }, ...entries];
      return {
        name: `${safeName(`Sag ${caseName(row, 'da')}`)}.zip`,
        type: caseFileType,
        bytes: zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { mtime: at }),
      };
    },
  };
}

/** Whom the case has written to, about what, and what became of it. */
const lettersTable = (letters: readonly LetterRow[], person: (id: string) => string) => ({
  columns: [
    { key: 'writtenAt', name: 'Skrevet', kind: 'text' },
    { key: 'to', name: 'Til', kind: 'text' },
    { key: 'kind', name: 'Art', kind: 'text' },
    { key: 'subject', name: 'Emne', kind: 'text' },
    { key: 'sentAt', name: 'Sendt', kind: 'text' },
    { key: 'messageId', name: 'Message-ID', kind: 'text' },
  ] as const,
  rows: letters.map(({ writtenAt, person: to, kind, subject, sentAt, messageId }) => ({
    writtenAt: instantWords(writtenAt),
    to: person(to),
    kind: letterKindTerms[kind][0],
    subject,
    sentAt: sentAt === undefined ? '' : instantWords(sentAt),
    messageId,
  })),
});
