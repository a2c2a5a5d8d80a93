import type { z } from 'zod';
import {
  type ContentOf,
  documentContents,
  isWrittenKind,
  writtenText,
  type WrittenKind,
} from '../machines/documents.ts';
import type { KeepDocument } from '../machines/governance/effects.ts';
import type { DocumentRow } from './rows.ts';
import { checkStrictly, readLeniently } from './stored-shape.ts';

/** The words of a document that was uploaded; undefined for one that the product has written. */
export const textOfDocument = ({ content }: Pick<DocumentRow, 'content'>): string | undefined =>
  writtenText.safeParse(content).data?.text;

/** What a document of the kind holds, read leniently; undefined for one of another kind, or uploaded as text. Throws `InvalidShape` naming document and field. */
export function contentOf<K extends WrittenKind>(row: DocumentRow, kind: K): ContentOf<K> | undefined;
export function contentOf(row: DocumentRow, kind: WrittenKind): object | undefined {
  if (row.kind !== kind || textOfDocument(row) !== undefined) return undefined;
  const schema: z.ZodType<object> = documentContents[kind];
  return readLeniently(schema, row.content, [
    `Dokumentet ${row.id}, version ${row.version}, kan ikke læses`,
    `Document ${row.id}, version ${row.version}, cannot be read`,
  ]);
}

/** A document as its machine hands it over to be kept. Throws `InvalidShape` naming document and field. */
export function checkedDocument(document: KeepDocument): KeepDocument {
  const { id, kind, content } = document;
  if (!isWrittenKind(kind)) return document;
  const schema: z.ZodType<object> = documentContents[kind];
  const checked = checkStrictly(schema, content, [
    `Dokumentet ${id} passer ikke med machines/documents.ts`,
    `The document ${id} does not fit machines/documents.ts`,
  ]);
  return { ...document, content: { ...checked } };
}
