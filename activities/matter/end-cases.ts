import type { EndCases } from '../../machines/matter/actors.ts';
import type { ListedCase } from '../../store/rows.ts';
import { type CaseEvent, type EffectContext, Refused } from '../../workflows/messages.ts';
import type { MatterDeps } from './deps.ts';

/** What is completed although the system has left: the budget year under way, its reports and accounts, and what is being escalated. */
const completed: ReadonlySet<string> = new Set([
  'annual-budget',
  'quarterly-report',
  'financial-follow-up',
  'escalation',
  'status-report',
]);

/**
 * Tells every open case of the system that it has left: change requests are closed as handed over or annulled, other matters end, and budget years after that of
 * its last day go on without it. A case that knows no such event keeps going, and is named.
 */
export async function endCases(
  { store, cases }: MatterDeps,
  { system, lastDay, how, reason, reference, by }: EndCases,
  { key, caseId }: EffectContext,
): Promise<{ readonly ended: readonly string[]; readonly kept: readonly string[] }> {
  const ended: string[] = [];
  const kept: string[] = [];
  const left = { type: 'leave', by, reference, reason };

  const send = async (row: ListedCase, event: CaseEvent): Promise<void> => {
    try {
      await cases.send(row.id, { event }, `${key}/${row.id}`);
      ended.push(row.id);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.reason !== 'Ended') kept.push(row.id);
    }
  };

  for (const row of await store.cases({ system, open: true })) {
    if (row.id === caseId) continue;
    if (completed.has(row.machine)) kept.push(row.id);
    else await send(row, row.machine === 'change-request' ? { ...left, how } : left);
  }
  const lastYear = Number(lastDay.slice(0, 4));
  for (const row of await store.cases({ machine: 'budget-cycle', open: true })) {
    if (Number(row.number) > lastYear) await send(row, { ...left, system });
  }
  return { ended, kept };
}
