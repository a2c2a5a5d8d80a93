import { localDate } from '../../machines/governance/local-time.ts';
import type { By } from '../../machines/governance/people.ts';
import type { RegisterChange } from '../../machines/governance/register-changes.ts';
import type { Database, Queryable } from '../database.ts';
import { judgeChanges, RegisterRefused } from '../register/judge-changes.ts';
import { bringLocked, readImported } from './import-register.ts';
import { type ChainHead, lockHead, type NewEntry } from './journal.ts';

/** A decision to enter: whose it is, when, by whom; the fields of its journal line besides. */
export interface Decided {
  readonly changes: readonly RegisterChange[];
  readonly decision: string;
  readonly at: string;
  readonly by: By | undefined;
  readonly line?: Partial<Pick<NewEntry, 'caseId' | 'seq' | 'versionHash' | 'modelVersion'>>;
}

/** Enters a decision of its own, outside a case. Throws `RegisterRefused`. */
export const changeRegister = (db: Database, decided: Decided): Promise<void> =>
  db.transaction(async (tx) => void (await changeLocked(tx, await lockHead(tx), decided)));

/**
 * Enters a decision in the register, with one journal line that names it and what it changed; the same decision again changes nothing and writes
 * nothing. The same checks as at an import: what is wrong because of the changes stops them whole. The caller holds the journal's head.
 */
export async function changeLocked(tx: Queryable, head: ChainHead, decided: Decided): Promise<ChainHead> {
  const { changes, decision, at, by, line } = decided;
  const standing = await readImported(tx);
  if (standing === undefined)
    throw new Error(
      'Registeret er ikke indlæst; indlæs det, før en afgørelse ændrer det. / No register has been imported; import it before a decision changes it.',
    );
  const judged = judgeChanges(standing, changes, decision, localDate(at));
  if (judged.register === undefined) throw new RegisterRefused(judged.faults);
  return bringLocked(tx, head, judged.register, {
    ...line,
    at,
    event: 'register.changed',
    by,
    reason: decision,
    data: { decision, changes },
  });
}
