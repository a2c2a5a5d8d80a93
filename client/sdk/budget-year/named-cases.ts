import type { NamedCases } from '../../../machines/annual-budget/basis-words.ts';
import type { Budget } from '../../../machines/annual-budget/budget.ts';
import { caseOfLine, isBeforeOrDecided, type NamedCase } from '../../../machines/annual-budget/part-b.ts';
import type { CaseRow } from '../../../store/rows.ts';
import type { Store } from '../../../store/store.ts';

const named = ({ number, system, title, state, amountOre }: CaseRow): NamedCase => ({
  number,
  system,
  title,
  state,
  amountOre,
});

/** The change requests that lines of part B rest on, by the number that names them. */
export async function namedCases(
  store: Pick<Store, 'casesById'>,
  budget: Pick<Budget, 'lines'> | null,
): Promise<NamedCases> {
  const names = new Set((budget?.lines ?? []).flatMap((line) => caseOfLine(line) ?? []));
  if (names.size === 0) return new Map();
  const rows = await store.casesById([...names].map((name) => `change-request/${name}`));
  return new Map([...rows.values()].map((row) => [row.number, named(row)]));
}

/** What a line of part B of a system's budget may rest on now. */
export const casesToName = async (store: Pick<Store, 'casesOf'>, system: string): Promise<readonly NamedCase[]> =>
  (await store.casesOf('change-request', { system })).filter(isBeforeOrDecided).map(named);
