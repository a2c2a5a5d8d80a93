import type { Context } from 'hono';

export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const csv = 'text/csv; charset=utf-8';
export const calendar = 'text/calendar; charset=utf-8';

/** A file to be saved under a name of letters, digits, dots and hyphens. */
export function attachment(c: Context, content: string | Uint8Array, name: string, type: string): Response {
  const safe = name.replace(/[^\w.-]+/g, '-');
  c.header('Content-Disposition', `attachment; filename="${safe}"`);
  c.header('Content-Type', type);
  return typeof content === 'string' ? c.body(content) : c.body(new Uint8Array(content).buffer);
}
