import { z } from 'zod';
import { holding, person } from '../../store/rows.ts';

/** What the API answers beside what the commands return and the store has. */

/** Whose key it is, and the roles that they hold. */
export const me = z
  .object({ person: person.exactOptional(), roles: z.array(holding), operator: z.boolean() })
  .meta({ id: 'Me' });
/** Ids and names, e.g. of people and regions. */
export const names = z.array(z.object({ id: z.string(), name: z.string() }));
/** A key, shown this once. */
export const madeKey = z.object({ person: z.string(), key: z.string() });
/** A backup, on the server. */
export const madeBackup = z.object({ file: z.string(), takenAt: z.iso.datetime() });
/** A file inside JSON. */
export const fileInJson = z
  .object({ name: z.string(), contentType: z.string(), base64: z.base64() })
  .meta({ id: 'File' });
