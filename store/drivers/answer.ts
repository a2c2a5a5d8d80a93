import { DatabaseError } from 'pg';
import type { Row } from '../database.ts';
import { readers } from './values.ts';

/** A column of an answer and how its text is read. */
export interface Field {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

export interface Answer {
  readonly fields: readonly Field[];
  readonly rows: Row[];
}

/** The protocol's letters that are read here; what else comes says only that all is well. */
const letter = { columns: 0x54, row: 0x44, fault: 0x45 } as const;

/** Reads what the database says to one message. `known`: the columns of a prepared statement, which are described only once. Throws {@link DatabaseError}. */
export function readAnswer(buffer: Buffer, known: readonly Field[] = []): Answer {
  const rows: Row[] = [];
  let fields = known;
  let fault: DatabaseError | undefined;
  let at = 0;
  while (at < buffer.length) {
    const kind = buffer[at];
    const end = at + 1 + buffer.readInt32BE(at + 1);
    const body = at + 5;
    if (kind === letter.row) rows.push(readRow(buffer, body, fields));
    else if (kind === letter.columns) fields = readColumns(buffer, body);
    else if (kind === letter.fault) fault ??= readFault(buffer, body, end);
    at = end;
  }
  if (fault !== undefined) throw fault;
  return { fields, rows };
}

function readRow(buffer: Buffer, body: number, fields: readonly Field[]): Row {
  const row: Record<string, unknown> = {};
  let at = body + 2;
  for (const { name, read } of fields) {
    const length = buffer.readInt32BE(at);
    at += 4;
    if (length === -1) {
      row[name] = null;
      continue;
    }
    row[name] = read(buffer.toString('utf8', at, at + length));
    at += length;
  }
  return row;
}

/** After its name a column says its table, its place there, its type, that type's length and modifier, and its format: text, unless asked for otherwise. */
function readColumns(buffer: Buffer, body: number): Field[] {
  const fields: Field[] = [];
  let at = body + 2;
  for (let left = buffer.readInt16BE(body); left > 0; left -= 1) {
    const end = buffer.indexOf(0, at);
    const name = buffer.toString('utf8', at, end);
    fields.push({ name, read: readers.getTypeParser(buffer.readInt32BE(end + 7)) });
    at = end + 19;
  }
  return fields;
}

const faultFields = {
  S: 'severity',
  C: 'code',
  D: 'detail',
  H: 'hint',
  s: 'schema',
  t: 'table',
  c: 'column',
  n: 'constraint',
} as const;

function readFault(buffer: Buffer, body: number, end: number): DatabaseError {
  const parts = new Map<string, string>();
  for (let at = body; at < end && buffer[at] !== 0;) {
    const stop = buffer.indexOf(0, at + 1);
    parts.set(String.fromCharCode(buffer[at] ?? 0), buffer.toString('utf8', at + 1, stop));
    at = stop + 1;
  }
  const fault = new DatabaseError(parts.get('M') ?? 'unknown', end - body, 'error');
  for (const [key, field] of Object.entries(faultFields)) {
    const text = parts.get(key);
    if (text !== undefined) fault[field] = text;
  }
  return fault;
}
