import { isLifecycle, type Lifecycle } from '../machines/views.ts';
import { readView, unknownLifecycle } from './case-view.ts';
import { InvalidShape } from './stored-shape.ts';
import type { Row } from './database.ts';
import { readRow } from './read-row.ts';
import type { CaseRow, ListedCase, StoredCase } from './rows.ts';

/** A case whose view is read: the one place where rows of cases leave the store. Throws `InvalidShape` naming case and field. */
export function readCase(stored: StoredCase): CaseRow {
  const { machine } = stored;
  if (!isLifecycle(machine)) throw unknownLifecycle(machine);
  return caseOf({ ...stored, machine });
}

type OfLifecycle = StoredCase & { readonly machine: Lifecycle };

/** Machine and view belong together: the schema was chosen by the machine. */
function caseOf(stored: OfLifecycle): CaseRow;
function caseOf(stored: OfLifecycle): OfLifecycle {
  return { ...stored, view: readView(stored.machine, stored.id, stored.view) };
}

/** A row of the table of cases, read. */
export const readCaseRow = (row: Row): CaseRow => readCase(readRow<StoredCase>(row));

/** The same in a list: one case that cannot be read does not hide the others. */
export function readListed(row: Row): ListedCase {
  const { view, ...facts } = readRow<StoredCase>(row);
  try {
    return readCase({ ...facts, view });
  } catch (error) {
    if (!(error instanceof InvalidShape)) throw error;
    return { ...facts, unreadable: { da: error.da, en: error.en } };
  }
}
