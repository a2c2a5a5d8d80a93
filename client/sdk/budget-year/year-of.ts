import type { CaseRow } from '../../../store/rows.ts';

/** The budget year of a cycle: its number. */
export const yearOf = ({ number }: Pick<CaseRow, 'number'>): number => Number(number);
