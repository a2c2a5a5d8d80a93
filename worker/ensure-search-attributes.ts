import type { Connection } from '@temporalio/client';
import { searchAttributes } from '../temporal.config.ts';

/** Temporal's numbers of the types (`IndexedValueType`). */
export const typeNumber = { Keyword: 2, Int: 3, Datetime: 6 } as const;

/**
 * Registers the search attributes that cases keep up to date, where the namespace lacks them: a case that writes an unknown one would stand still.
 * Throws naming the missing ones and the command that an administrator runs, when this process may not.
 */
export async function ensureSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.entries(searchAttributes).filter(([name]) => customAttributes?.[name] === undefined);
  if (missing.length === 0) return;
  try {
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map(([name, type]) => [name, typeNumber[type]])),
    });
  } catch (error) {
    const flags = missing.map(([name, type]) => `--name ${name} --type ${type}`).join(' ');
    throw new Error(
      `Namespace ${namespace} mangler søgeattributter. / Namespace ${namespace} lacks search attributes. temporal operator search-attribute create ${flags}`,
      { cause: error },
    );
  }
}
