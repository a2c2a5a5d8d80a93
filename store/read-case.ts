import { isLifecycle, type Lifecycle } from '../machines/views.ts';
import { readView, unknownLifecycle } from './case-view.ts';
import type { Row } from './database.ts';
import { readRow } from './read-row.ts';
import type { CaseRow, StoredCase } from './rows.ts';

/** A case whose view is read: the one place where rows of cases leave the store. Throws `InvalidView` naming case and field. */
export function readCase(stored: StoredCase): CaseRow {
  const { machine } = stored;
  if (!isLifecycle(machine)) throw unknownLifecycle(machine);
  return caseOf({ ...stored, machine });
}

/** Machine and view belong together: the schema was chosen by the machine. */
const caseOf = (stored: StoredCase & { readonly machine: Lifecycle }): CaseRow =>
  ({ ...stored, view: readView(stored.machine, stored.id, stored.view) }) as CaseRow;

/** A row of the table of cases, read. */
export const readCaseRow = (row: Row): CaseRow => readCase(readRow<StoredCase>(row));
