import type { Context } from 'hono';
import type { Typed } from './fields.tsx';

/** The text fields of a sent form, with line breaks of one character as a page counts them; the first value when a name comes twice, files left out. */
export async function formBody(c: Context): Promise<Typed> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replaceAll('\r\n', '\n')] as const] : [],
    ),
  );
}
