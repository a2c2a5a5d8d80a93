import type { Context } from 'hono';
import { type PaperFile, savedAs } from '../documents/formats.ts';
import { tableCsv } from '../spreadsheet/csv.ts';
import { writeTable } from '../spreadsheet/table-sheet.ts';
import type { Table } from '../spreadsheet/table.ts';

export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const csv = 'text/csv; charset=utf-8';
export const calendar = 'text/calendar; charset=utf-8';

/** A file to be saved under a name of letters, digits, dots and hyphens. */
export function attachment(c: Context, content: string | Uint8Array, name: string, type: string): Response {
  const safe = name.replace(/[^\w.-]+/g, '-');
  c.header('Content-Disposition', `attachment; filename="${safe}"`);
  c.header('Content-Type', type);
  return typeof content === 'string' ? c.body(content) : c.body(new Uint8Array(content).buffer);
}

/** A paper to be saved under its Danish name. */
export function paperAttachment(c: Context, { name, type, bytes }: PaperFile): Response {
  c.header('Content-Disposition', savedAs(name));
  c.header('Content-Type', type);
  return c.body(new Uint8Array(bytes).buffer);
}

/** A list as `….xlsx` or `….csv`, by the name that was asked for; undefined for another name. */
export async function tableFile(c: Context, file: string, base: string, table: Table): Promise<Response | undefined> {
  if (file === `${base}.csv`) return attachment(c, tableCsv(table), file, csv);
  if (file === `${base}.xlsx`) return attachment(c, await writeTable(table), file, xlsx);
  return undefined;
}
