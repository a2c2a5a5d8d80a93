import { actId } from '../../../../machines/acts/act.ts';
import { acts } from '../../../../machines/acts.ts';
import { operatedCase } from '../../../sdk/operation/views.ts';
import { paths } from '../../paths.ts';
import type { ActContent } from '../acts/act-content.ts';

/** Whoever operates a case comes back to its run; after several at once, to the page of all, with those that did not take it. */
const content: ActContent = {
  next: ({ row }, performed) => {
    if (row !== undefined) return paths.operationOf(row.id);
    const refused = operatedCase
      .array()
      .parse(performed['cases'])
      .flatMap(({ caseId, problem }) => (problem === undefined ? [] : [`${caseId}: ${problem}`]));
    return paths.operationAfter(refused);
  },
};

/** Of every act that operates cases, by its id. */
export const operationContents: Readonly<Record<string, ActContent>> = Object.fromEntries(
  acts.filter(({ operates }) => operates === true).map((act) => [actId(act), content]),
);
