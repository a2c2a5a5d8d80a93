import { duties } from '../../machines/duties.ts';
import { lastDateOf } from '../../machines/governance/date-words.ts';
import type { LocalDate } from '../../machines/governance/local-dates.ts';
import type { MissingLine } from '../../machines/meeting/agenda.ts';
import { isCase, type ListedCase } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';

const named: Readonly<Record<string, { readonly da: string }>> = duties;

/** The day by which SYS has to treat a case that the year has opened; undefined when it has, or for another case. */
function treatedBy(row: ListedCase): LocalDate | undefined {
  if (row.closedAt !== undefined) return undefined;
  if (isCase(row, 'annual-budget')) {
    const { firstRead, recommended, plan } = row.view;
    if (recommended !== null) return undefined;
    return lastDateOf((firstRead === null ? plan.first : plan.final).deadline.due);
  }
  return isCase(row, 'financial-follow-up') ? lastDateOf(row.view.plan.decision.due) : undefined;
}

/**
 * Cases that should be on the agenda and are not ready: SYS has to treat them before the meeting after this one, and somebody else has them. `until`:
 * the day of that meeting, if it has been called. Each with what is owed and by whom.
 */
export async function missingCases(
  store: Pick<Store, 'cases' | 'tasks'>,
  {
    date,
    until,
    ready,
  }: { readonly date: LocalDate; readonly until: LocalDate | undefined; readonly ready: readonly string[] },
): Promise<MissingLine[]> {
  const open = await store.tasks({ open: true });
  return (await store.cases({}))
    .flatMap((row): MissingLine[] => {
      const by = treatedBy(row);
      if (
        by === undefined ||
        ready.includes(row.id) ||
        (until === undefined ? by.slice(0, 7) > date.slice(0, 7) : until <= by)
      )
        return [];
      const owed = open.filter(({ caseId, duty }) => caseId === row.id && duty !== 'sys-vote');
      if (owed.length === 0) return [];
      return [
        {
          case: row.id,
          title: row.title,
          what: [...new Set(owed.map(({ duty }) => named[duty]?.da ?? duty))].join('; '),
          who: [...new Set(owed.map(({ name }) => name))].join(', '),
          by,
        },
      ];
    })
    .sort((a, b) => (a.case < b.case ? -1 : 1));
}
