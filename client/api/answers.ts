import { z } from 'zod';
import { registerFault } from '../../store/register/faults.ts';
import { holding, person } from '../../store/rows.ts';

/** What the API answers beside what the commands return and the store has. */

/** Whose key it is, and the roles that they hold. */
export const me = z
  .object({ person: person.exactOptional(), roles: z.array(holding), operator: z.boolean() })
  .meta({ id: 'Me' });
/** Ids and names, e.g. of people and regions. */
export const names = z.array(z.object({ id: z.string(), name: z.string() }));
/** What an import brought in, and what it did not find in order. */
export const imported = z
  .object({
    imported: z.object({ regions: z.int(), systems: z.int(), people: z.int() }),
    warnings: z.array(registerFault),
  })
  .meta({ id: 'Imported' });
/** A key, shown this once. */
export const madeKey = z.object({ person: z.string(), key: z.string() });
/** A file inside JSON. */
export const fileInJson = z
  .object({ name: z.string(), contentType: z.string(), base64: z.base64() })
  .meta({ id: 'File' });
