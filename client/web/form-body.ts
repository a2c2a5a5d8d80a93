import type { Context } from 'hono';
import type { Typed } from './fields.tsx';

/** The text fields of a sent form; the first value when a name comes twice, files left out. */
export async function formBody(c: Context): Promise<Typed> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
