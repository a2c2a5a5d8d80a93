import { localDate } from '../../machines/governance/local-time.ts';
import { type CaseOf, type CaseRow, isReadable, type System, type TaskRow } from '../rows.ts';
import type { Store } from '../store.ts';

type Request = CaseOf<'change-request'>;

/** What an FSG has before it, across its systems. */
export interface BeforeFsg {
  readonly name: string;
  readonly systems: readonly System[];
  /** The day of its last decision before today. */
  readonly since: string | undefined;
  readonly waiting: readonly { readonly row: CaseRow; readonly deadline: TaskRow['deadline'] }[];
  /** Open requests that it has ranked, in their order. */
  readonly ranked: readonly Request[];
  /** Small requests that regions have decided since. */
  readonly small: readonly Request[];
}

/** The duties by which an FSG answers for its systems. */
const decided = ['fsg-decision', 'budget-recommendation'] as const;

/** Undefined for a group that the register does not have. */
export async function beforeFsg(store: Store, fsg: string, now: string): Promise<BeforeFsg | undefined> {
  const [register, all, requests, open] = await Promise.all([
    store.register(),
    store.systems(now),
    store.casesOf('change-request'),
    store.cases({ open: true }),
  ]);
  const group = register?.fsgs.find(({ id }) => id === fsg);
  if (group === undefined) return undefined;
  const systems = all.filter((system) => system.fsg === fsg);
  const ofGroup = ({ system }: Pick<CaseRow, 'system'>): boolean => systems.some(({ id }) => id === system);
  const answers = (await Promise.all(decided.map((duty) => store.tasks({ duty })))).flat();
  const mine = new Set([...requests, ...open].filter(ofGroup).map(({ id }) => id));
  // Of an earlier day: a meeting that has decided its first case still has the small ones before it.
  const since = answers
    .flatMap(({ caseId, closedAt }) => (closedAt !== undefined && mine.has(caseId) ? [localDate(closedAt)] : []))
    .filter((day) => day < localDate(now))
    .toSorted()
    .at(-1);
  const asked = new Map(answers.flatMap((one) => (one.closedAt === undefined ? [[one.caseId, one.deadline]] : [])));
  const isSince = (closedAt: string | undefined): boolean =>
    closedAt !== undefined && localDate(closedAt) >= (since ?? '');
  return {
    name: group.name,
    systems,
    since,
    waiting: open.flatMap((row) => {
      const deadline = asked.get(row.id);
      return isReadable(row) && ofGroup(row) && deadline !== undefined ? [{ row, deadline }] : [];
    }),
    ranked: requests
      .filter((row) => ofGroup(row) && row.closedAt === undefined && row.rank !== undefined)
      .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)),
    small: requests.filter((row) => ofGroup(row) && row.outcome === 'approvedByRegion' && isSince(row.closedAt)),
  };
}
