import { actId } from '../../../../machines/acts/act.ts';
import { acts } from '../../../../machines/acts.ts';
import { paths } from '../../paths.ts';
import type { ActContent } from '../acts/act-content.ts';
import { resultOfEach } from '../acts/result-of-each.tsx';

/** Whoever operates a case comes back to its run. */
const ofOne: ActContent = { next: ({ row }) => (row === undefined ? paths.operation : paths.operationOf(row.id)) };

/** Of every act that operates cases, by its id. */
export const operationContents: Readonly<Record<string, ActContent>> = Object.fromEntries(
  acts
    .filter(({ operates }) => operates === true)
    .map((act) => [actId(act), act.on === 'cases' ? { result: resultOfEach } : ofOne]),
);
