import type { Act } from '../../../machines/acts/act.ts';
import type { By } from '../../../machines/governance/people.ts';
import type { CaseRow } from '../../../store/rows.ts';
import type { CommandDeps } from '../deps.ts';
import { createRights } from '../rights.ts';
import { entitledTo } from './entitled.ts';

/**
 * Whoever may do the act at this step of the case, with the role by which they may; whom an act that is for anyone concerns, its lifecycle asks itself. What
 * only shows what an act would do is for the same people. Throws `Forbidden`.
 */
export async function requireEntitled(
  deps: Pick<CommandDeps, 'store' | 'now'>,
  by: By,
  act: Pick<Act, 'who' | 'title'>,
  row?: CaseRow,
): Promise<By> {
  if (act.who === 'anyone' && row === undefined) return by;
  return createRights(deps).require(by, await entitledTo(act, row, deps.store), row ?? {}, act.title);
}
