import type { By } from '../../../machines/governance/people.ts';
import type { JournalEntry } from '../../../store/rows.ts';
import type { Cases } from '../../../workflows/messages.ts';
import type { CommandDeps } from '../deps.ts';

/** Says something to the run of a case and writes it in the journal: the case itself does not know who operates it. */
export async function operate(
  { cases, store, now }: Pick<CommandDeps, 'cases' | 'store' | 'now'>,
  {
    event,
    by,
    caseId,
    reason,
    data = {},
  }: { event: string; by: By; caseId: string; reason?: string | undefined; data?: JournalEntry['data'] },
  say: (cases: Cases) => Promise<unknown>,
): Promise<void> {
  await say(cases);
  await store.addJournal({ at: now(), event, by, caseId, data, ...(reason === undefined ? {} : { reason }) });
}
