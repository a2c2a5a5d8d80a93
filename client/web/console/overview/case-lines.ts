import { isReadable, type ListedCase, type TaskRow } from '../../../../store/rows.ts';

/** What the list is narrowed to; empty fields narrow nothing. */
export interface Filter {
  readonly system: string;
  readonly state: string;
  readonly show: 'open' | 'ended' | 'all';
  /** Cases that wait for this person. */
  readonly person: string;
}

/** What the address calls each part of the list. */
export const shown = { open: 'aabne', ended: 'afsluttede', all: 'alle' } as const;

/** The filter of the address; whatever is unknown narrows nothing. */
export function filterFrom(query: (name: string) => string | undefined): Filter {
  const show = (['open', 'ended', 'all'] as const).find((one) => shown[one] === query('vis')) ?? 'all';
  return { system: query('system') ?? '', state: query('tilstand') ?? '', show, person: query('person') ?? '' };
}

/** A case of the list, with its open tasks by deadline. */
export interface Line {
  readonly row: ListedCase;
  readonly tasks: readonly TaskRow[];
  readonly next?: TaskRow;
  readonly late: boolean;
}

/** The register's watch and the weekly overview are no case of anybody's while they wait for their day. */
const runsByItself = ({ machine, state }: ListedCase): boolean =>
  (machine === 'register' || machine === 'overview') && state === 'waiting';

/** All cases of all systems: first those that cannot be read, which no choice of the list hides; then overdue ones, then by the next deadline, the ended ones last. */
export function linesOf(cases: readonly ListedCase[], openTasks: readonly TaskRow[], now: string): Line[] {
  const lines = cases
    .filter((row) => !runsByItself(row))
    .map((row) => {
      const tasks = openTasks
        .filter((task) => task.caseId === row.id)
        .toSorted((a, b) => (a.deadline.due < b.deadline.due ? -1 : 1));
      const [next] = tasks;
      return { row, tasks, late: next !== undefined && next.deadline.due <= now, ...(next ? { next } : {}) };
    });
  const rank = (line: Line) => (!isReadable(line.row) ? -1 : line.row.closedAt ? 3 : line.late ? 0 : line.next ? 1 : 2);
  return lines.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.next?.deadline.due ?? a.row.openedAt).localeCompare(b.next?.deadline.due ?? b.row.openedAt),
  );
}

export const fits =
  ({ system, state, show, person }: Filter) =>
  ({ row, tasks }: Line): boolean =>
    !isReadable(row) ||
    ((system === '' || row.system === system) &&
      (state === '' || row.state === state) &&
      (show === 'all' || (show === 'ended') === (row.closedAt !== undefined)) &&
      (person === '' || tasks.some((task) => task.person === person)));
