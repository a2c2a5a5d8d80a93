import type { CaseRow } from '../../../../store/rows.ts';
import { paths } from '../../paths.ts';

/** The page of a case: its own where its kind has one. */
export function pageOfCase({ machine, number, id }: Pick<CaseRow, 'machine' | 'number' | 'id'>): string {
  return ownPage({ machine, number }) ?? paths.case(id);
}

/** Where a kind of case has a page of its own. */
export function ownPage({
  machine,
  number,
}: {
  readonly machine: string;
  readonly number: string;
}): string | undefined {
  switch (machine) {
    case 'escalation':
      return paths.escalation(number);
    case 'status-report':
      return paths.statusReport(number);
    case 'meeting':
      return paths.meeting(number);
    case 'year-plan':
      return paths.meetingsOf(Number(number));
    case 'budget-cycle':
      return paths.wheel(Number(number));
    default:
      return undefined;
  }
}
