import type { DocumentKind, KeepDocument } from '../../machines/governance/effects.ts';
import type { By } from '../../machines/governance/people.ts';
import type { Database, Queryable } from '../database.ts';
import { readRow, where } from '../read-row.ts';
import { documentLine } from '../recording/documents.ts';
import { plain } from '../recording/plain.ts';
import type { Writes } from '../recording/writes.ts';
import type { DocumentRow } from '../rows.ts';
import { actorOf, lockHead, writeJournal } from './journal.ts';

const documentColumns =
  'id, version, kind, title, system, standing, content, valid_from as "from", decision, case_id, at';

export interface DocumentFilter {
  readonly id?: string;
  readonly kind?: DocumentKind;
  readonly system?: string;
  /** The case that kept it. */
  readonly caseId?: string;
}

/** Every version of the documents asked for, by id and then version. */
export async function readDocuments(q: Queryable, filter: DocumentFilter): Promise<DocumentRow[]> {
  const { sql, params } = where([
    ['id = ?', filter.id],
    ['kind = ?', filter.kind],
    ['system = ?', filter.system],
    ['case_id = ?', filter.caseId],
  ]);
  return (await q.query(`select ${documentColumns} from documents ${sql} order by id, version`, params)).map((row) =>
    readRow<DocumentRow>(row),
  );
}

/** Versions as they were decided; one statement when there are any. */
export async function insertDocuments(tx: Queryable, documents: Writes['documents']): Promise<void> {
  if (documents.length > 0) await tx.execute(insertVersions, [JSON.stringify(documents)]);
}

/** A version of a document that no case made, with its journal line, in one transaction. */
export async function keepDocument(db: Database, document: KeepDocument, at: string, by: By): Promise<DocumentRow> {
  const row: DocumentRow = { ...document, at };
  const { event, data } = documentLine(document);
  await db.transaction(async (tx) => {
    const head = await lockHead(tx);
    await tx.query(insertVersions, [JSON.stringify([row])]);
    await writeJournal(tx, head, [{ at, event, ...actorOf(by), data: plain(data) }]);
  });
  return row;
}

const insertVersions = `
  insert into documents (id, version, kind, title, system, standing, content, valid_from, decision, case_id, at)
  select d.id, d.version, d.kind, d.title, d.system, d.standing, d.content, d."from", d.decision, d."caseId", d.at
  from jsonb_to_recordset($1::jsonb) as d(id text, version integer, kind text, title text, system text, standing text, content jsonb, "from" date,
    decision text, "caseId" text, at timestamptz)`;
