import { papersInWords } from '../../machines/change-request/papers.ts';
import { duties } from '../../machines/duties.ts';
import { defined } from '../../machines/governance/defined.ts';
import { lastDateOf } from '../../machines/governance/date-words.ts';
import type { LocalDate } from '../../machines/governance/local-dates.ts';
import type { MissingLine } from '../../machines/meeting/agenda.ts';
import { isCase, type ListedCase } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';
import type { IncompleteCase } from './ready-cases.ts';

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
 * the day of that meeting, if it has been called. Each with what is owed and by whom; and requests whose papers are not complete, with their FSA.
 */
export async function missingCases(
  store: Pick<Store, 'cases' | 'tasks' | 'addressees'>,
  {
    date,
    until,
    ready,
    incomplete,
    at,
  }: {
    readonly date: LocalDate;
    readonly until: LocalDate | undefined;
    readonly ready: readonly string[];
    readonly incomplete: readonly IncompleteCase[];
    readonly at: string;
  },
): Promise<MissingLine[]> {
  const unwritten = await Promise.all(
    incomplete.map(async ({ row: { id, title, system }, lacks }): Promise<MissingLine> => {
      const fsa = await store.addressees('fsa', { ...defined({ system }), caseId: id }, at);
      const what = `Oplægget mangler: ${papersInWords(lacks, 'da')}`;
      return { case: id, title, what, who: fsa.map(({ name }) => name).join(', '), by: date };
    }),
  );
  const open = await store.tasks({ open: true });
  const unready = (await store.cases({})).flatMap((row): MissingLine[] => {
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
  });
  return [...unready, ...unwritten].sort((a, b) => (a.case < b.case ? -1 : 1));
}
